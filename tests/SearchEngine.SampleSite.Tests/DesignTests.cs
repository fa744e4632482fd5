using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SearchEngine.Samples.Tests;

public sealed class DesignTests(RunningSite running)
{
    [Fact]
    public async Task Meridian_states_headline_dates_and_authors_in_json_ld()
    {
        var shapes = new List<bool>();
        foreach (var article in On("meridian"))
        {
            var html = await running.ReadAsync(article.Url);
            var block = Regex.Match(html, "<script type=\"application/ld\\+json\">(?<json>.*?)</script>", RegexOptions.Singleline).Groups["json"].Value;
            using var json = JsonDocument.Parse(block);
            var isGraph = json.RootElement.TryGetProperty("@graph", out var graph);
            var story = isGraph ? graph.EnumerateArray().Last() : json.RootElement;
            shapes.Add(isGraph);

            Assert.Equal(article.Title, story.GetProperty("headline").GetString());
            Assert.Equal(article.Published, story.GetProperty("datePublished").GetDateTimeOffset());
            Assert.Equal(article.Byline, story.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("name").GetString() ?? ""));
            Assert.Equal(article.Features.Contains("live-blog") ? "LiveBlogPosting" : "NewsArticle", story.GetProperty("@type").GetString());
        }
        Assert.Contains(true, shapes);
        Assert.Contains(false, shapes);
    }

    [Fact]
    public async Task Harbour_has_opengraph_and_neither_json_ld_nor_an_article_element()
    {
        foreach (var article in On("harbour"))
        {
            var html = await running.ReadAsync(article.Url);
            Assert.Contains($"<meta property=\"article:published_time\" content=\"{article.Published:yyyy-MM-ddTHH:mm:sszzz}\">", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<article", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ld+json", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Some_harbour_articles_run_over_several_pages_that_name_their_neighbours()
    {
        var counts = new List<int>();
        foreach (var article in On("harbour").Where(article => article.Features.Any(feature => feature.StartsWith("pages-", StringComparison.Ordinal))))
        {
            var seen = new List<string>();
            Uri? previous = null;
            for (var address = article.Url; address is not null;)
            {
                var html = await running.ReadAsync(address);
                seen.Add(html);
                Assert.Contains($"<link rel=\"canonical\" href=\"{address}\">", html, StringComparison.Ordinal);
                Assert.Equal(previous is not null, html.Contains($"<link rel=\"prev\" href=\"{previous}\">", StringComparison.Ordinal));
                Assert.Contains(article.Title, html, StringComparison.Ordinal);
                var next = Regex.Match(html, "<link rel=\"next\" href=\"(?<address>[^\"]+)\">").Groups["address"].Value;
                (previous, address) = (address, next.Length == 0 ? null : new Uri(next));
            }
            counts.Add(seen.Count);
            // Each paragraph stands on one page only.
            Assert.All(article.Blocks.OfType<SampleBlock.Paragraph>(), paragraph => Assert.Single(seen, html => RunningSite.Visible(html).Contains(paragraph.Text, StringComparison.Ordinal)));
        }
        Assert.Equal([2, 3], counts.Order());
    }

    [Fact]
    public async Task Civic_has_microdata_and_its_sidebar_before_the_text()
    {
        foreach (var article in On("civic"))
        {
            var html = await running.ReadAsync(article.Url);
            Assert.Contains("itemtype=\"https://schema.org/NewsArticle\"", html, StringComparison.Ordinal);
            Assert.Contains("itemprop=\"articleBody\"", html, StringComparison.Ordinal);
            Assert.True(html.IndexOf("class=\"sidebar\"", StringComparison.Ordinal) < html.IndexOf("<h1", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Amp_twins_and_their_articles_point_at_each_other()
    {
        var twins = 0;
        foreach (var article in On("civic"))
        {
            var link = Regex.Match(await running.ReadAsync(article.Url), "<link rel=\"amphtml\" href=\"(?<address>[^\"]+)\">");
            if (!link.Success)
                continue;
            twins++;
            var twin = await running.ReadAsync(new Uri(link.Groups["address"].Value));
            Assert.Contains($"<link rel=\"canonical\" href=\"{article.Url}\">", twin, StringComparison.Ordinal);
            Assert.Contains(article.Title, RunningSite.Visible(twin), StringComparison.Ordinal);
        }
        Assert.True(twins >= 3, $"{twins} articles have an AMP twin.");
    }

    [Fact]
    public async Task Courier_tells_title_author_and_date_in_words_only()
    {
        foreach (var article in On("courier"))
        {
            var html = await running.ReadAsync(article.Url);
            Assert.Contains($"<TITLE>{Designs.Html.Text(article.Title)} - Old Town Courier</TITLE>", html, StringComparison.Ordinal);
            Assert.Contains($"Published {article.Published.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<META NAME", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<meta property", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("canonical", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("</P>\n<P", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Some_courier_pages_break_lines_and_some_leave_paragraphs_open()
    {
        var pages = new List<string>();
        foreach (var article in On("courier"))
            pages.Add(await running.ReadAsync(article.Url));
        Assert.Contains(pages, page => page.Contains("<BR><BR>", StringComparison.Ordinal));
        Assert.Contains(pages, page => page.Contains("<P ALIGN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Legacy_pages_come_in_windows_1252_and_only_their_markup_says_so()
    {
        var legacy = On("courier").Where(article => article.Features.Contains("windows-1252")).ToArray();
        Assert.NotEmpty(legacy);
        foreach (var article in legacy)
        {
            using var response = await running.GetAsync(article.Url);
            var body = await response.Content.ReadAsByteArrayAsync();

            Assert.Equal("text/html", response.Content.Headers.ContentType?.ToString());
            // 0x80 to 0x9F: typographic signs in windows-1252, never alone in UTF-8.
            Assert.Contains(body, sign => sign is >= 0x80 and <= 0x9F);
            Assert.Throws<System.Text.DecoderFallbackException>(() => new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body));
        }
    }

    [Fact]
    public async Task The_wire_resells_articles_of_other_sites_under_its_own_address()
    {
        var copies = On("wire").ToArray();
        Assert.True(copies.Length >= 3);
        foreach (var copy in copies)
        {
            var original = Assert.Single(running.Site.Articles, article => article.Slug == copy.SyndicatedFrom);
            var html = await running.ReadAsync(copy.Url);
            Assert.NotEqual(original.Title, copy.Title);
            Assert.Contains($"This article was first published by {original.SiteName}.", html, StringComparison.Ordinal);
            Assert.Contains($"<link rel=\"canonical\" href=\"{copy.Url}\">", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("meridian", "pull-quote")]
    [InlineData("harbour", "class=\"comment\"")]
    [InlineData("meridian", "newsletter-signup")]
    [InlineData("meridian", "related-box")]
    [InlineData("meridian", "author-bio")]
    [InlineData("harbour", "Read more: <a")]
    [InlineData("harbour", "class=\"caption\"")]
    [InlineData("harbour", "next-article")]
    [InlineData("civic", "<table class=\"figures\">")]
    [InlineData("meridian", "live-entry")]
    public async Task Pages_carry_the_clutter_of_their_kind(string site, string clutter)
    {
        var pages = new List<string>();
        foreach (var article in On(site))
            pages.Add(await running.ReadAsync(article.Url));
        Assert.Contains(pages, page => page.Contains(clutter, StringComparison.Ordinal));
    }

    private IEnumerable<SampleArticle> On(string site) => running.Site.Articles.Where(article => article.Site == site);
}
