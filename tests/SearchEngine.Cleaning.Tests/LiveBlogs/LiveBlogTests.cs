using SearchEngine.Articles;
using SearchEngine.Cleaning.Tests.Kinds;

namespace SearchEngine.Cleaning.Tests.LiveBlogs;

public sealed class LiveBlogTests
{
    private static readonly string[] Times = ["17:52", "16:20", "14:05", "10:40", "08:15", "06:30"];

    public static TheoryData<string, int> Cases() => KindPage.Cases();

    private static string Entry(KindPage page, int index, string time, string markup) => page.Manner switch
    {
        0 => $"<article class='lb-e' id='e{index}'><header><time datetime='2026-02-24T{time}:00+01:00'>{time}</time><h2>{page.Language.Headlines[index]}</h2><span>Mara Hale</span></header>{markup}<footer><a href='#e{index}'>Link</a> <button>Share</button></footer></article>",
        1 => $"<div class='ticker-row' id='t{index}'><div class='t-time'>{time}</div><div><h3>{page.Language.Headlines[index]}</h3>{markup}</div></div>",
        2 => $"<div class='dcr-1o' id='b{index}'><a href='#b{index}'><span class='dcr-u'>{Spoken(time)} CET</span></a><h2>{page.Language.Headlines[index]}</h2>{markup}<div class='dcr-x'><a href='#'>Share</a><span>Updated at {Spoken(time)} CET</span></div></div>",
        3 => $"<h4>{time}</h4><p><b>{page.Language.Headlines[index]}</b></p>{markup}",
        4 => $"<section class='post-{index} entry'><div class='meta'><time datetime='2026-02-24T{time}:00+01:00'>vor 2 Std.</time></div><h3>{page.Language.Headlines[index]}</h3><div class='prose'>{markup}</div></section>",
        _ => $"<li class='update'><p class='time'>{time}</p><h3>{page.Language.Headlines[index]}</h3>{markup}</li>",
    };

    // "5.52pm"
    private static string Spoken(string time)
    {
        var hour = int.Parse(time[..2], System.Globalization.CultureInfo.InvariantCulture);
        return $"{(hour % 12 == 0 ? 12 : hour % 12)}.{time[3..]}{(hour < 12 ? "am" : "pm")}";
    }

    private static KindPage Live(KindPage page, string[] times, string title = "Live")
    {
        var entries = string.Concat(times.Select((time, i) => Entry(page, i, time, page.Paragraph(page.Language.Prose[i]))));
        var head = "<meta property='article:published_time' content='2026-02-24T06:30:00+01:00'><meta name='author' content='Mara Hale'>" + (page.Manner % 2 == 0 ? KindPage.Linked("LiveBlogPosting", ",\"headline\":\"x\"") : "");
        var body = page.Heading($"{title}: {page.Language.Headlines[7]}") + $"<div class='keys'><ul>{string.Concat(times.Select((time, i) => $"<li><a href='#e{i}'>{time} {page.Language.Headlines[i]}</a></li>"))}</ul></div>"
            + $"<div class='intro'>{page.Paragraph(page.Language.Teasers[0])}</div><div class='stream'>{(page.Manner == 5 ? $"<ul>{entries}</ul>" : entries)}</div>";
        return page with { Title = $"{title}: {page.Language.Headlines[7]}", Url = "https://marlin.example/live/storm", Head = head, Body = body };
    }

