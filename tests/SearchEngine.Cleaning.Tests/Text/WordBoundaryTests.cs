using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Text;

public sealed class WordBoundaryTests
{
    [Theory]
    [InlineData("<p>The <b>north</b>ern pier, said the harbour master, is closed.</p>", "The northern pier, said the harbour master, is closed.")]
    [InlineData("<p>The northern<br>pier, said the harbour master, is closed.</p>", "The northern pier, said the harbour master, is closed.")]
    [InlineData("<p><span class=dropcap>T</span>he northern pier, said the harbour master, is closed.</p>", "The northern pier, said the harbour master, is closed.")]
    [InlineData("<p>The\n   northern&nbsp;\t pier, said the harbour master, is closed.</p>", "The northern pier, said the harbour master, is closed.")]
    [InlineData("<p>The nor&shy;thern pi\u200Ber, said the harbour\u00A0master, is closed.</p>", "The northern pier, said the harbour master, is closed.")]
    [InlineData("<p>&quot;Smith &amp; Sons&#8217; pier&#146;s closed,&#34; said the harbour master today.</p>", "\"Smith & Sons’ pier’s closed,\" said the harbour master today.")]
    [InlineData("<p>Waves 3 < 5 metres, said the harbour master, are common.</p>", "Waves 3 < 5 metres, said the harbour master, are common.")]
    [InlineData("<p>The super<wbr>cali<wbr/>fragilistic <b>exp</b>ansion, said the harbour master, is closed.</p>", "The supercalifragilistic expansion, said the harbour master, is closed.")]
    [InlineData("<p>The<!-- x --> northern<script>x</script> pier, <i>said</i> <i>the</i> harbour master, is closed.</p>", "The northern pier, said the harbour master, is closed.")]
    [InlineData("<p>The pier’s H<sub>2</sub>O, said the harbour master, cost 5&nbsp;000&thinsp;€ &ndash; so &lsquo;cheap&rsquo;.</p>", "The pier’s H2O, said the harbour master, cost 5 000 € – so ‘cheap’.")]
    public void A_paragraph_reads_as_it_is_shown(string markup, string expected) => Assert.Contains(expected, Paragraphs(Html(between: markup)));

    [Fact]
    public void Words_of_two_blocks_are_never_joined() =>
        Assert.Equal([First, Second, "The crane came by sea.", "It left by land.", Third, Fourth], Paragraphs(Html(between: "<p>The crane came by sea.</p><p>It left by land.</p>")));

    [Fact]
    public void Two_line_breaks_part_paragraphs() =>
        Assert.Equal([First, Second, "The crane came by sea.", "It left by land.", Third, Fourth], Paragraphs(Html(between: "<p>The crane came by sea.<br><br/>It left by land.</p>")));

    // A run of text that no author writes is cut into blocks, at a word's end or at least between characters.
    [Theory]
    [InlineData("caf&eacute; ", "café")]
    [InlineData("&eacute;", "é")]
    [InlineData("\U0001F3AC", "\U0001F3AC")]
    [InlineData("x", "x")]
    public void Cutting_a_long_run_splits_no_character(string part, string word)
    {
        var document = new HtmlAgilityPack.HtmlDocument();
        document.LoadHtml($"<p>a{string.Concat(Enumerable.Repeat(part, 100_000))}</p>");
        var blocks = SearchEngine.Cleaning.Blocks.BlockReader.Read(document).Blocks;
        Assert.True(blocks.Count > 1);
        Assert.Equal("a" + string.Concat(Enumerable.Repeat(word, 100_000)), string.Concat(blocks.Select(static block => block.Text)).Replace(" ", "", StringComparison.Ordinal));
    }
}
