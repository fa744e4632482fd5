using static SearchEngine.Cleaning.Tests.Metadata.Dates.DatedPage;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates.Evidence;

/// <summary>Each place in which pages keep their dates, alone on a page.</summary>
public sealed class SourcesTests
{
    [Theory]
    [InlineData("article:published_time")]
    [InlineData("og:article:published_time")]
    [InlineData("og:published_time")]
    [InlineData("datePublished")]
    [InlineData("parsely-pub-date")]
    [InlineData("sailthru.date")]
    [InlineData("cXenseParse:recs:publishtime")]
    [InlineData("bt:pubDate")]
    [InlineData("shareaholic:article_published_time")]
    [InlineData("DC.date.issued")]
    [InlineData("dcterms.created")]
    [InlineData("DC.date")]
    [InlineData("citation_publication_date")]
    [InlineData("citation_online_date")]
    [InlineData("pubdate")]
    [InlineData("publish_date")]
    [InlineData("date")]
    [InlineData("article_date_original")]
    public void Meta_elements_are_read(string name)
    {
        Assert.Equal("2026-02-20", Day(head: Meta(name, "2026-02-20T08:00:00Z")));
        Assert.Equal("2026-02-20", Day(head: $"<meta property='{name.ToUpperInvariant()}' content='2026-02-20'>"));
    }

    [Theory]
    [InlineData("article:modified_time")]
    [InlineData("og:updated_time")]
    [InlineData("dateModified")]
    [InlineData("last-modified")]
    [InlineData("dcterms.modified")]
    public void Meta_elements_of_a_change_are_no_publication(string name)
    {
        var article = Read(head: Meta(name, "2026-02-20T08:00:00Z"));
        Assert.Null(article.Published);
        Assert.Equal("2026-02-20", article.Modified?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","datePublished":"2026-02-20T08:00:00Z"}""")]
    [InlineData("""[{"@type":"WebSite"},{"@type":["Article","NewsArticle"],"datePublished":"2026-02-20"}]""")]
    [InlineData("""{"@graph":[{"@type":"WebPage","datePublished":"2026-02-20"}]}""")]
    [InlineData("""{"@type":"BlogPosting","dateCreated":"2026-02-20"}""")]
    [InlineData("""{"@type":"Article","uploadDate":"Feb 20, 2026"}""")]
    [InlineData("""{"@type":"Article","datePublished":{"@value":"2026-02-20"}}""")]
    public void Linked_data_is_read(string json) => Assert.Equal("2026-02-20", Day(head: $"<script type='application/ld+json'>{json}</script>"));

    [Fact]
    public void Linked_data_of_other_articles_gives_no_date() =>
        Assert.Null(Day(head: """
            <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Council widens the northern pier"},
            {"@type":"NewsArticle","headline":"Ferry runs aground","datePublished":"2026-02-20"}]</script>
            """));

    [Theory]
    [InlineData("<span itemprop='datePublished' content='2026-02-20T08:00:00Z'>Friday</span>")]
    [InlineData("<span itemprop='datePublished'>20 February 2026</span>")]
    [InlineData("<meta itemprop='datePublished' content='2026-02-20'>")]
    [InlineData("<time itemprop='dateCreated datePublished' datetime='2026-02-20'>Friday</time>")]
    [InlineData("<time datetime='2026-02-20T08:00:00+01:00'>Friday</time>")]
    [InlineData("<time pubdate datetime='2026-02-20'>Friday</time>")]
    [InlineData("<time class='entry-date published' datetime='2026-02-20'>Friday</time>")]
    [InlineData("<time class='entry-date updated' datetime='2026-02-20'>Friday</time>")]
    [InlineData("<time>20 February 2026</time>")]
    [InlineData("<abbr class='published' title='2026-02-20T08:00:00Z'>Friday</abbr>")]
    [InlineData("<span class='date' title='2026-02-20T08:00:00Z'>Friday</span>")]
    [InlineData("<span class='date' data-datetime='2026-02-20T08:00:00Z'>Friday</span>")]
    [InlineData("<span data-timestamp='1771574400'></span>")]
    [InlineData("<div data-published='1771574400000'>Friday</div>")]
    [InlineData("<local-time publishdate='2026-02-20T08:00:00Z'></local-time>")]
    public void Elements_at_the_headline_are_read(string markup) => Assert.Equal("2026-02-20", Day(top: markup));

    [Theory]
    [InlineData("https://harbour.example/2026/02/20/pier", "2026-02-20")]
    [InlineData("https://harbour.example/2026/feb/20/pier", "2026-02-20")]
    [InlineData("https://harbour.example/news/20260220-pier", "2026-02-20")]
    [InlineData("https://harbour.example/news/2026-02-20-pier.html", "2026-02-20")]
    [InlineData("https://harbour.example/2026/0220/pier", "2026-02-20")]
    [InlineData("https://harbour.example/2026/02/pier", null)]
    [InlineData("https://harbour.example/news/436674/pier", null)]
    [InlineData("https://harbour.example/2026/13/40/pier", null)]
    public void An_address_gives_a_whole_day_or_none(string url, string? expected) => Assert.Equal(expected, Day(url: url));

