using SearchEngine.Articles;
using SearchEngine.Cleaning.Paging;

namespace SearchEngine.Cleaning.Tests.Paging;

public sealed class NextPageTests
{
    private const string Story = "https://harbour.example/2026/02/24/pier";

    private static readonly ArticleCleaner Cleaner = new();

    [Theory]
    [InlineData(Story, """<link rel="next" href="/2026/02/24/pier/2">""", Story + "/2")]
    [InlineData(Story + "/", """<link rel="next" href="https://harbour.example/2026/02/24/pier/2/">""", Story + "/2/")]
    [InlineData(Story, """<link rel=next href=/2026/02/24/pier/page/2>""", Story + "/page/2")]
    [InlineData(Story, """<link rel="next" href="?page=2">""", Story + "?page=2")]
    [InlineData(Story + "?utm_source=mail", """<link rel="next" href="?page=2">""", Story + "?page=2")]
    [InlineData(Story + "?id=7", """<link rel="next" href="?id=7&amp;p=2#top">""", Story + "?id=7&p=2")]
    [InlineData("https://harbour.example/story.html", """<link rel="next" href="story-2.html">""", "https://harbour.example/story-2.html")]
    [InlineData("https://harbour.example/story.html", """<link rel="next" href="story_2.html">""", "https://harbour.example/story_2.html")]
    [InlineData("https://harbour.example/story.html", """<link rel="next" href="story,2.html">""", "https://harbour.example/story,2.html")]
    [InlineData("https://harbour.example/story.html", """<link rel="next" href="story-seite-2.html">""", "https://harbour.example/story-seite-2.html")]
    [InlineData("https://harbour.example/story.html", """<base href="/"><link rel="next" href="story-2.html">""", "https://harbour.example/story-2.html")]
    [InlineData("http://harbour.example/?p=123", """<link rel="next" href="/?p=123&page=2">""", "http://harbour.example/?p=123&page=2")]
    [InlineData("http://harbour.example/story", """<link rel="next" href="https://harbour.example/story/2">""", "https://harbour.example/story/2")]
    [InlineData("https://harbour.example/zeit/pier", """<link rel="next" href="/zeit/pier/seite-2">""", "https://harbour.example/zeit/pier/seite-2")]
    [InlineData(Story + "?page=1", """<link rel="next" href="?page=2">""", Story + "?page=2")]
    public void A_link_to_the_own_address_with_the_next_number_is_followed(string url, string head, string next) =>
        Assert.Equal(new Uri(next), Next(url, head: head));

    [Theory]
    [InlineData("""<a rel="next" href="/2026/02/24/pier/2">More</a>""")]
    [InlineData("""<p>Pages: 1 <a href="/2026/02/24/pier/2" class="post-page-numbers">2</a> <a href="/2026/02/24/pier/3" class="post-page-numbers">3</a></p>""")]
    [InlineData("""<a href="/2026/02/24/pier/2"><span>2</span></a>""")]
    [InlineData("""<a href="/2026/02/24/pier/2">Next page »</a>""")]
    [InlineData("""<a href="/2026/02/24/pier/2">Weiter</a>""")]
    [InlineData("""<a href="/2026/02/24/pier/2">Seite 2</a>""")]
    [InlineData("""<a href="/2026/02/24/pier/2">Weiter auf Seite 2</a>""")]
    [InlineData("""<a href="/2026/02/24/pier/2">Page suivante</a>""")]
    [InlineData("""<a href="/2026/02/24/pier/2" aria-label="Next page"><svg></svg></a>""")]
    [InlineData("""<a href="/2026/02/24/pier/2">›</a>""")]
    public void Page_numbers_and_next_links_below_the_text_are_followed(string below) =>
        Assert.Equal(new Uri(Story + "/2"), Next(Story, below: below));

