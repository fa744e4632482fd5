using System.Net;
using CsCheck;
using SearchEngine.Lucene.Highlighting;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Tests.Highlighting;

/// <summary>Marks on random texts: nothing of the text is lost, nothing is marked that does not match.</summary>
public sealed class HighlightProperties
{
    private static readonly DateOnly Today = new(2024, 5, 1);

    private static readonly Gen<string> Texts = Gen.Frequency(
        (3, AnyOf("grain", "Grain's", "port", "ports", "U.S.", "Élysée", "e\u0301", "ﬁre", "<b>", "&", "\"", "3.5", "\n", "\U0001F600", "\uD800", "don’t", "a.b", "x:y", "1,000", "—", ".", "a_b", "日本", "ß", "can't.", "'").Array[0, 80].Select(static words => string.Join(' ', words))),
        (1, AnyOf("grain", "port", "'", ".", "’", "s", "é", "\u0301", "1", ",", ":", "_", " ", "-", "A", "\uDC00", "日").Array[0, 60].Select(string.Concat)),
        (1, Gen.String));

    private static readonly Gen<string> Queries = AnyOf("grain", "\"grain port\"", "\"port grain\"~3", "po*", "grian~", "us", "title:port", "fire elysee", "日本", "e", "3.5 1,000", "\"a b\"", "don't");

    [Fact]
    public void Without_the_marks_a_snippet_is_a_passage_of_the_text() =>
        Gen.Select(Texts, Queries).Sample((text, query) =>
        {
            var plain = Plain(Snippet(query, text));
            var from = plain.StartsWith("… ", StringComparison.Ordinal) && !Shown(text).StartsWith(plain, StringComparison.Ordinal) ? 2 : 0;
            var to = plain.Length - (plain.EndsWith(" …", StringComparison.Ordinal) && !Shown(text).Contains(plain[from..], StringComparison.Ordinal) ? 2 : 0);
            Assert.Contains(plain[from..Math.Max(from, to)], Shown(text), StringComparison.Ordinal);
        }, iter: 2_000);

    [Fact]
    public void Without_the_marks_a_title_is_whole() =>
        Gen.Select(Texts, Queries).Sample((text, query) =>
            Assert.Equal(Shown(text), Plain(new Highlighter(new WordMatcher(QueryParser.Parse(query, Today).Root)).MarkTitle(text))), iter: 2_000);

    [Fact]
    public void What_is_marked_is_made_of_words_of_the_query() =>
        Gen.Select(Texts, AnyOf("grain", "\"grain port\"", "us", "fire elysee", "3.5 1,000", "don't")).Sample((text, query) =>
        {
            var matcher = new WordMatcher(QueryParser.Parse(query, Today).Root);
            var stems = Stemming.Stems(query.Replace("\"", "", StringComparison.Ordinal)).ToHashSet();
            foreach (var match in MatchFinder.Find(matcher, text, inTitle: false))
                Assert.All(Stemming.Stems(text[match.Start..match.End]), stem => Assert.Contains(stem, stems));
        }, iter: 2_000);

    [Fact]
    public void Matches_are_in_order_and_apart() =>
        Gen.Select(Texts, Queries).Sample((text, query) =>
        {
            var end = 0;
            foreach (var match in MatchFinder.Find(new WordMatcher(QueryParser.Parse(query, Today).Root), text, inTitle: true))
            {
                Assert.True(match.Start >= end && match.End > match.Start && match.End <= text.Length);
                end = match.End;
            }
        }, iter: 2_000);

    [Fact]
    public void The_scanner_finds_the_words_that_the_index_has() =>
        Texts.Sample(static text =>
        {
            var words = new List<string>();
            for (var scanner = new WordScanner(text); scanner.MoveNext();) words.Add(scanner.Word.ToString());
            Assert.Equal(TextFolding.Tokens(ArticleAnalyzers.Exact, text).Where(static word => word.Length > 0), words);
        }, iter: 5_000);

    [Fact]
    public void Cuts_part_no_pairs_and_no_marks_from_their_letters() =>
        Gen.Select(AnyOf("a", "\U0001F600", "e\u0301").Array[0, 400], Gen.Int[0, 1_300]).Sample((parts, at) =>
        {
            var text = string.Concat(parts);
            var cut = TextCuts.Before(text, at);
            Assert.InRange(cut, Math.Max(0, Math.Min(at, text.Length) - 2), text.Length);
            Assert.True(cut == text.Length || (!char.IsLowSurrogate(text[cut]) && text[cut] != '\u0301'));
        });

    [Theory]
    [InlineData("e\u0301tat", 1, 0)]
    [InlineData("\U0001F600", 1, 0)]
    [InlineData("ae\u0301", 2, 1)]
    [InlineData("abc", 2, 2)]
    public void Cuts_before_the_letter_whose_mark_they_meet(string text, int at, int cut) => Assert.Equal(cut, TextCuts.Before(text, at));

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Snippet(string query, string text) => new Highlighter(new WordMatcher(QueryParser.Parse(query, Today).Root)).Snippet(text);

    private static string Plain(string html)
    {
        var text = html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
        Assert.DoesNotContain('<', text);
        return WebUtility.HtmlDecode(text);
    }

    /// <summary>Spaces for line breaks, a sign for halves of pairs.</summary>
    private static string Shown(string text) => string.Concat(text.Select((c, i) => c is '\n' or '\r' or '\t' ? ' '
        : char.IsSurrogate(c) && !(char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1])) ? '\uFFFD' : c));
}
