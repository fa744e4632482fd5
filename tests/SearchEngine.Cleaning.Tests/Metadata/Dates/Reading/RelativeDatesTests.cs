using System.Globalization;
using CsCheck;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates.Reading;

public sealed class RelativeDatesTests
{
    private static readonly string[] Pieces = ["2", "999", "hours", "ago", "vor", "il", "y", "a", "yesterday", " ", ", ", "前", "小时", "at", "18:40", "日", "just", "now"];

    [Theory]
    [InlineData("2 hours ago")]
    [InlineData("2 hrs ago")]
    [InlineData("2h ago")]
    [InlineData("Updated 2 hours ago")]
    [InlineData("120 mins ago")]
    [InlineData("vor 2 Stunden")]
    [InlineData("vor 2 Std.")]
    [InlineData("il y a 2 heures")]
    [InlineData("hace 2 horas")]
    [InlineData("2 ore fa")]
    [InlineData("2 uur geleden")]
    [InlineData("há 2 horas")]
    [InlineData("2 godziny temu")]
    [InlineData("för 2 timmar sedan")]
    [InlineData("2 timer siden")]
    [InlineData("2 tuntia sitten")]
    [InlineData("2 saat önce")]
    [InlineData("2 часа назад")]
    [InlineData("2 години тому")]
    [InlineData("πριν 2 ώρες")]
    [InlineData("منذ 2 ساعات")]
    [InlineData("לפני 2 שעות")]
    [InlineData("2小时前")]
    [InlineData("2小時前")]
    [InlineData("2時間前")]
    [InlineData("2시간 전")]
    public void Two_hours_are_told_in_many_languages(string text) => Assert.Equal(PageFixture.FetchedAt.AddHours(-2), RelativeDates.Read(text, PageFixture.FetchedAt)?.Moment);

    [Theory]
    [InlineData("an hour ago", "2026-03-01T11:00:00Z", true)]
    [InlineData("vor einer Stunde", "2026-03-01T11:00:00Z", true)]
    [InlineData("3 mins ago", "2026-03-01T11:57:00Z", true)]
    [InlineData("3分钟前", "2026-03-01T11:57:00Z", true)]
    [InlineData("a day ago", "2026-02-28T00:00:00Z", false)]
    [InlineData("3 days ago", "2026-02-26T00:00:00Z", false)]
    [InlineData("vor 3 Tagen", "2026-02-26T00:00:00Z", false)]
    [InlineData("hace 3 días", "2026-02-26T00:00:00Z", false)]
    [InlineData("3일 전", "2026-02-26T00:00:00Z", false)]
    [InlineData("2 weeks ago", "2026-02-15T00:00:00Z", false)]
    [InlineData("today", "2026-03-01T00:00:00Z", false)]
    [InlineData("yesterday at 6.40 pm", "2026-02-28T18:40:00Z", true)]
    [InlineData("Yesterday, 18:40", "2026-02-28T18:40:00Z", true)]
    [InlineData("gestern, 18:40 Uhr", "2026-02-28T18:40:00Z", true)]
    [InlineData("heute", "2026-03-01T00:00:00Z", false)]
    [InlineData("hier à 18h40", "2026-02-28T18:40:00Z", true)]
    [InlineData("aujourd'hui à 9h05", "2026-03-01T09:05:00Z", true)]
    [InlineData("ayer", "2026-02-28T00:00:00Z", false)]
    [InlineData("вчера в 18:40", "2026-02-28T18:40:00Z", true)]
    [InlineData("今天 09:05", "2026-03-01T09:05:00Z", true)]
    [InlineData("昨日 18:40", "2026-02-28T18:40:00Z", true)]
    [InlineData("just now", "2026-03-01T12:00:00Z", true)]
    public void Days_and_minutes_count_from_the_fetch(string text, string expected, bool hasTime)
    {
        var reading = Assert.NotNull(RelativeDates.Read(text, PageFixture.FetchedAt));
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), reading.Moment);
        Assert.Equal(hasTime, reading.HasTime);
    }

    [Theory]
    [InlineData("2 months ago")]
    [InlineData("a year ago")]
    [InlineData("2 hours")]
    [InlineData("4 min read")]
    [InlineData("The council met yesterday")]
    [InlineData("Hier finden Sie alles")]
    [InlineData("Today in sport")]
    [InlineData("")]
    public void What_names_no_day_is_none(string text) => Assert.Null(RelativeDates.Read(text, PageFixture.FetchedAt));

    [Fact]
    public void Random_text_never_throws() =>
        Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[0, 30]
            .Sample(parts => RelativeDates.Read(string.Join(' ', parts), PageFixture.FetchedAt) is not { } reading || reading.Moment <= PageFixture.FetchedAt.AddDays(1), iter: 3000);
}