    [Theory]
    [InlineData(Story, """<link rel="next" href="/2026/02/25/ferries">""")]
    [InlineData("https://harbour.example/posts/12", """<link rel="prev" href="/posts/11"><link rel="next" href="/posts/13">""")]
    [InlineData("https://harbour.example/posts/1", """<link rel="next" href="/posts/2">""")]
    [InlineData("https://harbour.example/2", """<link rel="prev" href="/1"><link rel="next" href="/3">""")]
    [InlineData("https://harbour.example/?p=11", """<link rel="next" href="/?p=12">""")]
    [InlineData("https://harbour.example/posts/budget-2", """<link rel="next" href="/posts/budget-3">""")]
    [InlineData(Story, """<link rel="next" href="https://elsewhere.example/2026/02/24/pier/2">""")]
    [InlineData(Story, """<link rel="next" href="https://harbour.example:8443/2026/02/24/pier/2">""")]
    [InlineData(Story, """<link rel="next" href="javascript:next(2)">""")]
    [InlineData(Story, """<link rel="next" href="ftp://harbour.example/2026/02/24/pier/2">""")]
    [InlineData(Story, """<link rel="next" href="">""")]
    [InlineData(Story, """<link rel="next" href="/2026/02/24/pier/3">""")]
    [InlineData(Story, """<link rel="next" href="/2026/02/24/pier/99999999999999999999">""")]
    [InlineData(Story, """<link rel="next" href="/2026/02/24/pier/02">""")]
    [InlineData(Story, """<link rel="next" href="/2026/02/24/pier/comment-page-2">""")]
    [InlineData(Story, """<link rel="next" href="/2026/02/24/pier?offset=2">""")]
    [InlineData(Story, """<link rel="prev" href="/2026/02/24/pier/2">""")]
    [InlineData(Story, """<script>document.write('<link rel="next" href="/2026/02/24/pier/2">')</script>""")]
    [InlineData(Story, """<!-- <link rel="next" href="/2026/02/24/pier/2"> -->""")]
    [InlineData(Story + "?page=all", """<link rel="next" href="/2026/02/24/pier/2">""")]
    [InlineData("https://harbour.example/", """<link rel="next" href="/page/2">""")]
    [InlineData("https://harbour.example/", """<link rel="next" href="/?page=2">""")]
    public void Links_that_lead_elsewhere_are_not_followed(string url, string head) => Assert.Null(Next(url, head: head));

    [Theory]
    [InlineData("""<a href="/2026/02/24/pier/2">The second part of our series about the pier, with all that happened since</a>""")]
    [InlineData("""<a href="/2026/02/24/pier/2">Two</a>""")]
    [InlineData("""<a href="/2026/02/24/pier/2">3</a>""")]
    [InlineData("""<a href="/2026/02/25/ferries">Next page</a>""")]
    [InlineData("""<a href="#2">2</a>""")]
    public void Other_links_below_the_text_are_not_followed(string below) => Assert.Null(Next(Story, below: below));

    [Fact]
    public void Older_posts_of_a_list_are_no_next_page()
    {
        var teasers = string.Concat(Enumerable.Range(1, 8).Select(i => $"""<div class="card"><h2><a href="/2026/0{i}/story">A headline about the pier and what became of it, {i}</a></h2><p>What happened on day {i}.</p></div>"""));
        var page = PageFixture.Page($"<html><head><title>World</title><link rel=next href=/world/page/2></head><body><h1>World</h1>{teasers}<a rel=next href=/world/page/2>Older posts</a></body></html>", "https://harbour.example/world");
        Assert.Null(Cleaner.NextPageOf(page));
    }

    [Theory]
    [InlineData(Story + "/2", """<link rel="canonical" href="/2026/02/24/pier">""", 2)]
    [InlineData(Story + "/2", """<link rel="prev" href="/2026/02/24/pier">""", 2)]
    [InlineData(Story + "/3", """<link rel="canonical" href="https://harbour.example/2026/02/24/pier"><link rel="prev" href="/2026/02/24/pier/2">""", 3)]
    [InlineData(Story + "/3", """<link rel="first" href="/2026/02/24/pier/">""", 3)]
    [InlineData(Story + "/page/3", """<link rel="previous" href="/2026/02/24/pier/page/2">""", 3)]
    [InlineData(Story + "?page=3", """<link rel="prev" href="?page=2">""", 3)]
    [InlineData(Story + "?page=2", """<link rel="canonical" href="/2026/02/24/pier?page=all">""", 2)]
    [InlineData("https://harbour.example/pier-2.html", """<link rel="prev" href="/pier.html">""", 2)]
    public void A_page_that_continues_another_says_so(string url, string head, int number)
    {
        var place = ArticleCleaner.PlaceOf(PageFixture.Page(PageFixture.Html(head: head), url));
        Assert.Equal(number, place?.Number);
        Assert.Equal(PageAddress.KeyOf(new Uri(url.Replace("-2.html", ".html", StringComparison.Ordinal).Replace("/page", "", StringComparison.Ordinal).TrimEnd('/', '2', '3').Replace("?page=", "", StringComparison.Ordinal))), PageAddress.KeyOf(place?.First ?? new Uri(url)));
    }

