using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using SearchEngine.Articles.Frontier;
using SearchEngine.Crawling.Tests.Sites;

namespace SearchEngine.Crawling.Tests;

public sealed class CrawlerTests : CrawlTest
{
    [Fact]
    public async Task Links_within_the_site_are_followed_and_each_page_is_fetched_once()
    {
        Site.Html("a.localhost/", Links("/1", "/1#x", "/1?utm_source=y", "2", "//b.localhost/3", "/photo.jpg", "mailto:x@a.localhost"));
        Site.Html("a.localhost/1", Links("/", "/2"));
        Site.Html("a.localhost/2", Links("/1"));

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/", "a.localhost/1", "a.localhost/2"], Stored.Order());
        Assert.Equal(["a.localhost/", "a.localhost/1", "a.localhost/2", "a.localhost/robots.txt", "a.localhost/sitemap.xml"], Site.Requests.Order());
        Assert.Equal((CrawlEnd.Finished, 3L, 0L), (report.End, report.Progress.Fetched, report.Progress.Queued));
        Assert.Equal(3, report.Outcomes["stored"]);
        Assert.Contains(report.Skipped, skip => skip is { Reason: "file-type", Rule: ".jpg" });
        Assert.Contains(report.Skipped, skip => skip is { Reason: "off-site" });
        Assert.Contains(report.Skipped, skip => skip is { Reason: "scheme" });
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        Site.Text("a.localhost/robots.txt", "User-agent: *\nDisallow: /private/\n");
        Site.Html("a.localhost/", Links("/private/x", "/open"));
        Site.Html("a.localhost/open", Links());

        var report = await CrawlAsync("a.localhost/");

        Assert.DoesNotContain(Site.Requests, request => request.Contains("/private/", StringComparison.Ordinal));
        Assert.Contains(report.Skipped, skip => skip is { Reason: "robots-disallowed", Rule: "Disallow: /private/", Count: 1 });
        Assert.Equal("robots-disallowed: Disallow: /private/", Frontier[Site.Url("a.localhost/private/x").AbsoluteUri]?.Outcome);
    }

    [Fact]
    public async Task An_unreachable_robots_txt_keeps_everything_queued()
    {
        Site.Status("a.localhost/robots.txt", 503);
        Site.Html("a.localhost/", Links());

        var report = await CrawlAsync("a.localhost/");

        Assert.Empty(Stored);
        Assert.Equal(1, report.Progress.Queued);
        Assert.Equal("robots-unreachable", Assert.Single(report.Failed).Reason);
        Assert.Equal(3, Site.Requests.Count);
    }

    [Fact]
    public async Task Sitemaps_of_all_kinds_are_read()
    {
        Site.Text("a.localhost/robots.txt", $"Sitemap: {Site.Url("a.localhost/index.xml")}\nSitemap: {Site.Url("a.localhost/list.txt")}\n");
        Site.Text("a.localhost/index.xml", $"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{Site.Url("a.localhost/s1.xml.gz")}</loc></sitemap><sitemap><loc>{Site.Url("a.localhost/s2.xml")}</loc></sitemap></sitemapindex>", "application/xml");
        var gzipped = Gzip(Sitemap("/1", "/2"));
        Site.Page("a.localhost/s1.xml.gz", context => context.Response.Body.WriteAsync(gzipped).AsTask());
        Site.Text("a.localhost/s2.xml", Sitemap("/3") + "<broken", "text/html");
        Site.Text("a.localhost/list.txt", $"{Site.Url("a.localhost/4")}\n{Site.Url("b.localhost/5")}\n");
        foreach (var i in Enumerable.Range(0, 6)) Site.Html(i == 0 ? "a.localhost/" : $"a.localhost/{i}", Links());

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/", "a.localhost/1", "a.localhost/2", "a.localhost/3", "a.localhost/4"], Stored.Order());
        Assert.Equal(4, report.Progress.Sitemaps);
        Assert.Contains(report.Skipped, skip => skip is { Reason: "off-site", Rule: "b.localhost" });
        Assert.Contains(report.Skipped, skip => skip is { Reason: "broken-list" });
    }

