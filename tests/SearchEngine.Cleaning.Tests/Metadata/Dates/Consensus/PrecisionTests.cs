using System.Globalization;
using static SearchEngine.Cleaning.Tests.Metadata.Dates.DatedPage;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates.Consensus;

public sealed class PrecisionTests
{
    [Theory]
    [InlineData("2026-02-20", "<time datetime='2026-02-20T18:40:00+01:00'>20 February</time>", "2026-02-20T18:40:00+01:00")]
    [InlineData("2026-02-20", "<p>20 February 2026, 18:40</p>", "2026-02-20T18:40:00+00:00")]
    [InlineData("2026-02-20T18:40:00", "<time datetime='2026-02-20T18:40:00+01:00'>20 February</time>", "2026-02-20T18:40:00+01:00")]
    [InlineData("2026-02-20T18:40:00", "<time datetime='2026-02-20T19:10:00+01:00'>20 February</time>", "2026-02-20T18:40:00+01:00")]
    [InlineData("2026-02-20T18:40:00", "<time datetime='2026-02-20T17:40:00Z'>20 February</time>", "2026-02-20T18:40:00+00:00")]
    public void A_day_gets_time_and_zone_from_elsewhere(string declared, string markup, string expected) =>
        AssertMoment(expected, Read(head: Linked(declared), top: markup).Published);

    [Theory]
    [InlineData("2026-02-21T01:18:13Z", "<p>20 February 2026</p>", "2026-02-20T23:18:13-02:00")]
    [InlineData("2026-02-20T23:18:13Z", "<p>21 February 2026</p>", "2026-02-21T00:18:13+01:00")]
    [InlineData("2026-02-20T23:00:00Z", "<p>21 February 2026</p>", "2026-02-21T00:00:00+01:00")]
    [InlineData("2026-02-21T01:18:13Z", "<p>21 February 2026</p>", "2026-02-21T01:18:13+00:00")]
    [InlineData("2026-02-21T01:18:13+02:00", "<p>20 February 2026</p>", "2026-02-21T01:18:13+02:00")]
    [InlineData("2026-02-21T01:18:13Z", "<p>18 February 2026</p>", "2026-02-21T01:18:13+00:00")]
    public void A_moment_in_universal_time_is_told_on_the_printed_day(string declared, string markup, string expected)
    {
        var published = Read(head: Linked(declared), top: markup).Published;
        AssertMoment(expected, published);
        Assert.Equal(DateTimeOffset.Parse(declared, CultureInfo.InvariantCulture), published);
    }

    [Fact]
    public void A_zone_given_elsewhere_for_the_same_moment_is_taken() =>
        AssertMoment("2026-02-20T17:18:13-08:00", Read(head: Linked("2026-02-21T01:18:13Z") + Meta("article:published_time", "2026-02-20T17:18:13-08:00")).Published);

    private static void AssertMoment(string expected, DateTimeOffset? actual) => Assert.Equal(expected, actual?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
}
