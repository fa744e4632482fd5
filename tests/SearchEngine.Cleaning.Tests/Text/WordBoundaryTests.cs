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
}
