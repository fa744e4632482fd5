using System.Text;
using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests;

/// <summary>Pages that end or stop other parsers. Each must come back, with its text where it has some.</summary>
public sealed class TortureTests
{
    private static readonly ArticleCleaner Cleaner = new();

    [Fact]
    public void Two_hundred_thousand_nested_elements() => Assert.Contains(First, Clean(Nest("<div>", "</div>")).Text);

    [Fact]
    public void Two_hundred_thousand_unclosed_elements() => Assert.Contains(First, Clean(Nest("<b>", "")).Text);

    [Fact]
    public void Nested_lists_tables_and_links()
    {
        foreach (var tag in new[] { "<ul><li>", "<table><tr><td>", "<a href=x>", "<span class=y>", "<p><i>", "<button>", "<my-box>" })
            Assert.NotNull(Cleaner.Clean(Page(Nest(tag, ""))));
    }

    [Fact]
    public void A_million_attributes()
    {
        var attributes = new StringBuilder();
        for (var i = 0; i < 1_000_000; i++) attributes.Append(" a").Append(i).Append("=\"v\"");
        Assert.Contains(First, Clean($"<html><body><div{attributes}></div>{Html()}</body></html>").Text);
    }

    [Fact]
    public void Thirty_megabytes_on_a_line() =>
        Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(Page("<html><body><p>" + string.Concat(Enumerable.Repeat("the pier is closed and ", 1_300_000)) + "</p></body></html>")));

    [Theory]
    [InlineData("<!-- ")]
    [InlineData("<!-- never closed --")]
    [InlineData("<![CDATA[ ")]
    [InlineData("<div class=\"never closed")]
    [InlineData("<svg>")]
    [InlineData("<select><option>")]
    [InlineData("<iframe>")]
    [InlineData("</div></article></main></body></html>")]
    [InlineData("<")]
    [InlineData("&#x110000;&#0;&#xD800;&nosuch;")]
    public void What_is_left_open_loses_nothing_above_it(string tail) => Assert.StartsWith(First, Clean(Html(below: tail)).Text);

    [Theory]
    [InlineData("<!-- ")]
    [InlineData("<svg>")]
    [InlineData("<a b='")]
    [InlineData("</p>")]
    [InlineData("<p")]
    [InlineData("<script type=application/ld+json>{")]
    [InlineData("<![CDATA[")]
    [InlineData("<table>")]
    [InlineData("&amp")]
    public void A_million_times_the_same_fragment_ends(string fragment) => Assert.NotNull(Cleaner.Clean(Page(string.Concat(Enumerable.Repeat(fragment, 1_000_000)))));

    [Fact]
    public void Deep_json_is_not_followed() => Assert.Contains(First, Clean(Html(head: $"<script type='application/ld+json'>{new string('[', 100_000)}</script>")).Text);

    private static string Nest(string open, string close) =>
        $"<html><body>{string.Concat(Enumerable.Repeat(open, 200_000))}<p>{First}</p><p>{Second}</p>{string.Concat(Enumerable.Repeat(close, 200_000))}</body></html>";
}
