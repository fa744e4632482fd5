using CsCheck;
using SearchEngine.Cleaning.Markup;

namespace SearchEngine.Cleaning.Tests.Markup;

public sealed class MarkupNormalizerTests
{
    [Theory]
    [InlineData("<p>a<p>b", "<p>a</p><p>b</p>")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<p>a<div>b</div>", "<p>a</p><div>b</div>")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<div>a</p>b</div>", "<div>ab</div>")]
    [InlineData("<DIV CLASS=Lead onclick=x>a</DIV>", "<div class=\"Lead\">a</div>")]
    [InlineData("<a href='x'>a<a href=y>b</a>", "<a href=\"x\">a</a><a href=\"y\">b</a>")]
    [InlineData("a<!-- b -->c", "ac")]
    [InlineData("a<script>b</script>c", "ac")]
    [InlineData("<title>a <b></title>", "<title>a &lt;b></title>")]
    [InlineData("<br/>a<br>", "<br/>a<br/>")]
    [InlineData("1 < 2", "1 &lt; 2")]
    [InlineData("<button><div></button><p>a</p>", "<button><div></div></button><p>a</p>")]
    [InlineData("<p id='a\"b' title=x>c", "<p id=\"a&quot;b\">c</p>")]
    [InlineData("<p><span>a</span> <span class=b>c</span></p>", "<p>a <span class=\"b\">c</span></p>")]
    [InlineData("<div> <p> a </p> </div>", "<div><p> a </p></div>")]
    [InlineData("<template>a</template><template shadowrootmode=open><p>b</p></template>", "<p>b</p>")]
    public void Markup_is_rewritten(string source, string expected) => Assert.Equal(expected, Normalize(source).Html);

    [Fact]
    public void Linked_data_is_set_aside() => Assert.Equal(["{\"a\":1}"], Normalize("<script type=\"application/ld+json\">{\"a\":1}</script>").LinkedData);

    [Fact]
    public void Every_element_is_closed_in_order_and_none_is_too_deep()
    {
        string[] tags = ["<div>", "</div>", "<p>", "</p>", "<a href=x>", "</a>", "<li>", "<ul>", "</ul>", "<td>", "<tr>", "<table>", "</table>", "<b>", "</b>", "<h1>", "</h2>", "<button>", "</button>", "<body>", "</html>", "<x-y>", "<", "<br>"];
        Gen.Int[0, tags.Length - 1].Select(i => tags[i]).Array[0, 300].Sample(parts => IsWellFormed(Normalize(string.Concat(parts), depth: 12).Html, depth: 12), iter: 3000);
    }

    // Long pages are counted first and then written into place, short ones into a buffer that grows.
    [Fact]
    public void Long_markup_is_rewritten_as_short_markup_is()
    {
        string[] parts = ["<p>a", "<p id=b>c", " <span>", "</span>", "<span class=d>", "<script>e</script>", "<ul>", "<li>f", "</ul>", "<b>", "</b>", "<", "<title>x</title>", "&amp;", "<x-y>", "<br>", "<a href='x\"y'>"];
        var comment = $"<!--{new string('x', 600_000)}-->";
        Gen.Int[0, parts.Length - 1].Select(i => parts[i]).Array[0, 40].Sample(some => Normalize(comment + string.Concat(some)).Html == Normalize(string.Concat(some)).Html, iter: 300);
    }

    [Fact]
    public void Markup_that_would_take_too_much_memory_is_refused() =>
        Assert.Equal((MarkupLimit.Memory, ""), Normalize(string.Concat(Enumerable.Repeat("<p id=a>b", 100_000))) is var markup ? (markup.Limit, markup.Html) : default);

    private static NormalizedMarkup Normalize(string source, int depth = 256) => MarkupNormalizer.Normalize(source.AsMemory(), source.Length, new CleaningOptions { MaxDepth = depth });

    private static bool IsWellFormed(string html, int depth)
    {
        var open = new Stack<string>();
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var end = html.IndexOf('>', at);
            if (end < 0) return false;
            var tag = html[(at + 1)..end];
            if (tag.EndsWith('/')) continue;
            if (tag[0] != '/') open.Push(tag.Split(' ')[0]);
            else if (!open.TryPop(out var name) || name != tag[1..]) return false;
            if (open.Count > depth) return false;
        }
        return open.Count == 0;
    }
}
