using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Rules;

public sealed class KeptPartsTests
{
    [Theory]
    [InlineData("<h2>A pier for heavier ships</h2>", "A pier for heavier ships")]
    [InlineData("<blockquote><p>We waited for this for ten years, said the harbour master.</p></blockquote>", "We waited for this for ten years, said the harbour master.")]
    [InlineData("<ul><li>The northern pier grows by six metres.</li></ul>", "The northern pier grows by six metres.")]
    [InlineData("<p>The plan was <a href='/plan'>published in May</a> and changed twice since then.</p>", "The plan was published in May and changed twice since then.")]
    [InlineData("<pre>north 6.20\nsouth 4.10</pre>", "north 6.20 south 4.10")]
    [InlineData("<p class='intro'>A paragraph is part of the body where it stands in it, whatever its class.</p>", "A paragraph is part of the body where it stands in it, whatever its class.")]
    [InlineData("<p>Short answer.</p>", "Short answer.")]
    [InlineData("""<aside class="pull-quote" aria-hidden="true">Some of them worry about the noise.</aside>""", "Some of them worry about the noise.")]
    [InlineData("""<p><a href="https://elsewhere.example/report.pdf">The full report of the engineers</a></p>""", "The full report of the engineers")]
    [InlineData("""<p><a href="https://harbour.example/plan">The plan is open to everyone who wants to read it.</a></p>""", "The plan is open to everyone who wants to read it.")]
    [InlineData("<p>The width is 6<sup>2</sup> metres, or so it says.</p>", "The width is 62 metres, or so it says.")]
    [InlineData("""<p>The width is 36 metres<sup><a href="#note1">1</a></sup>, or so it says.</p>""", "The width is 36 metres, or so it says.")]
    [InlineData("<p><b>The moorings are ready</b></p>", "The moorings are ready")]
    public void Within_the_text_is_kept(string markup, string expected) => Assert.Equal([First, Second, expected, Third, Fourth], Paragraphs(Html(between: markup)));

    [Fact]
    public void A_row_of_a_table_is_a_paragraph_with_its_cells_parted() =>
        Assert.Equal([First, Second, "Pier | Metres", "Northern | 6.20", Third, Fourth],
            Paragraphs(Html(between: "<table><tr><th>Pier</th><th>Metres</th></tr><tr><td><p>Northern</p></td><td>6.20</td></tr></table>")));

    [Fact]
    public void Items_of_a_list_are_kept_in_order() =>
        Assert.Equal([First, Second, "First the moorings.", "Then the cranes, which come by sea.", Third, Fourth],
            Paragraphs(Html(between: "<ol><li>First the moorings.<li>Then the cranes, which come by sea.</ol>")));

    [Fact]
    public void An_agency_dateline_is_kept()
    {
        const string lede = "PORT HALE (Reuters) - The harbour council voted to widen its pier on Tuesday, the third such vote in ten years.";
        Assert.Equal([lede, First, Second, Third, Fourth], Paragraphs(Html(top: $"<p>{lede}</p>")));
    }

    [Fact]
    public void Entries_of_a_live_blog_are_kept_in_order()
    {
        var entries = string.Concat(Enumerable.Range(1, 5).Select(i =>
            $"<article class='entry'><h2>Update {i} from the quay</h2><p>Entry number {i}: the crane lifts another of the stones that the builders cut last autumn.</p></article>"));
        var html = $"<html><head><title>Live: the new pier is built</title></head><body><main><h1>Live: the new pier is built</h1><div class='article-body'>{entries}</div></main></body></html>";
        Assert.Equal(Enumerable.Range(1, 5).SelectMany(i => new[]
        {
            $"Update {i} from the quay",
            $"Entry number {i}: the crane lifts another of the stones that the builders cut last autumn.",
        }), Paragraphs(html));
    }

    [Fact]
    public void A_body_in_two_pieces_is_kept_whole()
    {
        var html = $"""
            <html><body><h1>Council widens the northern pier</h1><div><div class="story-body"><p>{First}</p><p>{Second}</p></div>
            <div class="ad">Cruises</div><div class="story-body"><p>{Third}</p><p>{Fourth}</p></div></div></body></html>
            """;
        Assert.Equal([First, Second, Third, Fourth], Paragraphs(html));
    }

    [Fact]
    public void A_class_that_stands_around_every_paragraph_removes_none() =>
        Assert.Equal([First, Second, Third, Fourth],
            Paragraphs($"<html><body><h1>Pier</h1>{string.Concat(new[] { First, Second, Third, Fourth }.Select(text => $"<div class='promo-box'><p>{text}</p></div>"))}</body></html>"));

    [Fact]
    public void A_form_around_the_whole_page_removes_nothing() =>
        Assert.Equal([First, Second, Third, Fourth], Paragraphs($"<html><body><form>{Html()}</form></body></html>"));

    [Fact]
    public void An_article_shorter_than_its_comments_is_found()
    {
        var comments = string.Concat(Enumerable.Range(1, 20).Select(i => $"<p>Comment {i}: I have fished from this pier for {i} years and I have seen many such plans come and go.</p>"));
        Assert.Equal([First, Second, Third, Fourth], Paragraphs(Html(outside: $"<div class='comments'>{comments}</div>")));
    }
}
