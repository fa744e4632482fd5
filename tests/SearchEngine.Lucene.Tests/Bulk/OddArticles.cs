using CsCheck;
using SearchEngine.Articles;

namespace SearchEngine.Lucene.Tests.Bulk;

/// <summary>Few ids, so that articles are replaced; texts of all that an analyser can stumble over; annotations in every state.</summary>
internal static class OddArticles
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Pieces =
    [
        "harbour", "harbours", "running", "runs", "ran", "The", "U.S.", "Tim's", "3.14", "_", "Café", "ﬁne", "naïve", "的国", "アー", "Привет", "😀", "𐐀word", "\uD800", "x\uDC00y", "\uDBFF",
        new string('x', 255), new string('x', 256), new string('Æ', 255), new string('国', 300), "e\u0301", "ไทย", "\u001F", "\n\n", "a.b.c", "relational", "relate",
    ];

    private static readonly Gen<string> Text = Gen.Frequency(
        (1, Gen.Const("")),
        (1, Gen.Char.Array[0, 30].Select(static characters => new string(characters))),
        (6, Among(Pieces).Array[0, 40].Select(static pieces => string.Join(' ', pieces))));

    private static readonly Gen<Annotation> Annotations =
        from kind in Gen.Enum<EntityKind>()
        from name in Among("", "CN", "fr", "Ångström", "𐐀 Four", "豈 Five", "\uD800", new string('n', 300))
        from label in Among("", "China", "ÅNGSTRÖM", "豈", "\uDC00", new string('l', 400))
        from salience in Gen.Double[0, 1]
        from office in Among<Office?>(null, new Office("President", "FR"), new Office("Governor", "CN", OfficeKind.BodyHead))
        select new Annotation { Kind = kind, Id = name, Label = label, Salience = salience, Office = office };

    public static Gen<AnnotatedArticle> Articles { get; } =
        from id in Gen.Int[0, 12]
        from title in Text
        from text in Text
        from site in Among<string?>(null, "", " ", "Post", "Gazette ")
        from language in Among<string?>(null, "", "en")
        from published in Gen.OneOf(Gen.Const((int?)null), Gen.Int[-1_000_000, 1_000_000].Select(static hours => (int?)hours))
        from annotations in Annotations.Array[0, 6]
        select new AnnotatedArticle(
            new Article { Id = TestIndex.Id($"a{id}"), Title = title, Text = text, Site = site, Language = language, Published = published is { } hours ? Epoch.AddHours(hours) : null },
            annotations);

    /// <summary>An article, or null in the place of one that is deleted.</summary>
    public static Gen<(int Deleted, AnnotatedArticle? Saved)> Changes { get; } = Gen.Frequency(
        (4, Articles.Select(static article => (0, (AnnotatedArticle?)article))),
        (1, Gen.Int[0, 12].Select(static id => (id, (AnnotatedArticle?)null))));

    /// <summary>One of some values.</summary>
    public static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    public static ArticleChange Number(long sequence, (int Deleted, AnnotatedArticle? Saved) change) =>
        change.Saved is { } saved ? new ArticleChange.Saved(sequence, saved) : new ArticleChange.Deleted(sequence, TestIndex.Id($"a{change.Deleted}"));
}
