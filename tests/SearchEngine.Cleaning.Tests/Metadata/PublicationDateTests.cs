using CsCheck;
using SearchEngine.Cleaning.Metadata;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2026-02-24", "2026-02-24T00:00:00Z")]
    [InlineData("20260224", "2026-02-24T00:00:00Z")]
    [InlineData("2026-02-24T10:15", "2026-02-24T10:15:00Z")]
    [InlineData("2026-02-24T10:15:30.123Z", "2026-02-24T10:15:30Z")]
    [InlineData("2026-02-24T10:15:30+0100", "2026-02-24T10:15:30+01:00")]
    [InlineData("2026-02-24 10:15:30 -05:00", "2026-02-24T10:15:30-05:00")]
    [InlineData("Tue, 24 Feb 2026 10:15:30 GMT", "2026-02-24T10:15:30Z")]
    [InlineData("February 24, 2026 at 4:05 p.m. EST", "2026-02-24T16:05:00-05:00")]
    [InlineData("Feb. 24, 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24th February 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24. Februar 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24 février 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24 de febrero de 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24.02.2026", "2026-02-24T00:00:00Z")]
    [InlineData("02/24/2026", "2026-02-24T00:00:00Z")]
    [InlineData("24/02/2026", "2026-02-24T00:00:00Z")]
    [InlineData("2026年2月24日", "2026-02-24T00:00:00Z")]
    [InlineData("1771927200", "2026-02-24T10:00:00Z")]
    public void Dates_are_read_as_written(string text, string expected) => Assert.Equal(DateTimeOffset.Parse(expected), PublicationDate.Parse(text));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("31 February 2026")]
    [InlineData("2026-13-01")]
    [InlineData("99/99/9999")]
    [InlineData("")]
    public void What_is_no_date_is_none(string text) => Assert.Null(PublicationDate.Parse(text));

    [Theory]
    [InlineData("/2026/02/24/pier", "2026-02-24")]
    [InlineData("/news/20260224-pier", "2026-02-24")]
    [InlineData("/news/2026-02-24-pier", "2026-02-24")]
    [InlineData("/2026/12_pier", null)]
    [InlineData("/news/20261399", null)]
    public void A_path_holds_a_whole_day_or_none(string path, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected + "T00:00:00Z"), PublicationDate.InPath(new Uri("https://harbour.example" + path)));

    [Fact]
    public void Any_moment_written_in_iso_8601_comes_back() =>
        Gen.Select(Gen.Int[1950, 2100], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 86399], Gen.Int[-48, 48]).Sample((year, month, day, second, quarters) =>
        {
            var moment = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromMinutes(15 * quarters)).AddSeconds(second);
            return PublicationDate.Parse(moment.ToString("yyyy-MM-ddTHH:mm:sszzz")) == moment;
        });

    [Fact]
    public void Any_text_gives_a_year_that_can_be_true_or_nothing() => Gen.String[Gen.Char["0123456789-/.: TZ+年月Feb"], 0, 30].Sample(text => PublicationDate.Parse(text) is not { Year: < 1900 or > 2200 });
}
