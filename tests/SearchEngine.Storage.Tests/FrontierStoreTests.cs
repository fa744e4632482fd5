using SearchEngine.Articles.Frontier;

namespace SearchEngine.Storage.Tests;

public sealed class FrontierStoreTests : StoreFixture
{
    private IFrontierStore Frontier => Store.Frontier;

    [Fact]
    public void Only_unknown_urls_are_added()
    {
        Assert.Equal(2, Frontier.Enqueue([Entry("https://a.org/1"), Entry("https://a.org/2"), Entry("https://a.org/1")]));
        Assert.Equal(1, Frontier.Enqueue([Entry("https://a.org/2", depth: 9, priority: 9), Entry("https://a.org/3")]));
        Assert.Equal(Entry("https://a.org/2"), Frontier.Peek("a.org", 9)[1]);
        Assert.Equal(new FrontierCounts(3, 0, 0), Frontier.Count());
    }

    [Fact]
    public void Best_priority_comes_first_then_the_oldest()
    {
        Frontier.Enqueue([Entry("https://a.org/late", priority: 5), Entry("https://a.org/first"), Entry("https://a.org/second")]);
        Assert.Equal(["/first", "/second"], Frontier.Peek("a.org", 2).Select(entry => entry.Url.AbsolutePath));
    }

    [Fact]
    public void Peeked_urls_stay_queued_until_they_are_completed()
    {
        Frontier.Enqueue([Entry("https://a.org/1")]);
        Frontier.Peek("a.org", 1);
        Assert.Single(Frontier.Peek("a.org", 1));
        Frontier.Complete(new Uri("https://a.org/1"), FrontierState.Done, "stored");
        Assert.Empty(Frontier.Peek("a.org", 1));
        Assert.Equal(new FrontierCounts(0, 1, 0), Frontier.Count());
    }

    [Fact]
    public void Hosts_are_told_apart_by_port()
    {
        Frontier.Enqueue([Entry("http://a.org:8080/"), Entry("http://a.org/"), Entry("https://b.org/"), Entry("https://b.org/x")]);
        Frontier.Complete(new Uri("http://a.org/"), FrontierState.Failed, "http-404");
        Assert.Equal(["a.org:8080", "b.org"], Frontier.QueuedAuthorities());
        Assert.Equal(new FrontierCounts(3, 0, 1), Frontier.Count());
    }

    [Fact]
    public void Going_back_to_the_queue_counts_an_attempt()
    {
        Frontier.Enqueue([Entry("https://a.org/1")]);
        Frontier.Complete(new Uri("https://a.org/1"), FrontierState.Queued, "timeout");
        Frontier.Complete(new Uri("https://a.org/1"), FrontierState.Queued, "timeout");
        Assert.Equal(2, Assert.Single(Frontier.Peek("a.org", 1)).Attempts);
    }

    [Fact]
    public void Requeued_urls_bring_their_validators_and_start_anew()
    {
        Frontier.Enqueue([Entry("https://a.org/1"), Entry("https://a.org/2"), Entry("https://b.org/1")]);
        Frontier.Complete(new Uri("https://a.org/1"), FrontierState.Queued, "timeout");
        Frontier.Complete(new Uri("https://a.org/1"), FrontierState.Done, "stored", "\"v1\"", "Mon, 01 Sep 2025 08:00:00 GMT");
        Frontier.Complete(new Uri("https://a.org/2"), FrontierState.Failed, "http-500");
        Frontier.Complete(new Uri("https://b.org/1"), FrontierState.Done, "stored");

        Assert.Equal(2, Frontier.Requeue(["a.org", "unknown.org"]));

        Assert.Equal(
            [Entry("https://a.org/1") with { ETag = "\"v1\"", LastModified = "Mon, 01 Sep 2025 08:00:00 GMT" }, Entry("https://a.org/2")],
            Frontier.Peek("a.org", 9));
        Assert.Equal(new FrontierCounts(2, 1, 0), Frontier.Count());
    }

    [Fact]
    public void An_answer_without_validators_keeps_the_known_ones()
    {
        var url = new Uri("https://a.org/1");
        Frontier.Enqueue([Entry("https://a.org/1")]);
        Frontier.Complete(url, FrontierState.Done, "stored", "\"v1\"");
        Frontier.Requeue(["a.org"]);
        Frontier.Complete(url, FrontierState.Done, "not-modified");
        Frontier.Requeue(["a.org"]);
        Assert.Equal("\"v1\"", Assert.Single(Frontier.Peek("a.org", 1)).ETag);
    }

    [Fact]
    public void The_frontier_survives_reopening()
    {
        Frontier.Enqueue([Entry("https://a.org/1"), Entry("https://a.org/2")]);
        Frontier.Complete(new Uri("https://a.org/1"), FrontierState.Done, "stored");
        Close();
        Assert.Equal(["/2"], Frontier.Peek("a.org", 9).Select(entry => entry.Url.AbsolutePath));
        Assert.Equal(0, Frontier.Enqueue([Entry("https://a.org/1")]));
    }

    [Fact]
    public void Completing_an_unknown_url_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => Frontier.Complete(new Uri("https://a.org/1"), FrontierState.Done, "stored"));

    private static FrontierEntry Entry(string url, int depth = 0, int priority = 0) => new(new Uri(url), depth, priority);
}
