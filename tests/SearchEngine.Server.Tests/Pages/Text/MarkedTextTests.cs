using System.Net;
using CsCheck;
using SearchEngine.Server.Pages.Text;

namespace SearchEngine.Server.Tests.Pages.Text;

public sealed class MarkedTextTests
{
    [Theory]
    [InlineData("a <mark>b</mark> c", "a |[b]| c")]
    [InlineData("<mark>a</mark><mark>b</mark>", "[a]|[b]")]
    [InlineData("R&amp;D &lt;b&gt;", "R&D <b>")]
    [InlineData("<b>bold</b>", "<b>bold</b>")]
    [InlineData("<mark>never closed", "[never closed]")]
    [InlineData("closed</mark> twice", "closed</mark> twice")]
    [InlineData("<mark><mark>nested</mark></mark>", "[<mark>nested]|</mark>")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Marks_part_the_text_and_all_else_is_text(string? highlighted, string parts) =>
        Assert.Equal(parts, string.Join('|', MarkedText.Parts(highlighted).Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text)));

    [Fact]
    public void Escaped_pieces_come_back_as_they_were() =>
        Gen.Select(Gen.String, Gen.Bool).Array.Sample(pieces =>
        {
            var highlighted = string.Concat(pieces.Select(p => p.Item2 ? $"<mark>{WebUtility.HtmlEncode(p.Item1)}</mark>" : WebUtility.HtmlEncode(p.Item1)));
            return MarkedText.Plain(highlighted) == WebUtility.HtmlDecode(string.Concat(pieces.Select(p => WebUtility.HtmlEncode(p.Item1))));
        });
}
