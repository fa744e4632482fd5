using System.Net;

namespace SearchEngine.Samples.Tests;

public sealed class ArticlePageTests(RunningSite running)
{
    public static TheoryData<string> Slugs() => [.. SampleArticles.Load().Select(article => article.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task Every_article_is_served_with_its_title_and_its_whole_text(string slug)
    {
        var article = ServedAs(slug);
        using var response = await running.GetAsync(article.Url);
        var page = RunningSite.Visible(RunningSite.Decode(await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.ToString()));
        foreach (var following in SamplePages.Render(article, new Uri(article.Url, "/")).Following) page += RunningSite.Visible(await running.ReadAsync(following.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(article.Title, page, StringComparison.Ordinal);
        Assert.All(article.Text.Split("\n\n").SelectMany(block => block.Split(" | ")), piece => Assert.Contains(piece, page, StringComparison.Ordinal));
        Assert.All(article.Captions, caption => Assert.Contains(caption, page, StringComparison.Ordinal));
        Assert.All(article.Byline, name => Assert.Contains(name, page, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task A_page_rendered_without_a_server_equals_the_page_served(string slug)
    {
        var article = ServedAs(slug);
        using var response = await running.GetAsync(article.Url);

        var page = SamplePages.Render(article, new Uri(article.Url, "/"));

        Assert.Equal(await response.Content.ReadAsByteArrayAsync(), page.Body);
        Assert.Equal(response.Content.Headers.ContentType?.ToString(), page.ContentType);
    }

    [Fact]
    public void Addresses_follow_each_sites_own_scheme()
    {
        var schemes = new Dictionary<string, string>
        {
            ["meridian"] = @"^/[a-z-]+/\d{4}/\d\d/\d\d/[a-z0-9-]+$",
            ["harbour"] = @"^/news/[a-z0-9-]+-\d{5}$",
            ["civic"] = @"^/articles/\d{4}/[a-z0-9-]+\.html$",
            ["courier"] = @"^/archive/[a-z0-9-]+\.htm$",
            ["wire"] = @"^/story/\d{8}/[a-z0-9-]+$",
        };
        Assert.All(running.Site.Articles, article => Assert.Matches(schemes[article.Site], article.Url.AbsolutePath));
        Assert.Equal(running.Site.Articles.Count, running.Site.Articles.DistinctBy(article => article.Url).Count());
    }

    [Fact]
    public async Task Tracking_parameters_lead_to_the_same_article()
    {
        var article = running.Site.Articles[0];
        Assert.Equal(await running.ReadAsync(article.Url), await running.ReadAsync(new Uri(article.Url + "?utm_source=front&utm_medium=teaser")));
    }

    [Fact]
    public async Task An_article_not_changed_since_the_tag_was_given_is_not_sent_again()
    {
        using var first = await running.GetAsync(running.Site.Articles[0].Url);
        var again = new HttpRequestMessage(HttpMethod.Get, running.Site.Articles[0].Url);
        again.Headers.Add("If-None-Match", first.Headers.ETag?.ToString());
        using var second = await running.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(0, HttpStatusCode.NotModified)]
    [InlineData(-1, HttpStatusCode.OK)]
    public async Task An_article_is_sent_again_only_if_it_changed_since_the_date_given(int seconds, HttpStatusCode expected)
    {
        var article = running.Site.Articles[0];
        var request = new HttpRequestMessage(HttpMethod.Get, article.Url);
        request.Headers.IfModifiedSince = (article.Modified ?? article.Published).AddSeconds(seconds);
        using var response = await running.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_stale_tag_outweighs_a_fresh_date()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, running.Site.Articles[0].Url);
        request.Headers.Add("If-None-Match", "\"stale\"");
        request.Headers.IfModifiedSince = DateTimeOffset.MaxValue;
        using var response = await running.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        using var response = await running.SendAsync(new HttpRequestMessage(HttpMethod.Head, running.Site.Articles[0].Url));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private SampleArticle ServedAs(string slug) => running.Site.Articles.Single(article => article.Slug == slug);
}
