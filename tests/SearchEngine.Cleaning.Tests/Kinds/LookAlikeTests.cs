namespace SearchEngine.Cleaning.Tests.Kinds;

/// <summary>Articles that look like pages of another kind, thirty of each sort. Losing one is worse than anything.</summary>
public sealed class LookAlikeTests
{
    public static TheoryData<string, int> Cases() => KindPage.Cases();

    private static KindPage Page(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        return page with { Head = manner % 2 == 0 ? KindPage.NewsArticle() : "<meta property='og:type' content='article'><meta name='author' content='Mara Hale'>" };
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_flash_of_one_paragraph_among_teasers_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        (page with { Head = KindPage.NewsArticle(), Body = page.Heading(page.Language.Headlines[0]) + page.Article(0, 1) + page.Paragraph(page.Language.Teasers[0]) + $"<div class='related'>{page.Teasers(8)}</div>" }).MustBeArticle(page.Language.Prose[0]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_about_error_pages_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        var error = page.Language.Errors[manner % 4];
        var title = $"“{error[0]}”: {page.Language.Headlines[3]}";
        (page with { Title = title, Url = "https://marlin.example/404-page-not-found-story", Body = page.Heading(title) + page.Article(0, 3) + page.Paragraphs($"“{error[1]}”") + page.Article(3, 3) }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_about_consent_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        var wall = page.Language.ConsentWalls[manner % 3];
        var banner = $"<div class='cookie-banner' role='dialog'>{page.Paragraphs(wall)}</div>";
        (page with { Title = $"{wall[0]}? {page.Language.Headlines[3]}", Body = page.Heading($"{wall[0]}? {page.Language.Headlines[3]}") + page.Article(0, 2) + page.Paragraph($"“{wall[1]}”") + page.Article(2, 4) + banner }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_complete_article_with_an_offer_around_it_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        var banner = $"<div class='banner'>{page.Language.Banners[manner % 3]}</div>";
        var body = page.Heading(page.Language.Headlines[0]) + page.Article() + page.Article();
        (page with { Head = KindPage.NewsArticle($",\"isAccessibleForFree\":{(manner % 2 == 0 ? "false" : "true")}"), Body = manner < 3 ? banner + body : body + banner }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_short_complete_article_above_an_appeal_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        foreach (var banner in page.Language.Banners)
            (page with { Body = page.Heading(page.Language.Headlines[0]) + page.Article(0, 3) + page.Paragraph(banner) }).MustBeArticle(page.Language.Prose[2]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_text_as_long_as_declared_is_an_article_whatever_stands_below(string language, int manner)
    {
        var page = Page(language, manner);
        (page with { Head = KindPage.NewsArticle(",\"wordCount\":170,\"isAccessibleForFree\":false"), Body = page.Heading(page.Language.Headlines[0]) + page.Article() + page.Paragraphs(page.Language.Walls[manner % 3]) }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_with_a_gallery_in_it_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        var pictures = string.Concat(Enumerable.Range(1, 10).Select(i => $"<figure><img src='/{i}.jpg'><figcaption>{page.Fill(page.Language.PictureOf, i, 10)} {page.Language.Teasers[i % 4]}</figcaption></figure>"));
        (page with { Body = page.Heading(page.Language.Headlines[0]) + page.Article(0, 3) + $"<div class='gallery'>{pictures}</div>" + page.Article(3, 3) }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_with_a_picture_above_each_paragraph_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        var body = string.Concat(page.Language.Prose.Select((text, i) => $"<img src='/{i}.jpg'>{page.Paragraph(text)}{page.Paragraph(page.Language.Prose[(i + 1) % 6])}"));
        (page with { Body = page.Heading(page.Language.Headlines[0]) + body }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_with_a_video_on_top_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        (page with { Head = page.Head + "<meta property='og:type' content='video.other'>" + KindPage.Linked("VideoObject", ",\"name\":\"x\""), Body = "<div class='video-player'><video src='/v.mp4'></video></div>" + page.Heading(page.Language.Headlines[0]) + page.Article() + page.Teasers(4, withText: false) }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_with_linked_subheads_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        var items = string.Concat(Enumerable.Range(0, 5).Select(i => $"<h2><a href='https://shop{i}.example/'>{page.Language.Headlines[i]}</a></h2>{page.Paragraph(page.Language.Teasers[i % 4])}"));
        (page with { Title = page.Language.Headlines[7], Body = page.Heading(page.Language.Headlines[7]) + page.Article(0, 2) + items }).MustBeArticle(page.Language.Prose[0]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_above_long_teasers_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        (page with { Head = manner == 5 ? "" : page.Head, Body = page.Heading(page.Language.Headlines[0]) + page.Article() + page.Teasers(8, withText: true, withDates: true) }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_without_any_declaration_is_an_article(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        (page with { Body = page.Heading(page.Language.Headlines[0]) + page.Article() }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_about_notices_is_an_article(string language, int manner)
    {
        var page = Page(language, manner);
        foreach (var notice in page.Language.Notices)
            (page with { Title = $"{notice}: {page.Language.Headlines[2]}", Url = "https://marlin.example/tech/privacy-policy-story", Body = page.Heading($"{notice}: {page.Language.Headlines[2]}") + page.Article() }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory]
    [InlineData("Home secretary resigns after three weeks")]
    [InlineData("Search for the missing ferry goes on")]
    [InlineData("Archive fire destroys a century of maps")]
    [InlineData("Video games sell less than books for once")]
    [InlineData("Photos that a lighthouse keeper took for forty years")]
    [InlineData("Watch what you sign, harbour lawyers say")]
    [InlineData("Sorry is not enough, says the ferry company’s former head")]
    [InlineData("About time: the swing bridge gets a new keeper")]
    [InlineData("Contact with the probe is lost off the northern cape")]
    [InlineData("Live music returns to the pier")]
    [InlineData("Your privacy choices are being watched, a study finds")]
    [InlineData("Subscribers only get half of what they pay for")]
    public void A_headline_that_begins_like_a_label_stays_an_article(string title)
    {
        foreach (var manner in Enumerable.Range(0, KindPage.Manners))
        {
            var page = KindPage.Of("en", manner);
            (page with { Title = title, Body = page.Heading(title) + "<div class='video-player'></div>" + page.Article() + $"<div class='more'>{page.Teasers(6, withText: true, withDates: true)}</div>" }).MustBeArticle(page.Language.Prose[5]);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_short_article_under_many_teasers_is_an_article(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var title = page.Language.Headlines[0] + ", 2026";
        (page with { Title = title, Body = $"<div class='a'>{page.Heading(title)}{page.Article(0, 3)}</div>" + page.Teasers(8) + page.Teasers(8).Replace("/2026/02/", "/2026/01/", StringComparison.Ordinal) }).MustBeArticle(page.Language.Prose[2]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_post_in_an_archive_with_related_posts_is_an_article(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        foreach (var path in (string[])["archives/the-swing-bridge", "people/the-last-keeper", "topics/bridges/the-swing-bridge"])
            (page with { Url = "https://marlin.example/" + path, Body = page.Heading(page.Language.Headlines[0]) + page.Article() + page.Teasers(5, withText: false) }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void An_article_above_many_comments_is_an_article(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        var comments = string.Concat(Enumerable.Range(1, 9).Select(i => $"<div class='c'><b>reader{i}</b> <span>2026-02-2{i % 9} 10:{i}0</span> <span>Posts: {i}</span><p>{page.Language.Teasers[i % 4]}</p><a href='#r'>Reply</a></div>"));
        (page with { Body = page.Heading(page.Language.Headlines[0]) + page.Article() + $"<div class='comments'>{comments}</div>" }).MustBeArticle(page.Language.Prose[5]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_report_of_a_few_lines_below_a_player_is_an_article(string language, int manner)
    {
        var page = KindPage.Of(language, manner);
        (page with { Head = KindPage.NewsArticle(), Body = "<iframe src='https://www.youtube.com/embed/x'></iframe>" + page.Heading(page.Language.Headlines[0]) + page.Article(0, 2) }).MustBeArticle(page.Language.Prose[1]);
    }
}
