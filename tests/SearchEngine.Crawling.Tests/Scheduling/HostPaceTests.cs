using Microsoft.Extensions.Time.Testing;
using SearchEngine.Crawling.Scheduling;

namespace SearchEngine.Crawling.Tests.Scheduling;

public sealed class HostPaceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void The_first_request_waits_for_nothing() => Assert.Equal(TimeSpan.Zero, Pace().Wait);

    [Fact]
    public void The_delay_counts_from_the_end_of_the_last_request()
    {
        var pace = Pace();
        pace.Answered(TimeSpan.FromMilliseconds(100));
        _time.Advance(TimeSpan.FromMilliseconds(400));

        Assert.Equal(TimeSpan.FromMilliseconds(600), pace.Wait);
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(TimeSpan.Zero, pace.Wait);
    }

    [Theory]
    [InlineData(5.0, 5.0), InlineData(0.2, 1.0), InlineData(3600.0, 30.0), InlineData(null, 1.0)]
    public void The_longer_of_own_delay_and_crawl_delay_wins_up_to_a_cap(double? crawlDelay, double expected)
    {
        var pace = Pace();
        pace.SetCrawlDelay(crawlDelay is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        pace.Answered(TimeSpan.Zero);

        Assert.Equal(expected, pace.Wait.TotalSeconds);
    }

    [Theory]
    [InlineData(0.1, 1.0), InlineData(4.0, 4.0), InlineData(25.0, 10.0)]
    public void A_slow_host_is_asked_more_slowly(double latency, double expected)
    {
        var pace = Pace();
        pace.Answered(TimeSpan.FromSeconds(latency));

        Assert.Equal(expected, pace.Wait.TotalSeconds);
    }

    [Fact]
    public void Without_delay_a_slow_host_is_not_asked_more_slowly()
    {
        var pace = Pace(new CrawlOptions { HostDelay = TimeSpan.Zero });
        pace.Answered(TimeSpan.FromSeconds(5));

        Assert.Equal(TimeSpan.Zero, pace.Wait);
    }

    [Theory]
    [InlineData(20.0, 20.0), InlineData(7200.0, 300.0), InlineData(0.0, 1.0), InlineData(null, 5.0)]
    public void A_pause_that_the_host_asks_for_is_kept_up_to_a_cap(double? retryAfter, double expected)
    {
        var pace = Pace();
        pace.Failed(retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null, isBusy: true);

        Assert.Equal(expected, pace.Wait.TotalSeconds);
    }

    [Fact]
    public void Pauses_double_with_each_failure_and_end_with_an_answer()
    {
        var pace = Pace();
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            pace.Failed(null, isBusy: false);
            waits.Add(pace.Wait.TotalSeconds);
        }

        Assert.Equal([1, 1, 5, 10, 20, 40, 80, 160, 300], waits);
        Assert.True(pace.IsGivenUp);
        pace.Answered(TimeSpan.Zero);
        Assert.False(pace.IsGivenUp);
        Assert.Equal(1, pace.Wait.TotalSeconds);
    }

    private HostPace Pace(CrawlOptions? options = null) => new(options ?? new CrawlOptions(), _time);
}
