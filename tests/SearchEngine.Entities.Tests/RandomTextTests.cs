using System.Text;
using CsCheck;
using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

public sealed class RandomTextTests
{
    private static readonly string[] Pieces =
    [
        "Georgia", "Jordan", "Washington", "US", "us", "U.S.", "Kim", "Jong-un", "President", "president", "of", "the", "'s", "’s", "Iran", "Iranian", "former", "-elect",
        "Putin", "Vladimir", "May", "5", "Congo", "Paris", "Hilton", "(SCO)", "Shanghai Cooperation Organisation", "London, Ontario", "Calif.", "Mr", "Jane", "al-", "bin",
        ".", ", ", " ", " ", "\n", "\n\n", "-", "'", "\"", "(", ")", "AND", "AT&T", "\u0301", "\uD83D", "\0", "İ", "ﬁ", "中国", "Labour", "Ford", "Apple", "Zhang", "Wei", "Al",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);
    private static readonly Gen<string> Words = Piece.Array[0, 60].Select(p => string.Join(' ', p));
    private static readonly Gen<string> Glued = Piece.Array[0, 60].Select(string.Concat);
    private static readonly Gen<string> Noise = Gen.Char.Array[0, 200].Select(c => new string(c));
    private static readonly Gen<string> Texts = Gen.OneOf(Words, Glued, Noise);

    [Fact]
    public void Any_text_is_read_and_offsets_lie_in_it() =>
        Gen.Select(Texts, Texts).Sample((title, text) =>
        {
            var read = News.Annotator.Annotate(News.Article(text, "2020-01-01", title));
            return read.All(a => a.Salience is > 0 and <= 1 && a.Mentions.Count > 0 && a.Mentions.All(m => Fits(m, m.Part == TextPart.Title ? title : text)));
        }, iter: 5_000);

    [Fact]
    public void The_same_text_is_read_the_same_way() =>
        Gen.Select(Texts, Texts).Sample((title, text) => Print(title, text) == Print(title, text), iter: 1_000);

    [Fact]
    public void Mentions_come_in_order_title_first() =>
        Gen.Select(Texts, Texts).Sample(
            (title, text) => News.Annotator.Annotate(News.Article(text, title: title)).All(a =>
                a.Mentions.Zip(a.Mentions.Skip(1)).All(p => p.First.Part < p.Second.Part || (p.First.Part == p.Second.Part && p.First.Span.Start <= p.Second.Span.Start))),
            iter: 1_000);

    [Fact]
    public void Mentions_of_an_entity_start_at_different_places() =>
        Gen.Select(Texts, Texts).Sample(
            (title, text) => News.Annotator.Annotate(News.Article(text, title: title)).All(a => a.Mentions.Distinct().Count() == a.Mentions.Count),
            iter: 1_000);

    [Fact]
    public void Many_threads_may_share_an_annotator()
    {
        var texts = Enumerable.Range(0, 200).Select(i => string.Join(' ', Pieces.Skip(i % 20)) + " Peru").ToArray();
        var alone = texts.Select(t => Print("", t)).ToArray();
        var together = new string[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Print("", texts[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_megabyte_of_one_name_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("Kim ", 250_000));
        Assert.Empty(News.People(text));
    }

    private static bool Fits(Mention mention, string part) =>
        mention.Span.Start >= 0 && mention.Span.Length > 0 && mention.Span.End <= part.Length && char.IsLetterOrDigit(part[mention.Span.Start]);

    private static string Print(string title, string text)
    {
        var print = new StringBuilder();
        foreach (var a in News.Annotator.Annotate(News.Article(text, "2020-01-01", title)))
            print.Append(a.Kind).Append(a.Id).Append(a.Salience).AppendJoin(',', a.Mentions).AppendLine();
        return print.ToString();
    }
}