    [Fact]
    public async Task The_newest_pages_come_first()
    {
        string Url(string path, int daysAgo) => $"<url><loc>{Site.Url("a.localhost" + path)}</loc><lastmod>{TimeProvider.System.GetUtcNow().AddDays(-daysAgo):yyyy-MM-dd}</lastmod></url>";
        Site.Text("a.localhost/sitemap.xml", "<urlset>" + Url("/old", 900) + Url("/year", 200) + Url("/today", 0) + Url("/week", 5) + Url("/month", 20) + "</urlset>", "application/xml");
        Site.Html("a.localhost/", Links("/linked"));
        foreach (var page in new[] { "old", "year", "today", "week", "month", "linked" }) Site.Html("a.localhost/" + page, Links());

        await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/", "a.localhost/today", "a.localhost/week", "a.localhost/month", "a.localhost/year", "a.localhost/old", "a.localhost/linked"], Site.Requests.Where(request => !request.Contains(".txt", StringComparison.Ordinal) && !request.Contains(".xml", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Feeds_of_a_seed_are_found_and_read()
    {
        Site.Html("a.localhost/", "<link rel=alternate type=application/rss+xml href=/feed>");
        Site.Text("a.localhost/feed", "<rss><channel><item><link>/1</link></item></channel></rss>", "text/xml");
        Site.Html("a.localhost/1", Links());

        await CrawlAsync("a.localhost/");

        Assert.Contains("a.localhost/1", Stored);
    }

    [Fact]
    public async Task A_seed_that_is_a_feed_brings_pages_of_other_hosts_but_not_their_links()
    {
        Site.Text("feeds.localhost/world", $"<rss><channel><item><link>{Site.Url("paper.localhost/1")}</link></item></channel></rss>", "application/rss+xml");
        Site.Html("paper.localhost/1", Links("/2"));
        Site.Html("paper.localhost/2", Links());

        await CrawlAsync("feeds.localhost/world");

        Assert.Equal(["paper.localhost/1"], Stored);
        Assert.DoesNotContain("paper.localhost/sitemap.xml", Site.Requests);
    }

    [Fact]
    public async Task Redirects_lead_to_pages_that_are_fetched_once()
    {
        Site.Html("a.localhost/", Links("/old/1", "/old/2", "/go/1", "/page"));
        Site.Redirect("a.localhost/old/1", "/page", 301);
        Site.Redirect("a.localhost/old/2", Site.Url("www.a.localhost/other").AbsoluteUri, 308);
        Site.Redirect("a.localhost/go/1", "go/2", 302);
        Site.Redirect("a.localhost/go/go/2", "/page", 307);
        Site.Html("a.localhost/page", Links());
        Site.Html("www.a.localhost/other", Links());

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/", "a.localhost/page", "www.a.localhost/other"], Stored.Order());
        Assert.Equal(1, Site.CountOf("a.localhost/page"));
        Assert.Equal(4, report.Progress.Redirects);
    }

    [Fact]
    public async Task Endless_redirects_end()
    {
        Site.Html("a.localhost/", Links("/r?n=0", "/self"));
        Site.Redirect("a.localhost/self", "/self?utm_source=x");
        Site.Page("a.localhost/r", context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = $"/r?n={int.Parse(context.Request.Query["n"].ToString()) + 1}";
            return Task.CompletedTask;
        });

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(11, Site.Requests.Count(request => request.StartsWith("a.localhost/r?", StringComparison.Ordinal)));
        Assert.Contains(report.Failed, failed => failed is { Reason: "too-many-redirects" });
        Assert.Contains(report.Failed, failed => failed is { Reason: "redirect-loop" });
    }