    [Theory]
    [InlineData(Story + "/2", "")]
    [InlineData(Story + "/2", """<link rel="canonical" href="/2026/02/24/pier/2">""")]
    [InlineData("https://harbour.example/posts/12", """<link rel="prev" href="/posts/11">""")]
    [InlineData(Story + "/500", """<link rel="canonical" href="/2026/02/24/pier">""")]
    [InlineData("https://harbour.example/page/2", """<link rel="prev" href="/">""")]
    public void A_number_in_an_address_alone_proves_nothing(string url, string head) => Assert.Null(ArticleCleaner.PlaceOf(PageFixture.Page(PageFixture.Html(head: head), url)));

    [Fact]
    public void The_pager_of_a_later_page_proves_its_number()
    {
        var pager = """<p class="pages"><a href="/2026/02/24/pier">1</a> <a href="/2026/02/24/pier/2">2</a> 3 <a href="/2026/02/24/pier/4">4</a></p>""";
        var page = PageFixture.Page(PageFixture.Html(below: pager), Story + "/3");
        Assert.Equal(new PagePlace(new Uri(Story), 3, new Uri(Story + "/4")), ArticleCleaner.PlaceOf(page));
        Assert.Equal(new Uri(Story + "/4"), Cleaner.NextPageOf(page));
    }

    [Fact]
    public void A_saved_page_without_address_finds_its_place_between_its_neighbours()
    {
        var page = PageFixture.Page(PageFixture.Html(head: $"""<link rel="canonical" href="{Story}"><link rel="prev" href="{Story}"><link rel="next" href="{Story}/3">"""), url: null);
        Assert.Equal(new PagePlace(new Uri(Story), 2, new Uri(Story + "/3")), ArticleCleaner.PlaceOf(page));
    }

    [Fact]
    public void A_known_first_page_makes_the_number_count_and_the_search_goes_on_behind_the_last_page()
    {
        var first = PageFixture.Page(PageFixture.Html(head: """<link rel="next" href="/2026/02/24/pier/2">"""), Story);
        var second = PageFixture.Page(PageFixture.Html(head: """<link rel="next" href="/2026/02/24/pier/3">"""), Story + "/2");
        Assert.Equal(2, ArticleCleaner.PlaceOf(second, new Uri(Story))?.Number);
        Assert.Equal(new Uri(Story + "/3"), Cleaner.NextPageOf(first with { Following = [second] }));
        Assert.Null(Cleaner.NextPageOf(first with { Following = [second with { Body = PageFixture.Page(PageFixture.Html(head: """<link rel="next" href="/2026/02/24/pier/2">""")).Body }] }));
    }

    [Fact]
    public void No_article_has_more_than_twenty_pages()
    {
        string Head(int number) => $"""<link rel="canonical" href="{Story}"><link rel="next" href="{Story}/{number + 1}">""";
        Assert.NotNull(Next(Story + "/19", head: Head(19)));
        Assert.Null(Next(Story + "/20", head: Head(20)));
    }

    [Theory]
    [InlineData("https://harbour.example/pier/2", "https://harbour.example/pier", 2)]
    [InlineData("https://harbour.example/pier-3.html", "https://harbour.example/pier.html", 3)]
    [InlineData("https://harbour.example/pier", null, 0)]
    [InlineData("https://harbour.example/pier/2026", null, 0)]
    public void An_address_may_be_guessed_at(string url, string? first, int number) =>
        Assert.Equal(first is null ? [] : [new PagePlace(new Uri(first), number, null)], PagePlace.Guesses(new Uri(url)));

    [Fact]
    public void Any_markup_is_read_in_time_that_grows_with_it()
    {
        foreach (var piece in (string[])["<a href=", "<!--", "<script>", "<a href='x'>2<", "<link rel=next href=\"", "<a ", "<"])
            Assert.Null(ArticleCleaner.PlaceOf(PageFixture.Page(string.Concat(Enumerable.Repeat(piece, 400_000)))));
    }

    private static Uri? Next(string url, string head = "", string below = "") => Cleaner.NextPageOf(PageFixture.Page(PageFixture.Html(head: head, below: below), url));
}
