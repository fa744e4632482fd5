using System.Globalization;
using CsCheck;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates.Reading;

public sealed class DateReaderTests
{
    private static readonly string[] Pieces = ["12", "2026", "Feb", "février", ".", "/", "-", ":", " ", ", ", "年", "月", "日", "T", "Z", "pm", "a.m.", "Uhr", "kl.", "GMT", "+", "0530", "st", "de", "1.2.", "كانون", "th"];

    private static readonly DateContext American = new(DateOrder.MonthFirst, PageFixture.FetchedAt);
    private static readonly DateContext European = new(DateOrder.DayFirst, PageFixture.FetchedAt);

    [Theory]
    [InlineData("Sept. 3rd, 2024 at 5:42 p.m. ET", "2024-09-03T17:42:00-04:00")]
    [InlineData("3 Apr 2025", "2025-04-03T00:00:00Z")]
    [InlineData("February 24, 2026 at 4:05 p.m. EST", "2026-02-24T16:05:00-05:00")]
    [InlineData("Feb. 24, 2026", "2026-02-24T00:00:00Z")]
    [InlineData("FEBRUARY 24 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24th February 2026", "2026-02-24T00:00:00Z")]
    [InlineData("the 24th of February, 2026", "2026-02-24T00:00:00Z")]
    [InlineData("2026 February 24", "2026-02-24T00:00:00Z")]
    [InlineData("24-Feb-2026", "2026-02-24T00:00:00Z")]
    [InlineData("24Feb2026", "2026-02-24T00:00:00Z")]
    [InlineData("Feb.24.2026", "2026-02-24T00:00:00Z")]
    [InlineData("Tue 24 Feb 2026 10.15 GMT", "2026-02-24T00:00:00Z")]
    [InlineData("Mon 1 Dec 2025 06.40pm GMT", "2025-12-01T18:40:00Z")]
    [InlineData("Published 10:15 a.m. Tuesday, February 24, 2026", "2026-02-24T10:15:00Z")]
    [InlineData("10:15, 24 February 2026", "2026-02-24T10:15:00Z")]
    [InlineData("12:05 AM PST, Feb 24, 2026", "2026-02-24T00:05:00-08:00")]
    [InlineData("By Mara Hale | February 24, 2026 | 4 min read", "2026-02-24T00:00:00Z")]
    public void English_dates_are_read(string text, string expected) => Assert.Equal(At(expected), DateReader.FindFirst(text, American)?.Moment);

    [Theory]
    [InlineData("24. Februar 2026, 18:40 Uhr", "2026-02-24T18:40:00Z")]
    [InlineData("Dienstag, 24. Februar 2026 um 18.40 Uhr", "2026-02-24T18:40:00Z")]
    [InlineData("Stand: 24.02.2026, 18:40 Uhr MEZ", "2026-02-24T18:40:00+01:00")]
    [InlineData("24. Jänner 2026 18 Uhr", "2026-01-24T18:00:00Z")]
    [InlineData("3. März 2025", "2025-03-03T00:00:00Z")]
    [InlineData("24 février 2026 à 14h30", "2026-02-24T14:30:00Z")]
    [InlineData("1er août 2025", "2025-08-01T00:00:00Z")]
    [InlineData("Publié le 24 févr. 2026 à 14 h 30", "2026-02-24T14:30:00Z")]
    [InlineData("24 de febrero de 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24 feb. 2026 - 14:30 CET", "2026-02-24T14:30:00+01:00")]
    [InlineData("24 febbraio 2026, ore 14:30", "2026-02-24T14:30:00Z")]
    [InlineData("24 de fevereiro de 2026 às 14h30", "2026-02-24T14:30:00Z")]
    [InlineData("24 out 2025 14h05", "2025-10-24T14:05:00Z")]
    [InlineData("24 maart 2025 14:30 uur", "2025-03-24T14:30:00Z")]
    [InlineData("24 lutego 2026, 14:30", "2026-02-24T14:30:00Z")]
    [InlineData("1 września 2025 r.", "2025-09-01T00:00:00Z")]
    [InlineData("24 februari 2026 kl. 14.30", "2026-02-24T14:30:00Z")]
    [InlineData("24. maj 2025 kl. 14:30", "2025-05-24T14:30:00Z")]
    [InlineData("24. desember 2025", "2025-12-24T00:00:00Z")]
    [InlineData("24. helmikuuta 2026 klo 14.30", "2026-02-24T14:30:00Z")]
    [InlineData("24. února 2026 14:30", "2026-02-24T14:30:00Z")]
    [InlineData("24. 2. 2026", "2026-02-24T00:00:00Z")]
    [InlineData("2026. február 24. 14:30", "2026-02-24T14:30:00Z")]
    [InlineData("2026.02.24. 14:30", "2026-02-24T14:30:00Z")]
    [InlineData("2026. 02. 24.", "2026-02-24T00:00:00Z")]
    [InlineData("24 februarie 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24 Şubat 2026 14:30", "2026-02-24T14:30:00Z")]
    [InlineData("24 Ağustos 2025", "2025-08-24T00:00:00Z")]
    [InlineData("24 Φεβρουαρίου 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24 февраля 2026 г., 14:30 МСК", "2026-02-24T14:30:00+03:00")]
    [InlineData("24 мая 2025 года", "2025-05-24T00:00:00Z")]
    [InlineData("24 лютого 2026, 14:30", "2026-02-24T14:30:00Z")]
    [InlineData("24 فبراير 2026", "2026-02-24T00:00:00Z")]
    [InlineData("٢٤ فبراير ٢٠٢٦", "2026-02-24T00:00:00Z")]
    [InlineData("24 كانون الثاني 2026", "2026-01-24T00:00:00Z")]
    [InlineData("24 تشرين الأول 2025", "2025-10-24T00:00:00Z")]
    [InlineData("24 בפברואר 2026", "2026-02-24T00:00:00Z")]
    [InlineData("2026年2月24日 14:30", "2026-02-24T14:30:00Z")]
    [InlineData("2026年02月24日14時30分", "2026-02-24T14:30:00Z")]
    [InlineData("2026年2月24日(火) 下午2:30", "2026-02-24T14:30:00Z")]
    [InlineData("2026년 2월 24일 14시 30분", "2026-02-24T14:30:00Z")]
    [InlineData("입력 2026.02.24. 오후 2:30", "2026-02-24T14:30:00Z")]
    [InlineData("24 tháng 2 năm 2026", "2026-02-24T00:00:00Z")]
    [InlineData("24/02/2026 14h30", "2026-02-24T14:30:00Z")]
    [InlineData("24/02/2026", "2026-02-24T00:00:00Z")]
    [InlineData("24-02-2026", "2026-02-24T00:00:00Z")]
    [InlineData("24.2.26", "2026-02-24T00:00:00Z")]
    [InlineData("3.4.2025", "2025-04-03T00:00:00Z")]
    public void Dates_of_other_languages_are_read(string text, string expected) => Assert.Equal(At(expected), DateReader.FindFirst(text, European)?.Moment);

