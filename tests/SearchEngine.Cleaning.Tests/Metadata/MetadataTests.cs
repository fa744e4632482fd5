using SearchEngine.Articles;
using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class MetadataTests
{
    [Fact]
    public void Linked_data_gives_names_dates_and_publisher()
    {
        var article = Clean(Html(head: """
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[
              {"@type":"Person","@id":"#mara","name":"Mara Hale"},
              {"@type":["NewsArticle"],"headline":"Council widens the northern pier","datePublished":"2026-02-24T10:15:00+02:00","dateModified":"2026-02-25T08:00:00+02:00",
               "author":[{"@id":"#mara"},{"@type":"Person","name":"Jon Reyes"}],"publisher":{"@type":"Organization","name":"The Harbour Paper"},},
            ]}
            </script>
            """));
        Assert.Equal(["Mara Hale", "Jon Reyes"], article.Byline);
        Assert.Equal(new DateTimeOffset(2026, 2, 24, 10, 15, 0, TimeSpan.FromHours(2)), article.Published);
        Assert.Equal(new DateTimeOffset(2026, 2, 25, 8, 0, 0, TimeSpan.FromHours(2)), article.Modified);
        Assert.Equal("The Harbour Paper", article.Site);
    }

    [Fact]
    public void Broken_linked_data_is_passed_over() =>
        Assert.Equal(["Mara Hale"], Clean(Html(head: "<script type='application/ld+json'>{\"author\": </script><meta name=author content='Mara Hale'>")).Byline);

    [Fact]
    public void Open_graph_gives_what_linked_data_does_not()
    {
        var article = Clean(Html(head: """
            <meta property="og:site_name" content="The Harbour Paper"><meta property="og:description" content="Ferries will berth elsewhere.">
            <meta property="og:image" content="/pier.jpg"><meta property="article:published_time" content="2026-02-24T10:15:00Z"><meta name="author" content="By Mara Hale, staff writer">
            """));
        Assert.Equal("The Harbour Paper", article.Site);
        Assert.Equal("Ferries will berth elsewhere.", article.Description);
        Assert.Equal(new Uri("https://harbour.example/pier.jpg"), article.Image);
        Assert.Equal(2026, article.Published?.Year);
        Assert.Equal(["Mara Hale"], article.Byline);
    }

    [Theory]
    [InlineData("""<p class="byline">By <a href="/authors/mara-hale">Mara Hale</a> and <a href="/authors/jon-reyes">Jon Reyes</a></p>""", new[] { "Mara Hale", "Jon Reyes" })]
    [InlineData("""<span itemprop="author">Mara Hale</span>""", new[] { "Mara Hale" })]
    [InlineData("""<a rel="author" href="/x">Mara Hale</a>""", new[] { "Mara Hale" })]
    [InlineData("""<div class="article-author">Mara Hale</div>""", new[] { "Mara Hale" })]
    [InlineData("<p>By Mara Hale and Jon Reyes</p>", new[] { "Mara Hale", "Jon Reyes" })]
    public void A_printed_byline_is_read(string markup, string[] names) => Assert.Equal(names, Clean(Html(top: markup)).Byline);

    [Theory]
    [InlineData("""<time datetime="2026-02-24T10:15:00-05:00">Tuesday</time>""", "2026-02-24T10:15:00-05:00")]
    [InlineData("""<p class="date">24 February 2026</p>""", "2026-02-24T00:00:00+00:00")]
    [InlineData("""<p>Published: 2026.02.24 by the desk of the harbour paper</p>""", "2026-02-24T00:00:00+00:00")]
    public void A_printed_date_is_read(string markup, string expected) => Assert.Equal(DateTimeOffset.Parse(expected), Clean(Html(top: markup), "https://harbour.example/pier").Published);

    [Fact]
    public void A_url_gives_the_date_that_the_page_does_not() => Assert.Equal(new DateTimeOffset(2026, 2, 24, 0, 0, 0, TimeSpan.Zero), Clean(Html()).Published);

    [Fact]
    public void A_date_in_the_future_is_not_believed() =>
        Assert.Null(Clean(Html(head: "<meta property='article:published_time' content='2031-01-01'>"), "https://harbour.example/pier").Published);

    [Theory]
    [InlineData("<html lang='oc-FR'>", "oc")]
    [InlineData("<html><meta property='og:locale' content='fo_FO'>", "fo")]
    [InlineData("<html><meta http-equiv='Content-Language' content='BR'>", "br")]
    [InlineData("<html>", "en")]
    public void A_language_is_two_small_letters(string start, string? expected) => Assert.Equal(expected, Clean($"{start}<body><p>{First}</p><p>{Second}</p></body></html>").Language);

    [Theory]
    [InlineData("Council widens the pier | The Harbour Paper", "<meta property='og:site_name' content='The Harbour Paper'>", "Council widens the pier")]
    [InlineData("The Harbour Paper - Council widens the pier", "<meta property='og:site_name' content='The Harbour Paper'>", "Council widens the pier")]
    [InlineData("Pier: wider - and longer - than planned", "<meta property='og:site_name' content='The Harbour Paper'>", "Pier: wider - and longer - than planned")]
    [InlineData("Council widens the pier – Harbour Paper", "", "Council widens the pier")]
    public void A_title_loses_the_name_of_its_site(string title, string head, string expected) =>
        Assert.Equal(expected, Clean($"<html><head><title>{title}</title>{head}</head><body><p>{First}</p><p>{Second}</p></body></html>").Title);

    [Fact]
    public void The_headline_on_the_page_wins_over_the_one_for_search_engines() =>
        Assert.Equal("Council widens the northern pier", Clean(Html(head: "<meta property='og:title' content='Northern pier to be widened: all that we know'>")).Title);

    [Fact]
    public void A_site_is_named_behind_the_headline_in_the_title() =>
        Assert.Equal("Harbour Paper", Clean($"<html><head><title>Council widens the pier :: Harbour Paper</title></head><body><h1>Council widens the pier</h1><p>{First}</p><p>{Second}</p></body></html>").Site);

    [Fact]
    public void A_modification_that_is_the_publication_is_none() =>
        Assert.Null(Clean(Html(head: "<meta property='article:published_time' content='2026-02-24T10:15:00Z'><meta property='article:modified_time' content='2026-02-24T10:15:00Z'>")).Modified);

    [Fact]
    public void A_site_without_a_name_is_called_by_its_host() => Assert.Equal("harbour.example", Clean(Html(), "https://www.harbour.example/pier").Site);

    [Theory]
    [InlineData("https://harbour.example/pier", "https://harbour.example/2026/pier-widened", "https://harbour.example/2026/pier-widened")]
    [InlineData("https://m.harbour.example/pier", "https://www.harbour.example/pier", "https://www.harbour.example/pier")]
    [InlineData("https://harbour.example/pier", "https://harbour.example/", "https://harbour.example/pier")]
    [InlineData("https://harbour.example/pier", "/pier-widened", "https://harbour.example/pier")]
    [InlineData("https://harbour.example/pier", "https://elsewhere.example.org/other", "https://harbour.example/pier")]
    [InlineData("https://mirror.example.net/pier", "https://harbour.example/pier", "https://harbour.example/pier")]
    [InlineData("https://harbour.example/", "https://harbour.example/", "https://harbour.example/")]
    [InlineData("https://harbour.example/pier", "javascript:void(0)", "https://harbour.example/pier")]
    public void A_canonical_url_is_believed_when_it_can_be_true(string url, string canonical, string expected)
    {
        var article = Clean(Html(head: $"<link rel='canonical' href='{canonical}'>"), url);
        Assert.Equal(new Uri(expected), article.Url);
        Assert.Equal(ArticleId.FromUrl(new Uri(expected)), article.Id);
    }

    [Fact]
    public void A_file_without_a_url_is_named_after_itself()
    {
        var article = Clean(Html(), url: null);
        Assert.Null(article.Url);
        Assert.Equal(ArticleId.FromText("pier.html"), article.Id);
    }
}
