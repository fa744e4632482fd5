using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Rules;

public sealed class RemovedPartsTests
{
    private static readonly string[] Body = [First, Second, Third, Fourth];

    [Theory]
    [InlineData("navigation", """<div class="breadcrumbs"><a href="/">Start</a> and <a href="/port">Port</a> are where you are now on this site.</div>""")]
    [InlineData("aside", "<aside><p>The pier was built in 1911 and has been repaired four times since then.</p></aside>")]
    [InlineData("form", "<form><p>Enter your postcode and we will show you the nearest ferry landing.</p></form>")]
    [InlineData("figure caption", "<figure><img src='/pier.jpg'><figcaption>Waves break over the pier in January. Photo: M. Hale</figcaption></figure>")]
    [InlineData("caption by class", """<div class="image-caption">The pier as seen from the lighthouse, before the storm took the railings.</div>""")]
    [InlineData("advertisement", """<div class="ad-slot"><p>Summer cruises from ninety pounds, book your cabin with Bluewater today.</p></div>""")]
    [InlineData("share bar", """<div class="social-share"><span>Send this to your friends by post, pigeon or telephone.</span></div>""")]
    [InlineData("related stories", """<div class="related-articles"><h3>More from the port</h3><p>Last year the crane on the eastern pier fell into the sea during a gale.</p></div>""")]
    [InlineData("camel case class", """<div class="relatedStories"><p>Last year the crane on the eastern pier fell into the sea during a gale.</p></div>""")]
    [InlineData("newsletter box", """<div class="newsletter-signup"><p>Every morning the five things to know about the coast, in your inbox.</p></div>""")]
    [InlineData("author box", """<div class="author-bio"><p>Mara Hale has written about ports and ferries since she was a deckhand.</p></div>""")]
    [InlineData("hidden by attribute", "<div hidden><p>This paragraph waits for a script that never comes to show it.</p></div>")]
    [InlineData("hidden by style", """<div style="color:red; display: none"><p>This paragraph waits for a script that never comes to show it.</p></div>""")]
    [InlineData("hidden from readers", """<p class="visually-hidden">This paragraph is spoken to those who cannot see the page's layout.</p>""")]
    [InlineData("cookie banner", """<div id="cookie-banner"><p>We use cookies to remember which ferry you take to work every day.</p></div>""")]
    [InlineData("comments", """<section id="comments"><p>I have fished from this pier for forty years and I do not like the plan.</p></section>""")]
    [InlineData("button", "<button>Show all of the harbour's departures for today</button>")]
    [InlineData("script", "<script>document.write('<p>Written by a script, which nobody runs here.</p>')</script>")]
    [InlineData("svg", "<svg><text>Drawn, not written: a chart of the tides in spring.</text></svg>")]
    [InlineData("read more line", """<p>Read more: <a href="/crane">The crane that fell into the sea and what became of it</a></p>""")]
    [InlineData("link paragraph", """<p><a href="/crane">THE CRANE THAT FELL INTO THE SEA</a></p>""")]
    [InlineData("newsletter appeal", """<p>Sign up for our daily newsletter and never miss a tide again.</p>""")]
    [InlineData("advertisement label", "<p>Advertisement</p>")]
    [InlineData("caption with a credit", "<p>Waves break over the pier in January. Photo: Mara Hale</p>")]
    [InlineData("gallery counter", "<p>Image 1 of 5</p>")]
    public void Within_the_text_is_left_out(string what, string markup)
    {
        Assert.NotEmpty(what);
        Assert.Equal(Body, Paragraphs(Html(between: markup)));
    }

    [Theory]
    [InlineData("byline", """<p class="byline">By Mara Hale and Jon Reyes</p>""")]
    [InlineData("byline without class", "<p>By Mara Hale</p>")]
    [InlineData("date", """<p><time datetime="2026-02-24">24 February 2026</time></p>""")]
    [InlineData("date without class", "<p>Published on 24 February 2026 at 10:15</p>")]
    [InlineData("reading time", "<p>4 min read</p>")]
    [InlineData("standfirst by class", """<p class="standfirst">Two winters of storms have convinced even the doubters on the council.</p>""")]
    [InlineData("repeated headline", "<h2>Council widens the northern pier</h2>")]
    public void Above_the_text_is_left_out(string what, string markup)
    {
        Assert.NotEmpty(what);
        Assert.Equal(Body, Paragraphs(Html(top: markup)));
    }

    [Theory]
    [InlineData("agency credit", "<p>Reporting by Mara Hale; editing by Jon Reyes</p>")]
    [InlineData("copyright", "<p>Copyright 2026 The Harbour Paper. All rights reserved.</p>")]
    [InlineData("contact", "<p>Contact the writer at mara@harbour.example</p>")]
    [InlineData("related heading and what follows", "<h3>Related stories</h3><p>Last year the crane on the eastern pier fell into the sea during a gale.</p>")]
    [InlineData("heading without text", "<h3>What happens next on the quay</h3>")]
    [InlineData("tags", """<ul class="tags"><li>Harbour</li><li>Storms</li></ul>""")]
    [InlineData("list of links", """<ul><li><a href="/a">The crane that fell</a></li><li><a href="/b">The boat that sank</a></li></ul>""")]
    public void Below_the_text_is_left_out(string what, string markup)
    {
        Assert.NotEmpty(what);
        Assert.Equal(Body, Paragraphs(Html(below: markup)));
    }

    [Fact]
    public void Cards_that_link_to_other_articles_are_left_out()
    {
        var cards = string.Concat(Enumerable.Range(1, 6).Select(i =>
            $"""<div class="tile"><h3><a href="/{i}">What the tide brought in on day {i}</a></h3><p>Every morning the beach looks different, and so does what lies on it.</p></div>"""));
        Assert.Equal(Body, Paragraphs(Html(outside: $"<section>{cards}</section>")));
    }

    [Fact]
    public void A_second_article_on_the_page_is_left_out() =>
        Assert.Equal(Body, Paragraphs(Html(outside: $"<article><h1>The crane that fell into the sea</h1><p>{Filler("crane")}</p><p>{Filler("gale")}</p></article>")));

    private static string Filler(string word) => $"Nobody on the eastern side of the harbour had thought that the {word} would come so early in the year, and so nobody was ready for it.";
}
