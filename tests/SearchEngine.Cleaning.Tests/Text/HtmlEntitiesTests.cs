using System.Net;
using CsCheck;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Tests.Text;

public sealed class HtmlEntitiesTests
{
    [Theory]
    [InlineData("&apos;&hellip;&quot;", "'…\"")]
    [InlineData("a&NewLine;b&Tab;c", "a b c")]
    [InlineData("&NotEqualTilde;", "≂̸")]
    [InlineData("&CounterClockwiseContourIntegral;", "∳")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&AMP&amp&LT", "&&<")]
    [InlineData("&notit; &notin;", "¬it; ∉")]
    [InlineData("&copy2024", "©2024")]
    [InlineData("caf&eacute", "café")]
    [InlineData("&frac34", "¾")]
    [InlineData("AT&T, R&D, Q&A; &", "AT&T, R&D, Q&A; &")]
    [InlineData("&hellip", "&hellip")]
    [InlineData("&nosuch;", "&nosuch;")]
    [InlineData("&aacute;&Aacute;", "áÁ")]
    [InlineData("&#x2019;&#8217;&#8217", "’’’")]
    [InlineData("&#146;&#x92;&#133;", "’’…")]
    [InlineData("&#0;&#xD800;&#x110000;&#99999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#x1F3AC;", "🎬")]
    [InlineData("&#;&#x;&#xg;", "&#;&#x;&#xg;")]
    public void Text_is_decoded_by_the_standard(string markup, string expected)
    {
        var run = new TextRun();
        run.AppendMarkup(markup, isLink: false, isEmphasised: false);
        Assert.Equal(expected, run.Take());
    }

    [Theory]
    [InlineData("?a=1&copy=2&not3&amp;b", "?a=1&copy=2&not3&b")]
    [InlineData("Fish &amp Chips &copy", "Fish & Chips ©")]
    [InlineData("&copy;=", "©=")]
    public void An_attribute_keeps_addresses_whole(string markup, string expected) => Assert.Equal(expected, HtmlEntities.Decode(markup));

    private static readonly string[] Parts = ["&lt;", "&gt;", "&quot;", "&eacute;", "&hearts;", "&#65;", "&#x41;", "&", ";", "#", "a", " ", "&nosuch;", "&&"];

    [Fact]
    public void What_the_runtime_decodes_is_decoded_the_same() =>
        Gen.Int[0, Parts.Length - 1].Select(static i => Parts[i]).Array[0, 20].Sample(static parts => HtmlEntities.Decode(string.Concat(parts)) == WebUtility.HtmlDecode(string.Concat(parts)));
}