    [Fact]
    public async Task Where_a_seed_moved_to_belongs_to_the_crawl()
    {
        Site.Redirect("old.localhost/", Site.Url("new.localhost/").AbsoluteUri, 301);
        Site.Html("new.localhost/", Links("/1"));
        Site.Html("new.localhost/1", Links());

        await CrawlAsync("old.localhost/");

        Assert.Equal(["new.localhost/", "new.localhost/1"], Stored.Order());
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/"), InlineData("http://[::1]:{0}/"), InlineData("http://2130706433:{0}/"), InlineData("http://0x7f.1:{0}/"), InlineData("http://[::ffff:127.0.0.1]:{0}/"), InlineData("http://trap.localhost:{0}/")]
    public async Task A_private_seed_is_refused_and_nothing_connects(string seed)
    {
        using var trap = new TcpListener(IPAddress.IPv6Any, 0);
        trap.Server.DualMode = true;
        trap.Start();

        var report = await new Crawler(new CrawlOptions(), Frontier, TimeProvider.System).RunAsync([new Uri(string.Format(null, seed, ((IPEndPoint)trap.LocalEndpoint).Port))], StoreAsync);

        Assert.False(trap.Pending());
        var failed = Assert.Single(report.Failed);
        Assert.Equal("address-refused", failed.Reason);
        Assert.Contains("loopback", failed.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/"), InlineData("http://[fe80::1]/"), InlineData("http://10.0.0.1/"), InlineData("file:///etc/passwd"), InlineData("gopher://127.0.0.1/"), InlineData("http://user:secret@a.localhost/")]
    public async Task Redirects_out_of_the_site_are_not_followed(string target)
    {
        Site.Html("a.localhost/", Links("/r"));
        Site.Redirect("a.localhost/r", target);

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/"], Stored);
        Assert.Single(report.Failed.Concat(report.Skipped), reason => reason.Reason is "off-site" or "scheme" or "credentials");
    }

    [Fact]
    public async Task A_seed_that_redirects_to_a_metadata_address_is_refused_there()
    {
        Site.Redirect("a.localhost/", "http://169.254.169.254/latest/meta-data/");

        var report = await CrawlAsync("a.localhost/");

        Assert.Contains(report.Failed, failed => failed is { Reason: "address-refused" } && failed.Rule.Contains("link-local", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_that_do_not_want_to_be_found_are_not_stored()
    {
        Site.Html("a.localhost/", Links("/meta", "/header", "/follow-not", "/none"));
        Site.Html("a.localhost/meta", "<meta name=robots content=noindex>" + Links("/from-meta"));
        Site.Page("a.localhost/header", context =>
        {
            context.Response.Headers["X-Robots-Tag"] = "noindex";
            return LocalSite.WriteAsync(context, Links(), "text/html");
        });
        Site.Html("a.localhost/follow-not", "<meta name=robots content=nofollow>" + Links("/from-follow-not"));
        Site.Html("a.localhost/none", "<meta name=searchenginebot content=none>" + Links("/from-none"));
        foreach (var page in new[] { "meta", "follow-not", "none" }) Site.Html("a.localhost/from-" + page, Links());

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/", "a.localhost/follow-not", "a.localhost/from-meta"], Stored.Order());
        Assert.Equal(3, report.Skipped.Single(skip => skip.Reason == "noindex").Count);
        Assert.Equal(2, report.Skipped.Single(skip => skip.Reason == "nofollow").Count);
    }

    [Fact]
    public async Task Amp_twins_are_left_for_their_canonical_page()
    {
        Site.Html("a.localhost/", Links("/story", "/amp/story", "/amp/other"));
        Site.Html("a.localhost/story", "<link rel=amphtml href=/amp/story><link rel=canonical href=/story>" + Links("/amp/story"));
        Site.Html("a.localhost/amp/story", "<html amp><link rel=canonical href=/story>");
        Site.Html("a.localhost/amp/other", "<html ⚡><link rel=canonical href=/other>");
        Site.Html("a.localhost/other", Links());

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/", "a.localhost/other", "a.localhost/story"], Stored.Order());
        Assert.Contains(report.Skipped, skip => skip.Reason == "amp-twin");
    }

    [Theory]
    [InlineData("/story?print=1", "/story"), InlineData("/story", "/story?print=1")]
    public async Task The_canonical_page_is_stored_whichever_view_comes_first(string first, string second)
    {
        Site.Html("a.localhost/", Links(first, second));
        Site.Html("a.localhost/story", "<link rel=canonical href=/story><p>The same bytes.</p>");

        await CrawlAsync("a.localhost/");

        Assert.Contains("a.localhost/story", Stored);
        Assert.Equal(1, Site.CountOf("a.localhost/story"));
    }

    [Fact]
    public async Task A_server_that_makes_up_pages_without_end_is_left_by_rule()
    {
        Site.Html("a.localhost/", Links("/soft/1", "/calendar/2026/01", "/deep/x"));
        // The same "not found" page for every URL, with links further into nowhere.
        Site.Html("a.localhost/*", "<html><p>Sorry, not found.</p><a href=more/1>a</a><a href=more/2>b</a></html>");
        Site.Html("a.localhost/robots.txt", "");

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(CrawlEnd.Finished, report.End);
        Assert.Contains(report.Skipped, skip => skip.Reason == "duplicate-body");
        Assert.Contains(report.Skipped, skip => skip.Reason == "calendar");
        Assert.Equal(2, Stored.Count);
    }

    [Fact]
    public async Task Paths_that_grow_without_end_stop_at_a_rule()
    {
        Site.Html("a.localhost/", Links("/p1/"));
        Site.Page("a.localhost/*", context => LocalSite.WriteAsync(context, Links($"q{Guid.NewGuid():N}/", "p1/"), "text/html"));
        Site.Status("a.localhost/robots.txt", 404);
        Site.Status("a.localhost/sitemap.xml", 404);

        var report = await CrawlAsync("a.localhost/", With(maxDepth: 4));

        Assert.Equal(CrawlEnd.Finished, report.End);
        Assert.Contains(report.Skipped, skip => skip.Reason == "depth");
        Assert.Contains(report.Skipped, skip => skip.Reason == "repeated-segments");
    }

    [Fact]
    public async Task Files_that_are_no_page_are_not_stored()
    {
        Site.Html("a.localhost/", Links("/download", "/untyped", "/bomb"));
        Site.Text("a.localhost/download", "%PDF-1.7", "application/pdf");
        Site.Page("a.localhost/untyped", context => context.Response.WriteAsync("<!DOCTYPE html><p>page"));
        Site.Page("a.localhost/bomb", context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.ContentType = "text/html";
            return context.Response.Body.WriteAsync(Gzip(new string('x', 100_000_000))).AsTask();
        });

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/", "a.localhost/untyped"], Stored.Order());
        Assert.Contains(report.Skipped, skip => skip is { Reason: "not-html", Rule: "application/pdf" });
        Assert.Contains(report.Skipped, skip => skip is { Reason: "body-too-large" or "decompression-ratio", Example: var example } && example.EndsWith("/bomb", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Passing_failures_are_tried_again_a_few_times()
    {
        var answers = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Site.Html("a.localhost/", Links("/late", "/never", "/gone"));
        Site.Page("a.localhost/late", context =>
        {
            if (answers.AddOrUpdate("late", 1, (_, count) => count + 1) > 1) return LocalSite.WriteAsync(context, Links(), "text/html");
            context.Response.StatusCode = 502;
            return Task.CompletedTask;
        });
        Site.Status("a.localhost/never", 500);
        Site.Status("a.localhost/gone", 410);

        var report = await CrawlAsync("a.localhost/");

        Assert.Contains("a.localhost/late", Stored);
        Assert.Equal((2, 3, 1), (Site.CountOf("a.localhost/late"), Site.CountOf("a.localhost/never"), Site.CountOf("a.localhost/gone")));
        Assert.Equal(["http-410", "http-500"], report.Failed.Select(failed => failed.Reason).Order());
    }

    [Fact]
    public async Task A_busy_host_is_asked_again_and_loses_nothing()
    {
        var refusals = 0;
        Site.Html("a.localhost/", Links("/1", "/2"));
        foreach (var page in new[] { "1", "2" })
        {
            Site.Page("a.localhost/" + page, context =>
            {
                if (Interlocked.Increment(ref refusals) > 3) return LocalSite.WriteAsync(context, Links(), "text/html");
                context.Response.StatusCode = refusals % 2 == 0 ? 429 : 503;
                context.Response.Headers.RetryAfter = "0";
                return Task.CompletedTask;
            });
        }

        await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/", "a.localhost/1", "a.localhost/2"], Stored.Order());
    }

    [Fact]
    public async Task A_host_that_only_fails_is_left_alone_and_others_are_not_held_up()
    {
        Site.Page("bad.localhost/*", context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 404 : 500;
            return Task.CompletedTask;
        });
        Site.Html("good.localhost/", Links("/1"));
        Site.Html("good.localhost/1", Links());
        var seeds = Enumerable.Range(0, 20).Select(i => Site.Url($"bad.localhost/{i}")).Append(Site.Url("good.localhost/")).ToArray();

        var report = await new Crawler(Quick, Frontier, TimeProvider.System).RunAsync(seeds, StoreAsync);

        Assert.Equal(["good.localhost/", "good.localhost/1"], Stored.Order());
        Assert.Contains(report.Failed, failed => failed is { Reason: "host-unavailable", Example: var example } && example.StartsWith("bad.localhost", StringComparison.Ordinal));
        Assert.True(report.Progress.Queued > 0);
        Assert.True(Site.Requests.Count(request => request.StartsWith("bad.localhost/", StringComparison.Ordinal)) < 12);
    }

    [Fact]
    public async Task A_host_never_gets_two_requests_at_once_while_hosts_go_in_parallel()
    {
        using var together = new CountdownEvent(3);
        foreach (var host in new[] { "a", "b", "c" })
        {
            Site.Html($"{host}.localhost/", Links([.. Enumerable.Range(0, 20).Select(i => $"/{i}")]));
            Site.Page($"{host}.localhost/*", context =>
            {
                if (context.Request.Path == "/0")
                {
                    // Only when all three hosts are asked at the same time does this come to an end.
                    together.Signal();
                    Assert.True(together.Wait(TimeSpan.FromSeconds(15)));
                }
                return LocalSite.WriteAsync(context, context.Request.Path == "/robots.txt" ? "" : Links(), "text/html");
            });
        }

        await new Crawler(Quick, Frontier, TimeProvider.System).RunAsync([Site.Url("a.localhost/"), Site.Url("b.localhost/"), Site.Url("c.localhost/")], StoreAsync);

        Assert.Equal(63, Stored.Count);
        Assert.Equal(1, Site.MostAtOncePerHost);
    }

    [Fact]
    public async Task A_second_run_refreshes_and_takes_only_what_changed()
    {
        var conditions = new ConcurrentQueue<string>();
        Site.Text("a.localhost/sitemap.xml", Sitemap("/1"), "application/xml");
        Site.Html("a.localhost/", Links());
        Site.Page("a.localhost/1", context =>
        {
            conditions.Enqueue($"{context.Request.Headers.IfNoneMatch}|{context.Request.Headers.IfModifiedSince}");
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.LastModified = "Sun, 01 Mar 2026 00:00:00 GMT";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"")
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }
            return LocalSite.WriteAsync(context, Links(), "text/html");
        });
        await CrawlAsync("a.localhost/");
        Stored.Clear();
        Site.Text("a.localhost/sitemap.xml", Sitemap("/1", "/2"), "application/xml");
        Site.Html("a.localhost/2", Links());

        var report = await CrawlAsync("a.localhost/");

        Assert.Equal(["a.localhost/", "a.localhost/2"], Stored.Order());
        Assert.Equal(["|", "\"v1\"|Sun, 01 Mar 2026 00:00:00 GMT"], conditions);
        Assert.Equal(1, report.Progress.NotModified);
        Assert.Equal("not-modified", Frontier[Site.Url("a.localhost/1").AbsoluteUri]?.Outcome);
    }

    [Fact]
    public async Task The_page_limit_is_kept_and_the_next_run_goes_on_from_there()
    {
        Site.Html("a.localhost/", Links([.. Enumerable.Range(1, 30).Select(i => $"/{i}")]));
        foreach (var i in Enumerable.Range(1, 30)) Site.Html($"a.localhost/{i}", Links());

        var first = await CrawlAsync("a.localhost/", With(maxPages: 7));
        Assert.Equal((CrawlEnd.PageLimit, 7), (first.End, Stored.Count));
        var second = await CrawlAsync("a.localhost/");

        Assert.Equal(CrawlEnd.Finished, second.End);
        Assert.Equal(31, Stored.Distinct().Count());
        Assert.Equal(31, Stored.Count);
    }

    [Fact]
    public async Task A_cancelled_run_reports_and_the_next_one_repeats_nothing_that_was_done()
    {
        Site.Html("a.localhost/", Links([.. Enumerable.Range(1, 40).Select(i => $"/{i}")]));
        foreach (var i in Enumerable.Range(1, 40)) Site.Html($"a.localhost/{i}", Links());
        using var cancellation = new CancellationTokenSource();
        var run = new Crawler(Quick, Frontier, TimeProvider.System).RunAsync([Site.Url("a.localhost/")], async (page, token) =>
        {
            if (Stored.Count == 10) await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            return await StoreAsync(page, token);
        }, null, cancellation.Token);

        var report = await run;
        Assert.Equal(CrawlEnd.Cancelled, report.End);
        Assert.InRange(Stored.Count, 10, 39);
        Assert.Equal(Stored.Count, report.Progress.Fetched);
        Assert.Equal(Stored.Count, Frontier.Urls.Count(url => Frontier[url] is { State: FrontierState.Done, Outcome: "stored" }));
        await CrawlAsync("a.localhost/");

        Assert.Equal(41, Stored.Count);
        Assert.Equal(41, Stored.Distinct().Count());
    }

    [Fact]
    public async Task Cancelling_ends_a_request_that_hangs()
    {
        using var cancellation = new CancellationTokenSource();
        Site.Page("a.localhost/", async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var report = await CrawlAsync("a.localhost/", cancellation: cancellation.Token);

        Assert.Equal((CrawlEnd.Cancelled, 2L), (report.End, report.Progress.Queued));
    }

    [Fact]
    public async Task A_store_that_fails_ends_the_run_and_the_page_stays_queued()
    {
        Site.Html("a.localhost/", Links());

        var failure = await Assert.ThrowsAsync<IOException>(() => new Crawler(Quick, Frontier, TimeProvider.System).RunAsync([Site.Url("a.localhost/")], (_, _) => throw new IOException("disk full")));

        Assert.Equal("disk full", failure.Message);
        Assert.Equal(FrontierState.Queued, Frontier[Site.Url("a.localhost/").AbsoluteUri]?.State);
    }

    [Fact]
    public async Task Include_and_exclude_decide_what_is_fetched_of_the_links()
    {
        Site.Html("a.localhost/", Links("/news/1", "/news/sport/2", "/blog/3"));
        foreach (var page in new[] { "news/1", "news/sport/2", "blog/3" }) Site.Html("a.localhost/" + page, Links());

        await CrawlAsync("a.localhost/", new CrawlOptions
        {
            AllowPrivateNetwork = true,
            HostDelay = TimeSpan.Zero,
            Include = CrawlOptions.CreatePattern("/news/"),
            Exclude = CrawlOptions.CreatePattern("/sport/"),
        });

        Assert.Equal(["a.localhost/", "a.localhost/news/1"], Stored.Order());
    }

    [Fact]
    public async Task Progress_ends_with_the_final_counts()
    {
        Site.Html("a.localhost/", Links("/1"));
        Site.Html("a.localhost/1", Links());
        var heard = new ConcurrentStack<CrawlProgress>();

        var report = await new Crawler(Quick, Frontier, TimeProvider.System).RunAsync([Site.Url("a.localhost/")], StoreAsync, new DirectProgress(heard.Push));

        Assert.True(heard.TryPeek(out var last));
        Assert.Equal(report.Progress, last);
        Assert.Equal((2L, 0L), (last.Fetched, last.Queued));
        Assert.True(last.Rate > 0);
    }

    [Fact]
    public async Task A_crawl_without_a_usable_seed_is_refused_by_name()
    {
        var crawler = new Crawler(Quick, Frontier, TimeProvider.System);

        await Assert.ThrowsAsync<ArgumentException>(() => crawler.RunAsync([], StoreAsync));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => crawler.RunAsync([new Uri("ftp://a.localhost/")], StoreAsync));
        Assert.Contains("ftp://a.localhost/", error.Message, StringComparison.Ordinal);
    }

    private static CrawlOptions With(long? maxPages = null, int maxDepth = 10) =>
        new() { AllowPrivateNetwork = true, HostDelay = TimeSpan.Zero, RetryDelay = TimeSpan.FromMilliseconds(1), MaxPages = maxPages, MaxDepth = maxDepth };

    private string Sitemap(params string[] paths) =>
        $"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{string.Concat(paths.Select(path => $"<url><loc>{Site.Url("a.localhost" + path)}</loc></url>"))}</urlset>";

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private sealed class DirectProgress(Action<CrawlProgress> hear) : IProgress<CrawlProgress>
    {
        public void Report(CrawlProgress value) => hear(value);
    }
}
