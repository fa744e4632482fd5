using SearchEngine.Lucene.Highlighting;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Tests.Highlighting;

/// <summary>What is marked, and which passage is shown.</summary>
public sealed class HighlighterTests
{
    private static readonly DateOnly Today = new(2024, 5, 1);

    private const string Filler = "Nothing of interest happened on that day in the valley. ";

    [Theory]
    [InlineData("kilns", "A kiln, two kilns.", "A <mark>kiln</mark>, two <mark>kilns</mark>.")]
    [InlineData("\"grain corridor\"", "Grain from the grain corridor.", "Grain from the <mark>grain corridor</mark>.")]
    [InlineData("\"grain port\"~2", "The grain left the port. As for the grain, it is far from, at any rate, a port.", "The <mark>grain</mark> left the <mark>port</mark>. As for the grain, it is far from, at any rate, a port.")]
    [InlineData("\"port grain\"~3", "Grain at port.", "<mark>Grain</mark> at <mark>port</mark>.")]
    [InlineData("title:grain port", "Grain in port.", "Grain in <mark>port</mark>.")]
    [InlineData("porc*", "Porcelain and pork.", "<mark>Porcelain</mark> and pork.")]
    [InlineData("porcelian~", "Porcelain.", "<mark>Porcelain</mark>.")]
    [InlineData("grain -port", "Grain in port.", "<mark>Grain</mark> in port.")]
    [InlineData("US", "U.S. officials, us.", "<mark>U.S</mark>. officials, <mark>us</mark>.")]
    [InlineData("élysée", "The Elysée’s gate, Elysee.", "The <mark>Elysée</mark>’s gate, <mark>Elysee</mark>.")]
    [InlineData("fire", "The ﬁre <b> & \"fire\"", "The <mark>ﬁre</mark> &lt;b&gt; &amp; &quot;<mark>fire</mark>&quot;")]
    [InlineData("covid-19", "COVID-19 and covid, 19.", "<mark>COVID-19</mark> and <mark>covid, 19</mark>.")]
    [InlineData("o'brien", "O’Brien's boat", "<mark>O’Brien</mark>&#39;s boat")]
    [InlineData("3.5", "It rose 3.5 to 13.5.", "It rose <mark>3.5</mark> to 13.5.")]
    public void Marks(string query, string text, string expected) => Assert.Equal(expected, Snippet(query, text));

    [Fact]
    public void Words_of_the_title_are_marked_there() =>
        Assert.Equal("<mark>Grain</mark> in <mark>port</mark>", new Highlighter(new WordMatcher(QueryParser.Parse("title:grain port", Today).Root)).MarkTitle("Grain in port"));

    [Fact]
    public void Names_of_what_is_asked_for_are_marked_where_they_are_names()
    {
        var names = new[] { new SoughtName("TR", ["Turkey", "Türkiye", "TR"]), new SoughtName("bank", ["Bank of Lorne", "Bank"]) };
        var highlighter = new Highlighter(new WordMatcher(QueryParser.Parse("", Today).Root, names));
        Assert.Equal(
            "<mark>Türkiye</mark> and <mark>TURKEY</mark> roast turkey; the <mark>Bank of Lorne</mark>, a bank in Tr.",
            highlighter.Snippet("Türkiye and TURKEY roast turkey; the Bank of Lorne, a bank in Tr."));
    }

    [Fact]
    public void The_passage_with_the_rarest_words_is_shown()
    {
        var text = string.Concat(Enumerable.Repeat(Filler, 20)) + "The envoy of the valley spoke of the day. " + string.Concat(Enumerable.Repeat(Filler, 20)) + "The lighthouse fell. " + Filler;
        var matcher = new WordMatcher(QueryParser.Parse("valley day lighthouse", Today).Root, rarity: static stem => stem.StartsWith("light", StringComparison.Ordinal) ? 9 : 1);
        Assert.Contains("The <mark>lighthouse</mark> fell.", new Highlighter(matcher).Snippet(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_equal_passages_the_earlier_is_shown() =>
        Assert.StartsWith("… First envoys came.", Snippet("envoys", string.Concat(Enumerable.Repeat(Filler, 8)) + "First envoys came. " + string.Concat(Enumerable.Repeat(Filler, 8)) + "Last envoys came.").Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_is_preferred_to_a_caption() =>
        Assert.StartsWith("… The <mark>envoy</mark> signed", Snippet("envoy", Filler + "\nThe envoy, left\n" + string.Concat(Enumerable.Repeat(Filler, 10)) + "\nThe envoy signed the accord at noon."), StringComparison.Ordinal);

    [Fact]
    public void Passages_are_whole_sentences()
    {
        var snippet = Snippet("envoy", string.Concat(Enumerable.Repeat(Filler, 9)) + "The envoy came at 9 a.m. to see Mr. Hale. " + string.Concat(Enumerable.Repeat(Filler, 9)));
        Assert.Equal("… The <mark>envoy</mark> came at 9 a.m. to see Mr. Hale. " + Filler + Filler.Trim() + " …", snippet);
    }

    [Fact]
    public void A_long_sentence_is_cut_at_words_around_what_was_found()
    {
        var snippet = Snippet("lighthouse", string.Concat(Enumerable.Repeat("sand and ", 100)) + "a lighthouse, " + string.Concat(Enumerable.Repeat("wind and ", 100)));
        Assert.Matches("^… (sand|and) .*<mark>lighthouse</mark>.* (wind|and) …$", snippet);
        Assert.InRange(snippet.Length, 150, Highlighter.PassageLength + 20);
    }

    [Fact]
    public void Without_anything_found_the_beginning_is_shown() =>
        Assert.StartsWith(Filler.Trim(), Snippet("absent", string.Concat(Enumerable.Repeat(Filler, 9))), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_made_of_nothing() => Assert.Equal("", Snippet("x", " \n "));

    private static string Snippet(string query, string text) => new Highlighter(new WordMatcher(QueryParser.Parse(query, Today).Root)).Snippet(text);
}
