namespace SearchEngine.Cleaning.Tests.Kinds;

/// <summary>Pages that are no articles, thirty of each kind: five languages in six manners of markup.</summary>
public sealed class OtherKindTests
{
    public static TheoryData<string, int> Cases() => KindPage.Cases();

    [Theory, MemberData(nameof(Cases))]
    public void Missing_pages_and_guards_are_error_pages(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        foreach (var error in page.Language.Errors)
            (page with { Title = error[0], Url = "https://marlin.example/2025/11/old-story", Body = page.Heading(error[0]) + page.Paragraphs(error.Skip(1)) + (manner % 2 == 0 ? page.Teasers(5, withText: false) : "") }).MustBe(RejectReason.ErrorPage);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Dialogs_in_place_of_the_page_are_consent_walls(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        foreach (var wall in page.Language.ConsentWalls)
            (page with { Head = manner % 2 == 0 ? $"<meta property='og:type' content='article'><meta property='og:title' content='{page.Language.Headlines[3]}'>" : "", Body = page.Heading(wall[0]) + page.Paragraphs(wall.Skip(1)) + "<button>OK</button>" }).MustBe(RejectReason.ConsentWall);
    }

    [Theory, MemberData(nameof(Cases))]
    public void First_lines_with_an_offer_are_paywalls(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        foreach (var wall in page.Language.Walls)
        {
            var start = page.Heading(page.Language.Headlines[0]) + page.Article(0, 2);
            var offer = (manner % 3 == 0 ? $"<h2>{wall[0]}</h2>" : page.Paragraph(wall[0])) + page.Paragraphs(wall.Skip(1));
            (page with { Head = manner % 2 == 0 ? KindPage.NewsArticle(",\"isAccessibleForFree\":false") : "<meta property='og:type' content='article'>", Body = start + $"<div class='{(manner == 1 ? "paywall" : "offer")}'>{offer}</div>" + page.Teasers(3, withText: false) }).MustBe(RejectReason.Paywall);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Text_far_shorter_than_declared_above_an_offer_is_a_paywall(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var wall = page.Language.Walls[manner % 3];
        (page with { Head = KindPage.NewsArticle(",\"wordCount\":900"), Body = page.Heading(page.Language.Headlines[0]) + page.Article(0, 3) + page.Paragraphs(wall) }).MustBe(RejectReason.Paywall);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Pictures_with_captions_are_galleries(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var pictures = string.Concat(Enumerable.Range(1, 8).Select(i => Picture(page, i, page.Language.Teasers[i % 4])));
        var head = manner switch { 0 => KindPage.NewsArticle(), 1 => KindPage.Linked("ImageGallery"), 2 => "<meta property='og:type' content='article'>", _ => "" };
        (page with { Title = page.Language.GalleryLabel, Head = head, Body = page.Heading(page.Language.GalleryLabel) + page.Paragraph(page.Language.Prose[0]) + pictures }).MustBe(RejectReason.Gallery);
    }

    private static string Picture(KindPage page, int number, string caption) => page.Manner switch
    {
        0 or 5 => $"<figure><img src='/{number}.jpg' alt=''><figcaption>{caption}</figcaption></figure>",
        1 => $"<div class='slide'><span class='count'>{number}/8</span><img src='/{number}.jpg'><p class='caption'>{caption}</p></div>",
        2 => $"<div><img src='/{number}.jpg'/><div>{caption}</div></div>",
        3 => $"<p align='center'><img src='/{number}.jpg'><br><br>{caption}</p>",
        _ => $"<section><div>{page.Fill(page.Language.PictureOf, number, 8)}</div><img src='/{number}.jpg'><p>{caption}</p></section>",
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_player_with_a_sentence_is_a_video(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var player = manner switch { 0 => "<video src='/v.mp4'></video>", 1 => "<div class='video-player'></div>", 2 => "<iframe src='https://www.youtube.com/embed/x'></iframe>", 3 => "<embed src='https://player.example/x'>", 4 => "<amp-youtube data-videoid='x'></amp-youtube>", _ => "<div class='jwplayer'></div>" };
        var head = (manner % 2 == 0 ? KindPage.Linked("VideoObject", ",\"name\":\"x\",\"uploadDate\":\"2026-02-24\"") : "<meta property='og:type' content='video.other'>") + (manner == 4 ? "<meta property='article:published_time' content='2026-02-24'>" : "");
        (page with { Url = "https://marlin.example/v/123", Head = head, Body = player + page.Heading(page.Language.Headlines[1]) + page.Paragraph(page.Language.Teasers[1] + " " + page.Language.Teasers[2]) + page.Teasers(5, withText: false) }).MustBe(RejectReason.Video);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Teasers_below_each_other_are_a_listing(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        (page with { Url = "https://marlin.example/" + (manner % 2 == 0 ? "" : "harbour"), Title = "Marlin", Body = page.Heading("Marlin Gazette") + page.Teasers(7, withText: true, withDates: manner > 2) }).MustBe(RejectReason.Listing);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Long_teasers_are_a_listing(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var items = string.Concat(Enumerable.Range(0, 6).Select(i => $"<div class='post'><h2><a href='/blog/{i}'>{page.Language.Headlines[i]}</a></h2>{page.Paragraph(page.Language.Prose[i] + " " + page.Language.Prose[(i + 1) % 6])}<a href='/blog/{i}'>…</a></div>"));
        (page with { Url = "https://marlin.example/blog", Title = "Marlin", Body = page.Heading("Marlin") + items }).MustBe(RejectReason.Listing);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Whole_posts_below_each_other_are_a_listing(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var posts = string.Concat(Enumerable.Range(0, 4).Select(i => $"<div class='post hentry'><h2 class='entry-title'><a href='/2026/02/{i}.html'>{page.Language.Headlines[i]}</a></h2><div class='date'>2026-02-{20 - i}</div><div class='entry'>{page.Article(i % 3, 4)}</div></div>"));
        (page with { Url = "https://marlin.example/weblog/", Title = "Marlin", Body = (manner % 2 == 0 ? page.Heading("Marlin") : "") + posts }).MustBe(RejectReason.Listing);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_biography_above_an_authors_pieces_is_a_listing(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        (page with { Url = "https://marlin.example/author/mara-hale", Title = "Mara Hale", Head = manner % 2 == 0 ? KindPage.Linked("ProfilePage") : "<meta property='og:type' content='profile'>", Body = page.Heading("Mara Hale") + page.Article(0, 3) + page.Teasers(8, withText: manner % 3 != 0, withDates: true) }).MustBe(RejectReason.Listing);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Search_results_are_a_listing(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        (page with { Url = "https://marlin.example/search?q=bridge", Title = "bridge", Head = manner % 2 == 0 ? KindPage.Linked("SearchResultsPage") : "", Body = page.Heading("bridge") + page.Teasers(8, withText: true, withDates: true) }).MustBe(RejectReason.Listing);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Notices_are_other_pages_however_long(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        foreach (var notice in page.Language.Notices)
        {
            var text = string.Concat(Enumerable.Range(1, 5).Select(i => $"<h2>{i}. Marlin</h2>{page.Paragraphs(page.Language.NoticeProse)}"));
            (page with { Url = "https://marlin.example/service/123", Title = notice, Head = manner % 2 == 0 ? "<meta property='og:type' content='article'><meta property='article:published_time' content='2024-05-01'>" : KindPage.Linked("WebPage", ",\"datePublished\":\"2024-05-01\""), Body = page.Heading(notice) + text }).MustBe(RejectReason.Other);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Products_jobs_events_and_threads_are_other_pages(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        foreach (var type in (string[])["Product", "JobPosting", "DiscussionForumPosting"])
            (page with { Head = KindPage.Linked(type, ",\"name\":\"x\",\"datePosted\":\"2026-02-01\""), Body = page.Heading(page.Language.Headlines[5]) + page.Article() }).MustBe(RejectReason.Other);
        var events = string.Concat(Enumerable.Range(1, 4).Select(_ => KindPage.Linked("Event", ",\"name\":\"x\",\"startDate\":\"2026-03-03T19:00\"")));
        (page with { Head = events, Body = page.Heading("Marlin") + page.Article(0, 4) }).MustBe(RejectReason.Other);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_form_to_sign_in_is_another_page(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        (page with { Url = "https://marlin.example/konto", Title = "Marlin", Body = page.Heading("Marlin") + page.Paragraph(page.Language.Teasers[0] + " " + page.Language.Teasers[1]) + "<form><input type='email'><input type='password'></form>" }).MustBe(RejectReason.Other);
    }
}
