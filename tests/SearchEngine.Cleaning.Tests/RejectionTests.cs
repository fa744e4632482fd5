using System.Text;
using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests;

public sealed class RejectionTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Nothing_is_empty(string html) => Assert.Equal(RejectReason.Empty, Reject(Page(html)).Reason);

    [Theory]
    [InlineData("%PDF-1.7 with <html> in it")]
    [InlineData("GIF89a")]
    [InlineData("PK\u0003\u0004archive")]
    [InlineData("<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>")]
    [InlineData("{\"title\": \"Pier\"}")]
    public void Other_formats_are_named(string body) => Assert.Equal(RejectReason.NotHtml, Reject(Page(Encoding.Latin1.GetBytes(body))).Reason);

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json; charset=utf-8")]
    public void A_content_type_counts_where_the_bytes_say_nothing(string type) =>
        Assert.Contains(type.Split(';')[0], Reject(Page("plain words"u8.ToArray(), type)).Detail);

    [Fact]
    public void A_page_that_is_html_is_read_whatever_its_content_type() => Assert.Contains(First, Clean(Page(Encoding.UTF8.GetBytes(Html()), "application/json")).Text);

    [Fact]
    public void A_hundred_megabytes_are_too_large() => Assert.Equal(RejectReason.TooLarge, Reject(Page(Encoding.ASCII.GetBytes(new string('x', 100_000_000)))).Reason);

    [Fact]
    public void More_elements_than_allowed_are_too_complex() =>
        Assert.Equal(RejectReason.TooComplex, Reject(Page(string.Concat(Enumerable.Repeat("<p>x", 300_000)))).Reason);

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    public void A_failure_status_is_an_error_page(int status) => Assert.Equal(RejectReason.ErrorPage, Reject(Page(Encoding.UTF8.GetBytes(Html()), status: status)).Reason);

    [Fact]
    public void A_page_titled_not_found_is_an_error_page() =>
        Assert.Equal(RejectReason.ErrorPage, Reject(Page("<html><head><title>Page not found | Harbour Paper</title></head><body><h1>Page not found</h1><p>The page that you asked for is not here any more.</p></body></html>")).Reason);

    [Fact]
    public void An_article_about_error_404_is_none() => Assert.Contains(First, Clean(Html(head: "<meta property='og:title' content='404: the room that the pier lost'>")).Text);

    [Fact]
    public void A_front_page_is_a_listing()
    {
        var cards = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div class='card'><h2><a href='/{i}'>What the tide brought in on day {i}</a></h2><p>Every morning the beach looks different.</p></div>"));
        Assert.Equal(RejectReason.Listing, Reject(Page($"<html><head><title>The Harbour Paper</title></head><body><main>{cards}</main></body></html>")).Reason);
    }

    [Fact]
    public void Two_words_are_no_article() => Assert.Equal(RejectReason.Other, Reject(Page("<html><body><p>Hello there.</p></body></html>")).Reason);

    [Fact]
    public void A_stub_that_asks_to_subscribe_is_a_paywall() =>
        Assert.Equal(RejectReason.Paywall, Reject(Page("<html><body><h1>Council widens pier</h1><p>Subscribe now to continue reading this story.</p></body></html>")).Reason);

    [Fact]
    public void Every_rejection_explains_itself() => Assert.EndsWith(".", Reject(Page("")).Detail);
}