    [Theory]
    [InlineData("02/03/2026", "2026-02-03", "2026-03-02")]
    [InlineData("02/24/2026", "2026-02-24", "2026-02-24")]
    [InlineData("24/02/2026", "2026-02-24", "2026-02-24")]
    [InlineData("02-03-26", "2026-02-03", "2026-03-02")]
    [InlineData("02.03.2026", "2026-03-02", "2026-03-02")]
    [InlineData("2026/02/03", "2026-02-03", "2026-02-03")]
    public void The_site_decides_which_number_is_the_month(string text, string american, string european)
    {
        Assert.Equal(DateOnly.Parse(american, CultureInfo.InvariantCulture), DateReader.FindFirst(text, American)?.Day);
        Assert.Equal(DateOnly.Parse(european, CultureInfo.InvariantCulture), DateReader.FindFirst(text, European)?.Day);
    }

    [Theory]
    [InlineData("02/03/2026", "2026-03-02")]
    [InlineData("02/24/2026", null)]
    [InlineData("02/02/2026", null)]
    [InlineData("02.03.2026", null)]
    public void The_other_order_is_kept_where_it_is_possible(string text, string? other) =>
        Assert.Equal(other is null ? null : DateOnly.Parse(other, CultureInfo.InvariantCulture), DateReader.FindFirst(text, American)?.OtherDay);

