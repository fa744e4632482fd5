using static SearchEngine.Cleaning.Tests.Metadata.Dates.DatedPage;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates.Evidence;

/// <summary>Dates that are not the article's.</summary>
public sealed class FurnitureTests
{
    [Theory]
    [InlineData("<nav>Sunday, 20 February 2022</nav>")]
    [InlineData("<header class='site-header'><p class='date'>20 February 2022</p></header>")]
    public void The_clock_in_the_site_s_head_is_ignored(string markup) =>
        Assert.Null(PageFixture.Clean(PageFixture.Html().Replace("<main>", markup + "<main>", StringComparison.Ordinal), Address).Published);

    [Theory]
    [InlineData("Sunday, 1 March 2026", null)]
    [InlineData("Sunday, 22 February 2026", "2026-02-22")]
    public void The_day_of_the_fetch_far_above_the_headline_is_a_clock(string line, string? expected) =>
        Assert.Equal(expected, PageFixture.Clean(PageFixture.Html().Replace("<h1>", $"<p>{line}</p><p>Harbour</p><p>Council</p><p>Pier</p><h1>", StringComparison.Ordinal), Address).Published?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("<section class='comments'><p>Jon wrote</p><time datetime='2022-02-20'>20 February 2022</time></section>")]
    [InlineData("<div itemscope itemtype='https://schema.org/Comment'><meta itemprop='dateCreated' content='2022-02-20'><span itemprop='datePublished' content='2022-02-20'>then</span></div>")]
    [InlineData("<div class='related'><a href='/x'>Ferry runs aground at the fish market</a><span class='date'>20 February 2022</span></div>")]
    [InlineData("<div><h3><a href='/x'>Ferry runs aground at the fish market</a></h3><time datetime='2022-02-20'>20 February 2022</time></div>")]
    [InlineData("<footer><p>© 2022, last built on 20 February 2022</p></footer>")]
    [InlineData("<aside><p class='date'>20 February 2022</p></aside>")]
    [InlineData("<p class='copyright'>Copyright 20 February 2022</p>")]
    [InlineData("<p>Offer valid until 20 February 2022</p>")]
    [InlineData("<div hidden><time datetime='2022-02-20'>20 February 2022</time></div>")]
    public void Dates_around_the_article_are_ignored(string markup)
    {
        Assert.Null(Day(below: markup));
        Assert.Null(Day(outside: markup));
    }

    [Theory]
    [InlineData("<p>The pier had been closed on 20 February 2022 by the harbour master, who feared that the waves would carry off the ferries.</p>")]
    [InlineData("<p>It opens on <time datetime='2022-02-20'>20 February 2022</time>, says the harbour master, who fears that the waves may carry off the ferries.</p>")]
    [InlineData("<ul><li>20 February 2022: the first storm</li><li>21 February 2022: the second</li></ul>")]
    [InlineData("<h3>20 February 2022</h3>")]
    [InlineData("<figure><figcaption>The pier on 20 February 2022</figcaption></figure>")]
    public void Events_in_the_text_are_ignored(string markup) => Assert.Null(Day(between: PageFixture.Third + markup + "<p>" + PageFixture.Second + "</p>"));

    [Theory]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("1970-01-01")]
    [InlineData("0")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("2000-01-01T00:00:00")]
    [InlineData("1899-12-30")]
    [InlineData("1999-11-30T00:00:00+00:00")]
    [InlineData("2026-03-03T12:00:00Z")]
    [InlineData("2031-01-01")]
    [InlineData("1850-05-05")]
    public void Placeholders_and_the_future_are_not_believed(string value) => Assert.Null(Day(head: Meta("article:published_time", value)));

    [Theory]
    [InlineData("2026-03-02T10:00:00Z")]
    [InlineData("2000-01-01T10:15:00Z")]
    [InlineData("1965-05-05")]
    public void What_can_be_true_is_believed_when_it_is_declared(string value) => Assert.Equal(value[..10], Day(head: Meta("article:published_time", value)));

    [Fact]
    public void Before_the_web_nothing_was_printed_on_it() => Assert.Null(Day(top: "<p>5 May 1965</p>"));
}
