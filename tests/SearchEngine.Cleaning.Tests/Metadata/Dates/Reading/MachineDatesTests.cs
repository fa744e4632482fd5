using System.Globalization;
using CsCheck;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates.Reading;

public sealed class MachineDatesTests
{
    private static readonly DateContext Context = new(DateOrder.MonthFirst, PageFixture.FetchedAt);

    [Theory]
    [InlineData("2026-02-24", "2026-02-24T00:00:00Z")]
    [InlineData("20260224", "2026-02-24T00:00:00Z")]
    [InlineData("2026-02-24T10:15", "2026-02-24T10:15:00Z")]
    [InlineData("2026-02-24T10:15Z", "2026-02-24T10:15:00Z")]
    [InlineData("2026-02-24T10:15-05:00", "2026-02-24T10:15:00-05:00")]
    [InlineData("2026-02-24T10:15:30.123Z", "2026-02-24T10:15:30Z")]
    [InlineData("2026-02-24T10:15:30.012359519Z", "2026-02-24T10:15:30Z")]
    [InlineData("2026-02-24T10:15:30,5+01:00", "2026-02-24T10:15:30+01:00")]
    [InlineData("2026-02-24T10:15:30+0100", "2026-02-24T10:15:30+01:00")]
    [InlineData("2026-02-24T10:15:30+01", "2026-02-24T10:15:30+01:00")]
    [InlineData("2026-02-24T10:15:30 +05:30", "2026-02-24T10:15:30+05:30")]
    [InlineData("2026-02-24 10:15:30 -05:00", "2026-02-24T10:15:30-05:00")]
    [InlineData("2026-02-24 10:15:30.000000 +0000 UTC", "2026-02-24T10:15:30Z")]
    [InlineData("2026-02-24 10:15:30 UTC", "2026-02-24T10:15:30Z")]
    [InlineData("2026-02-24t10:15:30z", "2026-02-24T10:15:30Z")]
    [InlineData("2026-2-4", "2026-02-04T00:00:00Z")]
    [InlineData("2026/02/24", "2026-02-24T00:00:00Z")]
    [InlineData("2026/02/24 10:15", "2026-02-24T10:15:00Z")]
    [InlineData("2026-W09-2", "2026-02-24T00:00:00Z")]
    [InlineData("2026-055", "2026-02-24T00:00:00Z")]
    [InlineData("20260224T101530Z", "2026-02-24T10:15:30Z")]
    [InlineData("20260224T101530+0100", "2026-02-24T10:15:30+01:00")]
    [InlineData("20260224 10:15:30", "2026-02-24T10:15:30Z")]
    [InlineData("20260224101530", "2026-02-24T10:15:30Z")]
    [InlineData("202602241015", "2026-02-24T10:15:00Z")]
    [InlineData("Tue, 24 Feb 2026 10:15:30 GMT", "2026-02-24T10:15:30Z")]
    [InlineData("Tue, 24 Feb 2026 10:15:30 -0500", "2026-02-24T10:15:30-05:00")]
    [InlineData("Tue, 24 Feb 2026 10:15:30 EST", "2026-02-24T10:15:30-05:00")]
    [InlineData("Tuesday, 24-Feb-2026 10:15:30 GMT", "2026-02-24T10:15:30Z")]
    [InlineData("Tue Feb 24 10:15:30 2026", "2026-02-24T10:15:30Z")]
    [InlineData("Tue Feb 24 10:15:30 UTC 2026", "2026-02-24T10:15:30Z")]
    [InlineData("Tue Feb 24 2026 10:15:30 GMT+0100 (CET)", "2026-02-24T10:15:30+01:00")]
    [InlineData("1771927200", "2026-02-24T10:00:00Z")]
    [InlineData("1771927200000", "2026-02-24T10:00:00Z")]
    [InlineData("1771927200000000", "2026-02-24T10:00:00Z")]
    [InlineData("1771927200.25", "2026-02-24T10:00:00Z")]
    [InlineData("/Date(1771927200000)/", "2026-02-24T10:00:00Z")]
    [InlineData(" Feb 24, 2026 ", "2026-02-24T00:00:00Z")]
    [InlineData("February 24, 2026, 10:15 am EST", "2026-02-24T10:15:00-05:00")]
    public void Values_are_read_as_machines_write_them(string text, string expected) => Assert.Equal(At(expected), MachineDates.Read(text, Context)?.Moment);

    [Theory]
    [InlineData("2026-02-24", false, false)]
    [InlineData("2026-02-24T10:15:30", true, false)]
    [InlineData("2026-02-24T10:15:30Z", true, true)]
    [InlineData("2026-02-24T00:00:00+00:00", true, true)]
    [InlineData("1771927200", true, true)]
    public void It_is_known_what_was_written(string text, bool hasTime, bool hasOffset)
    {
        var reading = Assert.NotNull(MachineDates.Read(text, Context));
        Assert.Equal((hasTime, hasOffset), (reading.HasTime, reading.HasOffset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("2026")]
    [InlineData("2026-02")]
    [InlineData("February 2026")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("31 February 2026")]
    [InlineData("99/99/9999")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("2026-W60-1")]
    [InlineData("2026-400")]
    [InlineData("12345")]
    [InlineData("436674")]
    [InlineData("null")]
    [InlineData("yesterday")]
    public void What_names_no_day_is_none(string text) => Assert.Null(MachineDates.Read(text, Context));

    [Fact]
    public void Any_moment_comes_back_in_every_form() =>
        Gen.Select(Gen.Int[1950, 2100], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 86399], Gen.Int[-48, 48]).Sample((year, month, day, second, quarters) =>
        {
            var moment = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.FromMinutes(15 * quarters)).AddSeconds(second);
            foreach (var form in (ReadOnlySpan<string>)["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-dd HH:mm:ss zzz", "yyyyMMddTHHmmsszzz", "ddd, dd MMM yyyy HH:mm:ss zzz", "yyyy-MM-ddTHH:mm:ss.fffzzz", "yyyy/MM/dd HH:mm:ss zzz"])
                if (MachineDates.Read(moment.ToString(form, CultureInfo.InvariantCulture), Context)?.Moment != moment) return false;
            return true;
        });

    [Fact]
    public void Unix_times_come_back() =>
        Gen.Long[400_000_000, 4_000_000_000].Sample(second => MachineDates.Read(second.ToString(CultureInfo.InvariantCulture), Context)?.Moment.ToUnixTimeSeconds() == second);

    [Fact]
    public void Any_text_gives_a_year_that_can_be_true_or_nothing() =>
        Gen.String[Gen.Char["0123456789-/.: TZW+年月日Febpm"], 0, 40].Sample(text => MachineDates.Read(text, Context) is not { Moment.Year: < 1900 or > 2200 });

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