    [Theory]
    [InlineData("10:15 AM ET, Mar 7, 2026", -5)]
    [InlineData("10:15 AM ET, Mar 9, 2026", -4)]
    [InlineData("10:15 AM PT, Nov 1, 2025", -7)]
    [InlineData("10:15 PM PT, Nov 2, 2025", -8)]
    [InlineData("Feb 24, 2026, 10:15 GMT+2", 2)]
    [InlineData("Feb 24, 2026 10:15 (UTC-5)", -5)]
    [InlineData("24 Feb 2026 10:15 JST", 9)]
    [InlineData("24 Feb 2026 10:15 AEST", 10)]
    [InlineData("24 Feb 2026 10:15 CEST", 2)]
    public void Zones_are_read_and_American_ones_know_their_summer(string text, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), DateReader.FindFirst(text, American)?.Moment.Offset);

    [Fact]
    public void Indian_time_has_half_an_hour() => Assert.Equal(new TimeSpan(5, 30, 0), DateReader.FindFirst("Feb 24, 2026 10:15 IST", American)?.Moment.Offset);

    [Theory]
    [InlineData("Thursday 3 April", "2025-04-03")]
    [InlineData("Tuesday 3 April", "2018-04-03")]
    [InlineData("3 April", "2025-04-03")]
    [InlineData("24 February", "2026-02-24")]
    [InlineData("Feb 24, 10:15 am", "2026-02-24")]
    [InlineData("Donnerstag, 3. April", "2025-04-03")]
    public void A_date_without_a_year_is_the_last_such_day(string text, string expected)
    {
        var date = Assert.Single(DateReader.FindAll(text, European));
        Assert.True(date.IsYearConcluded);
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), date.Reading.Day);
        Assert.Null(DateReader.FindFirst(text, European));
    }

    [Theory]
    [InlineData("Published 23 February 2026, 10:15 | Updated 24 February 2026, 11:20", "2026-02-23T10:15:00Z", "2026-02-24T11:20:00Z")]
    [InlineData("10:15, 23 February 2026 Updated 11:20, 24 February 2026", "2026-02-23T10:15:00Z", "2026-02-24T11:20:00Z")]
    [InlineData("23.02.2026 - 24.02.2026", "2026-02-23T00:00:00Z", "2026-02-24T00:00:00Z")]
    public void Two_dates_in_a_line_keep_their_times(string text, string first, string second) =>
        Assert.Equal([At(first), At(second)], DateReader.FindAll(text, European).Select(static date => date.Reading.Moment));

    [Theory]
    [InlineData("May I ask 20 questions?")]
    [InlineData("version 1.2.24.7")]
    [InlineData("v1.2.24")]
    [InlineData("192.168.1.24")]
    [InlineData("+49 30 1234 5678")]
    [InlineData("May 2026")]
    [InlineData("2026")]
    [InlineData("31 June 2025")]
    [InlineData("30/30/2025")]
    [InlineData("5 out of 10 people")]
    [InlineData("$24.02.26")]
    [InlineData("2026 2 24")]
    [InlineData("Monday")]
    [InlineData("")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateReader.FindFirst(text, European));

    [Fact]
    public void Every_day_comes_back_with_every_month_name()
    {
        foreach (var row in SearchEngine.Cleaning.Metadata.Dates.DateTables.Rows("months.tsv"))
            for (var month = 1; month <= 12; month++)
                foreach (var name in SearchEngine.Cleaning.Metadata.Dates.DateTables.Words(row[month]).Where(static name => name != "-"))
                    foreach (var text in (string[])[$"17 {name} 2024", $"17. {name} 2024 10:15", $"{name} 17, 2024", $"2024. {name} 17."])
                        Assert.True(DateReader.FindFirst(text, European)?.Day == new DateOnly(2024, month, 17), $"{row[0]}: {text}");
    }

    [Fact]
    public void Every_day_comes_back_in_numeric_forms() =>
        Gen.Select(Gen.Int[1990, 2099], Gen.Int[1, 12], Gen.Int[1, 28]).Sample((year, month, day) =>
        {
            var date = new DateOnly(year, month, day);
            bool Read(string form, DateContext context) => DateReader.FindFirst(date.ToString(form, CultureInfo.InvariantCulture), context)?.Day == date;
            return Read("d.M.yyyy", American) && Read("dd.MM.yyyy", European) && Read("dd/MM/yyyy", European) && Read("MM/dd/yyyy", American) && Read("yyyy年M月d日", American) && Read("yyyy년 M월 d일", American)
                && Read("yyyy. MM. dd.", American) && Read("MMMM d, yyyy", European) && Read("dd-MM-yyyy", European) && (year is < 2000 or >= 2070 || Read("dd/MM/yy", European));
        });

    [Fact]
    public void Every_minute_comes_back() =>
        Gen.Int[0, 1439].Sample(minute =>
        {
            var time = new DateTime(2026, 2, 24).AddMinutes(minute);
            foreach (var form in (string[])["d MMMM yyyy HH:mm", "d MMMM yyyy 'at' h:mm tt", "HH:mm, d MMMM yyyy", "d MMMM yyyy, HH.mm 'Uhr'", "d MMMM yyyy HH'h'mm", "d MMMM yyyy 'kl.' HH.mm", "yyyy年M月d日 H時m分"])
                if (DateReader.FindFirst(time.ToString(form, CultureInfo.InvariantCulture), European)?.Moment.DateTime != time) return false;
            return true;
        });

    [Fact]
    public void Random_text_never_throws() =>
        Gen.String[Gen.Char, 0, 200].Sample(text => DateReader.FindAll(text, American).All(static date => date.Reading.Moment.Year is >= 1900 and < 2200));

    [Fact]
    public void Random_pieces_of_dates_never_throw() =>
        Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[0, 40]
            .Sample(parts => DateReader.FindAll(string.Concat(parts), European).All(date => date.Start < date.End && date.End <= string.Concat(parts).Length), iter: 5000);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
