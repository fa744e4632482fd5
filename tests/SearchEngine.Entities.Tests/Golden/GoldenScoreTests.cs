using System.Globalization;
using SearchEngine.Articles;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Entities.Tests.Golden;

/// <summary>The golden texts read by the whole annotator. The floors may only rise; a lower one needs a reason in the commit.</summary>
public sealed class GoldenScoreTests
{
    private static readonly (GoldenText Text, ArticleEntities Read)[] Texts = [.. GoldenText.All.Select(t => (t, News.WithTagger.Read(t.Article)))];

    [Theory]
    [InlineData(NameType.Person, 0.94)]
    [InlineData(NameType.Organisation, 0.86)]
    [InlineData(NameType.Location, 0.92)]
    public void Names_with_their_exact_ends(NameType type, double floor) => AtLeast(
        floor,
        t => t.Entities.Where(e => TypeOf(e.Kind) == type).Select(e => $"{e.Part} {e.Span.Start} {t.SurfaceOf(e)}"),
        (t, r) => r.Names.Where(n => n.Type == type).Select(n => $"{n.Part} {n.Span.Start} {t.Whole(n.Part).Substring(n.Span.Start, n.Span.Length)}"));

    [Fact]
    public void Countries_of_the_facet() => AtLeast(0.78, t => t.Countries, About(EntityKind.Country));

    [Fact]
    public void People_of_the_facet() => AtLeast(0.64, t => t.People, About(EntityKind.Person));

    [Fact]
    public void Organisations_of_the_facet() => AtLeast(0.50, t => t.Organisations, About(EntityKind.Organisation));

    [Fact]
    public void People_by_their_id() => AtLeast(0.93, t => Ids(t, GoldenKind.Person, GoldenKind.Role), All(EntityKind.Person));

    [Fact]
    public void Organisations_by_their_id() => AtLeast(0.82, t => Ids(t, GoldenKind.Organisation), All(EntityKind.Organisation));

    [Fact]
    public void Countries_by_their_code() => AtLeast(0.96, t => Ids(t, GoldenKind.Location, GoldenKind.Miscellaneous), All(EntityKind.Country));

    [Fact]
    public void Leaders_with_the_office_of_the_day() => AtLeast(
        0.97, t => t.Leaders.Select(l => $"{l.PersonId} = {l.Office}"), (_, r) => r.Annotations.Where(a => a.Office is { Kind: OfficeKind.Leader }).Select(a => $"{a.Id} = {a.Office?.Title}"));

    private static IEnumerable<string> Ids(GoldenText text, params GoldenKind[] kinds) => text.Entities.Where(e => kinds.Contains(e.Kind) && e.Id.Length > 0).Select(IdOf);

    // Who is not in the knowledge base is marked with the plain slug of the name as the text spells it.
    private static string IdOf(GoldenEntity entity) => entity.Kind switch
    {
        GoldenKind.Person or GoldenKind.Role when News.Knowledge.LabelOf(EntityKind.Person, entity.Id) is null => Rules.PersonNames.IdOf(entity.Id.Replace('-', ' ')),
        GoldenKind.Organisation when News.Knowledge.LabelOf(EntityKind.Organisation, entity.Id) is null => Rules.OrganisationNames.IdOf(entity.Id.Replace('-', ' ')),
        _ => entity.Id,
    };

    private static Func<GoldenText, ArticleEntities, IEnumerable<string>> About(EntityKind kind) => (_, r) => r.Annotations.Where(a => a.Kind == kind && a.IsAbout).Select(a => a.Id);

    private static Func<GoldenText, ArticleEntities, IEnumerable<string>> All(EntityKind kind) => (_, r) => r.Annotations.Where(a => a.Kind == kind).Select(a => a.Id);

    private static NameType? TypeOf(GoldenKind kind) => kind switch
    {
        GoldenKind.Person => NameType.Person,
        GoldenKind.Organisation => NameType.Organisation,
        GoldenKind.Location => NameType.Location,
        _ => null,
    };

    private static void AtLeast(double floor, Func<GoldenText, IEnumerable<string>> expected, Func<GoldenText, ArticleEntities, IEnumerable<string>> found)
    {
        int right = 0, wrong = 0, missed = 0;
        var differences = new List<string>();
        foreach (var (text, read) in Texts)
        {
            var gold = expected(text).ToHashSet(StringComparer.Ordinal);
            var own = found(text, read).ToHashSet(StringComparer.Ordinal);
            right += gold.Intersect(own).Count();
            wrong += own.Except(gold).Count();
            missed += gold.Except(own).Count();
            if (!gold.SetEquals(own)) differences.Add($"{text.Name}: wrong {string.Join(", ", own.Except(gold))}; missed {string.Join(", ", gold.Except(own))}");
        }
        var score = 2.0 * right / ((2 * right) + wrong + missed);
        Assert.True(score >= floor, string.Create(CultureInfo.InvariantCulture, $"F1 {score:F4} is below the floor {floor} (right {right}, wrong {wrong}, missed {missed}).\n") + string.Join('\n', differences));
    }
}
