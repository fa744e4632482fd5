using System.Net;

namespace SearchEngine.Samples.Tests;

public sealed class BehaviourTests(RunningSite running)
{
    [Fact]
    public void There_is_one_seed_a_site() =>
        Assert.Equal(["meridian", "harbour", "civic", "courier", "wire"], running.Site.Seeds.Select(seed => seed.Host.Split('.')[0]));

    [Fact]
    public async Task Following_the_links_from_the_seeds_finds_every_article_and_no_dead_end_but_the_known_ones()
    {
        var failures = new List<(string Path, HttpStatusCode Status)>();
        var seen = new HashSet<Uri>(running.Site.Seeds);
        var open = new Queue<Uri>(running.Site.Seeds);
        while (open.TryDequeue(out var address))
        {
            using var response = await running.GetAsync(address);
            if ((int)response.StatusCode >= 400)
                failures.Add((address.AbsolutePath, response.StatusCode));
            string[] links = response.Headers.Location is { } location ? [location.OriginalString]
                : response.Content.Headers.ContentType?.MediaType == "text/html" ? [.. RunningSite.Links(RunningSite.Decode(await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType.ToString()))]
                : [];
            foreach (var link in links)
            {
                var target = new Uri(new Uri(address, link).GetLeftPart(UriPartial.Query));
                if (target.Host.EndsWith(".localhost", StringComparison.Ordinal) && target.Scheme == "http" && seen.Add(target))
                    open.Enqueue(target);
            }
        }

        Assert.All(running.Site.Articles, article => Assert.Contains(article.Url, seen));
        Assert.Equal([("/error", HttpStatusCode.InternalServerError), ("/no-such-page", HttpStatusCode.NotFound)], failures.Distinct().Order());
    }

    [Fact]
    public async Task Listings_are_paged_until_the_last()
    {
        var pages = 0;
        for (var address = running.At("meridian", "/"); address is not null; pages++)
        {
            var html = await running.ReadAsync(address);
            var next = html.Split("rel=\"next\" href=\"").ElementAtOrDefault(1)?.Split('"')[0];
            address = next is null ? null : new Uri(address, next);
        }
        Assert.True(pages > 1);
    }

    [Fact]
    public async Task A_former_address_moved_for_good()
    {
        var article = running.Site.Articles[0];
        using var response = await running.GetAsync(new Uri(article.Url, "/old/" + article.Slug));
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(article.Url.AbsolutePath, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_latest_article_is_two_temporary_redirects_away()
    {
        using var first = await running.GetAsync(running.At("harbour", "/go/latest"));
        using var second = await running.GetAsync(running.At("harbour", first.Headers.Location?.OriginalString ?? ""));
        var newest = running.Site.Articles.Where(article => article.Site == "harbour").MaxBy(article => article.Published);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.StatusCode, second.StatusCode));
        Assert.Equal(newest?.Url.AbsolutePath, second.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/archive/", HttpStatusCode.NotFound)]
    [InlineData("/page/99", HttpStatusCode.NotFound)]
    [InlineData("/error", HttpStatusCode.InternalServerError)]
    [InlineData("/about", HttpStatusCode.OK)]
    [InlineData("/contact", HttpStatusCode.OK)]
    [InlineData("/login", HttpStatusCode.OK)]
    [InlineData("/premium/weekly-briefing", HttpStatusCode.OK)]
    [InlineData("/private/", HttpStatusCode.OK)]
    public async Task Every_answer_has_its_true_status_and_a_page_for_people(string path, HttpStatusCode status)
    {
        foreach (var seed in running.Site.Seeds)
        {
            using var response = await running.GetAsync(new Uri(seed, path));
            Assert.Equal(status, response.StatusCode);
            Assert.Contains("</body>", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_slow_page_arrives_whole()
    {
        var page = await running.ReadAsync(running.At("harbour", "/slow"));
        Assert.EndsWith("</html>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disposing_cuts_off_a_slow_page()
    {
        var site = await SampleSite.StartAsync(new SampleSiteOptions { SlowPageDuration = TimeSpan.FromHours(1) });
        var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{site.Port}/slow") { Headers = { Host = $"wire.localhost:{site.Port}" } };
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        var answer = client.SendAsync(request, CancellationToken.None);
        while (site.Requests.Count == 0)
            await Task.Delay(5);

        await site.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }

    [Fact]
    public async Task A_port_in_use_is_refused() =>
        await Assert.ThrowsAsync<IOException>(() => SampleSite.StartAsync(new SampleSiteOptions { Port = running.Site.Port }));

    [Theory]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:")]
    [InlineData("javascript:")]
    public async Task The_contact_page_holds_links_that_no_crawler_may_follow(string trap) =>
        Assert.Contains(RunningSite.Links(await running.ReadAsync(running.At("meridian", "/contact"))), link => link.StartsWith(trap, StringComparison.Ordinal));

    [Fact]
    public async Task Requests_are_logged_with_what_the_client_said_of_itself()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, running.At("civic", "/about?visit=logged"));
        request.Headers.Add("User-Agent", "curious/1.0");
        request.Headers.Add("If-None-Match", "\"tag\"");
        using var response = await running.SendAsync(request);

        var record = Assert.Single(running.Site.Requests, record => record.Path == "/about?visit=logged");
        Assert.Equal(("civic.localhost", "GET", "curious/1.0", "\"tag\""), (record.Host, record.Method, record.UserAgent, record.IfNoneMatch));
    }

    [Fact]
    public async Task A_host_that_is_none_of_the_sites_gets_not_found()
    {
        using var response = await running.GetAsync(running.At("elsewhere", "/"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("meridian.localhost", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_reading_is_allowed()
    {
        using var response = await running.SendAsync(new HttpRequestMessage(HttpMethod.Post, running.At("wire", "/login")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Pictures_are_drawn_for_every_article_that_shows_one()
    {
        var article = running.Site.Articles.First(article => article.Image is not null);
        using var response = await running.GetAsync(new Uri(article.Url, $"/images/{article.Slug}.svg"));
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
    }
}