    private static CleaningResult.Cleaned Cleaned(KindPage page)
    {
        var result = page.Clean();
        Assert.True(result is CleaningResult.Cleaned, $"{page.Language.Code} {page.Manner}: {result}");
        return (CleaningResult.Cleaned)result;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Entries_are_kept_in_page_order_with_their_times(string language, int manner)
    {
        var page = Live(KindPage.Of(language, manner), Times);
        var cleaned = Cleaned(page);
        Assert.True(cleaned.IsLiveBlog);
        var starts = cleaned.Article.Paragraphs().Where(paragraph => paragraph.EntryTime is not null).ToList();
        Assert.Equal(Times, starts.Select(paragraph => paragraph.EntryTime?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(starts, paragraph => Assert.Equal((24, TimeSpan.FromHours(1)), (paragraph.EntryTime?.Day, paragraph.EntryTime?.Offset)));
        Assert.All(starts, paragraph => Assert.Equal(ParagraphKind.Heading, paragraph.Kind));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Text_is_the_introduction_and_the_entries_alone(string language, int manner)
    {
        var page = Live(KindPage.Of(language, manner), Times);
        string[] expected = [page.Language.Teasers[0], .. page.Language.Prose.SelectMany((prose, i) => (string[])[page.Language.Headlines[i], prose])];
        Assert.Equal(expected, Cleaned(page).Article.Text.Split("\n\n"));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Clocks_that_pass_midnight_get_the_next_day(string language, int manner)
    {
        if (manner is 0 or 4) return; // these carry their day
        var page = Live(KindPage.Of(language, manner), ["01:15", "00:20", "23:50", "22:40", "20:15", "19:30"]);
        var days = Cleaned(page with { Head = page.Head.Replace("06:30", "19:00", StringComparison.Ordinal) }).Article.Paragraphs().Where(paragraph => paragraph.EntryTime is not null).Select(paragraph => paragraph.EntryTime?.Day ?? 0);
        Assert.Equal([25, 25, 24, 24, 24, 24], days);
    }

    [Fact]
    public void Oldest_first_is_kept_so()
    {
        var page = Live(KindPage.Of("en", 1), ["19:30", "20:15", "22:40", "23:50", "00:20", "01:15"]);
        var cleaned = Cleaned(page);
        Assert.Equal([24, 24, 24, 24, 25, 25], cleaned.Article.Paragraphs().Where(paragraph => paragraph.EntryTime is not null).Select(paragraph => paragraph.EntryTime?.Day ?? 0));
    }

    [Fact]
    public void A_time_before_the_first_words_is_cut_off()
    {
        var page = KindPage.Of("en", 1);
        var entries = string.Concat(Times.Select((time, i) => $"<div class='row'><p><strong>{time}</strong> – {page.Language.Prose[i]}</p></div>"));
        var cleaned = Cleaned(page with { Url = "https://marlin.example/live/storm", Title = "Storm: live", Body = page.Heading("Storm: live") + entries });
        Assert.True(cleaned.IsLiveBlog);
        Assert.Equal(page.Language.Prose, cleaned.Article.Text.Split("\n\n"));
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_with_times_in_it_is_no_live_blog(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var programme = string.Concat(Times.Reverse().Select((time, i) => $"<p><b>{time}</b><br><br>{page.Language.Teasers[i % 4]}</p>"));
        Assert.False(Cleaned(page with { Body = page.Heading(page.Language.Headlines[0]) + page.Article() + programme }).IsLiveBlog);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_ticker_beside_an_article_is_not_its_text(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var ticker = string.Concat(Times.Select((time, i) => $"<div class='tk'><span class='t'>{time}</span><a href='/{i}'>{page.Language.Headlines[i]}</a></div>"));
        var cleaned = Cleaned(page with { Body = $"<div class='live'>{ticker}</div>" + page.Heading(page.Language.Headlines[7]) + page.Article() });
        Assert.False(cleaned.IsLiveBlog);
        Assert.Contains(page.Language.Prose[5], cleaned.Article.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Comments_with_times_make_no_live_blog(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var comments = string.Concat(Times.Select((time, i) => $"<div class='c'><time datetime='2026-02-24T{time}:00Z'>{time}</time> <b>reader{i}</b><p>{page.Language.Prose[i]}</p></div>"));
        Assert.False(Cleaned(page with { Head = KindPage.NewsArticle(), Body = page.Heading(page.Language.Headlines[0]) + page.Article() + $"<div id='comments'>{comments}</div>" }).IsLiveBlog);
    }
}