    [Fact]
    public void A_page_without_an_address_is_known_by_its_canonical_one() => Assert.Equal("2026-02-20", Day(head: "<link rel='canonical' href='https://harbour.example/2026/02/20/pier'>", url: null));

    [Theory]
    [InlineData("<p>Published: 20 February 2026</p>")]
    [InlineData("<p>Posted on February 20, 2026 by Mara Hale</p>")]
    [InlineData("<p>Veröffentlicht am 20.02.2026 um 18:40 Uhr</p>")]
    [InlineData("<p>Stand: 20. Februar 2026</p>")]
    [InlineData("<p>Publié le 20 février 2026 à 14h30</p>")]
    [InlineData("<p>Opublikowano: 20 lutego 2026</p>")]
    [InlineData("<p>Опубликовано 20 февраля 2026</p>")]
    [InlineData("<p>发布时间：2026-02-20 14:30</p>")]
    [InlineData("<p>입력 2026.02.20. 오후 2:30</p>")]
    [InlineData("<p>公開日：2026年2月20日</p>")]
    [InlineData("<p>Published</p><p>20 February 2026</p>")]
    [InlineData("<p>By Mara Hale | Friday, February 20, 2026 | 3 min read</p>")]
    [InlineData("<p>February 20, 2026</p>")]
    [InlineData("<div class='meta'>Harbour desk, 20 Feb 2026 10:15</div>")]
    [InlineData("<h2 class='date-header'>Friday, February 20, 2026</h2>")]
    [InlineData("<span class='datum'>20.02.26</span>")]
    [InlineData("<p>Feb. 20, 2026 -- The harbour council met in the old fish market to talk about the pier and the ferries that berth there.</p>")]
    [InlineData("<p>HARBOUR, 20 February 2026 (Agency) – The council met in the old fish market to talk about the pier and the ferries.</p>")]
    public void Printed_lines_at_the_headline_are_read(string markup) => Assert.Equal("2026-02-20", Day(top: markup));

    [Theory]
    [InlineData("<p>Originally published 20 February 2026</p>")]
    [InlineData("<p>Posted on 20 February 2026</p>")]
    [InlineData("<p class='entry-date'>20 February 2026</p>")]
    [InlineData("<p>This entry was posted on Friday, February 20th, 2026 at 5:00 pm and is filed under Harbour. You can follow any responses to it through the feed, or leave a word on your own site, if you have one.</p>")]
    [InlineData("<footer><p>Posted on <time datetime='2026-02-20'>20 February</time></p></footer>")]
    public void Printed_lines_below_the_article_are_read(string markup) => Assert.Equal("2026-02-20", Day(below: markup));

    [Theory]
    [InlineData("<script>window.state={\"article\":{\"publishedAt\":\"2026-02-20T08:00:00Z\"}}</script>")]
    [InlineData("<script>self.push(\"{\\\"datePublished\\\":\\\"2026-02-20\\\"}\")</script>")]
    [InlineData("<script>var a = {\"publish_date\": 1771574400}</script>")]
    [InlineData("<script>{\"first_publication_date\":\"2026-02-20\",\"title\":\"Council widens the northern pier\"}</script>")]
    public void The_state_of_scripts_is_read_where_nothing_else_tells(string script)
    {
        Assert.Equal("2026-02-20", Day(outside: script));
        Assert.Equal("2026-02-24", Day(top: "<p>24 February 2026</p>", outside: script));
    }

    [Fact]
    public void The_state_of_scripts_is_left_where_it_tells_several_days() =>
        Assert.Null(Day(outside: "<script>[{\"publishedAt\":\"2026-02-20\"},{\"publishedAt\":\"2026-02-21\"}]</script>"));

    [Theory]
    [InlineData("<p class='date'>2 hours ago</p>", "2026-03-01T10:00:00")]
    [InlineData("<p><time>yesterday at 6.40 pm</time></p>", "2026-02-28T18:40:00")]
    [InlineData("<p class='meta'>vor 3 Tagen</p>", "2026-02-26T00:00:00")]
    public void Relative_dates_at_the_headline_count_from_the_fetch(string markup, string expected) => Assert.Equal(expected, Read(top: markup).Published?.ToString("s"));

    [Theory]
    [InlineData("<p class='date'>Tuesday 24 February</p>", "2026-02-24")]
    [InlineData("<p class='posted'>3 April</p>", "2025-04-03")]
    public void A_date_line_may_leave_out_the_year(string markup, string expected) => Assert.Equal(expected, Day(top: markup));
}
