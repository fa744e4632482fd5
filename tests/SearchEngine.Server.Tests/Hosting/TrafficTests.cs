using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SearchEngine.Importing;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Hosting;

public sealed class TrafficTests(NewsServer news)
{
    [Fact]
    public async Task An_address_that_asks_too_fast_is_told_when_to_come_back()
    {
        await using var server = await RunningServer.StartAsync([], _ => new ServerOptions { Urls = ["http://127.0.0.1:0"], RequestsPerSecond = 1, LimitLoopback = true });
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Client.GetAsync("/api/v1/search")));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal("/problems/too-many-requests", (await RunningServer.ProblemOfAsync(refused)).GetProperty("type").GetString());
        using var health = await server.Client.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task More_work_than_can_wait_is_refused_at_once_and_served_again_afterwards()
    {
        using var gate = new SemaphoreSlim(0);
        await using var server = await RunningServer.StartAsync(
            [], _ => new ServerOptions { Urls = ["http://127.0.0.1:0"], ConcurrentRequests = 1 }, builder => builder.Services.AddSingleton<IArticleLibrary>(new SlowLibrary(gate)));
        var asked = Enumerable.Range(0, 40).Select(_ => server.Client.GetAsync("/api/v1/articles/a")).ToArray();
        var first = await Task.WhenAny(asked);
        var refused = await first;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        gate.Release(asked.Length);
        await Task.WhenAll(asked);
        using var later = await server.Client.GetAsync("/api/v1/search");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Loopback_is_not_limited_unless_asked_for()
    {
        await using var server = await RunningServer.StartAsync([], _ => new ServerOptions { Urls = ["http://127.0.0.1:0"], RequestsPerSecond = 1 });
        for (var i = 0; i < 20; i++) await server.GetJsonAsync("/api/v1/search?size=0&facets=");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=x")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/search")]
    [InlineData("/api/v1/search?size=x")]
    [InlineData("/scalar/")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var response = await news.Server.Client.GetAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy.Split(';').Single(p => p.Contains("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("blazor-enhanced-nav"));
    }

    [Fact]
    public async Task Answers_are_compressed_for_those_who_can_read_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search");
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await news.Server.Client.SendAsync(request);
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task HEAD_is_answered_like_GET_without_a_body()
    {
        foreach (var path in new[] { "/", "/api/v1/search", "/health/ready" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var response = await news.Server.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public void Options_out_of_range_are_refused_at_the_start() =>
        Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(() => new ServiceCollection().AddSearchApi(new ServerOptions { RequestsPerSecond = 0 }));

    private sealed class SlowLibrary(SemaphoreSlim gate) : IArticleLibrary
    {
        public Articles.AnnotatedArticle? Find(Articles.ArticleId id)
        {
            gate.Wait();
            return null;
        }

        public IReadOnlyList<AddResult> Add(IReadOnlyList<ArticleInput> inputs, CancellationToken cancellation = default) => [];

        public bool Remove(Articles.ArticleId id) => false;

        public EntityProfile? Describe(Articles.EntityKind kind, string id) => null;
    }
}
