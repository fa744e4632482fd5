using System.Text;
using CsCheck;
using SearchEngine.Crawling.Links;

namespace SearchEngine.Crawling.Tests.Links;

public sealed class PageLinksTests
{
    private static readonly Uri Url = new("https://e.example/d/page.html");

    [Theory]
    [InlineData("<a href=\"/x\">", "https://e.example/x")]
    [InlineData("<A HREF='/x'>", "https://e.example/x")]
    [InlineData("<a href=/x>", "https://e.example/x")]
    [InlineData("<a href=x/>", "https://e.example/d/x/")]
    [InlineData("<a\nclass=\"b\"\thref = \"/x\" >", "https://e.example/x")]
    [InlineData("<a data-x='>' href='/x'>", "https://e.example/x")]
    [InlineData("<a href=\"/x?a=1&amp;b=2\">", "https://e.example/x?a=1&b=2")]
    [InlineData("<a href=\"/x?a=1&b=2\">", "https://e.example/x?a=1&b=2")]
    [InlineData("<a href=\" /x \">", "https://e.example/x")]
    [InlineData("<a href='/x' href='/y'>", "https://e.example/x")]
    [InlineData("<a/href='/x'>", "https://e.example/x")]
    [InlineData("<a =href='/y' href='/x'>", "https://e.example/x")]
    [InlineData("<area href=/x>", "https://e.example/x")]
    [InlineData("<link rel=next href=/x>", "https://e.example/x")]
    [InlineData("<link rel=\"prefetch NEXT\" href=/x>", "https://e.example/x")]
    [InlineData("<link rel=alternate hreflang=de href=/x>", "https://e.example/x")]
    [InlineData("<meta http-equiv=refresh content=\"5; URL='/x'\">", "https://e.example/x")]
    [InlineData("<iframe src=/x></iframe>", "https://e.example/x")]
    [InlineData("<base href=\"https://e.example/other/\"><a href=x>", "https://e.example/other/x")]
    [InlineData("<base href=/b/><base href=/c/><a href=x>", "https://e.example/b/x")]
    [InlineData("<base href='javascript:x'><a href=x>", "https://e.example/d/x")]
    [InlineData("a < b <a href=/x>", "https://e.example/x")]
    [InlineData("<<a href=/x>", "https://e.example/x")]
    [InlineData("<!-- <a href=/y> --><a href=/x>", "https://e.example/x")]
    [InlineData("<!--><a href=/x>", "https://e.example/x")]
    [InlineData("<!-- a --!><a href=/x>", "https://e.example/x")]
    [InlineData("<!-- a --- b ----><a href=/x>", "https://e.example/x")]
    [InlineData("<!doctype html><a href=/x>", "https://e.example/x")]
    [InlineData("<?php a ?><a href=/x>", "https://e.example/x")]
    [InlineData("<script>'<a href=/y>'</script><a href=/x>", "https://e.example/x")]
    [InlineData("<script>'</scripty><a href=/y>'</SCRIPT ><a href=/x>", "https://e.example/x")]
    [InlineData("<style><a href=/y></style><title><a href=/z></title><textarea><a href=/w></textarea><a href=/x>", "https://e.example/x")]
    [InlineData("<noscript><a href=/x></noscript>", "https://e.example/x")]
    [InlineData("</a href=/y><a href=/x>", "https://e.example/x")]
    [InlineData("<a href=/x", null)]
    [InlineData("<a href='/x>", null)]
    [InlineData("<abbr href=/x>", null)]
    [InlineData("<a>", null)]
    [InlineData("<a href>", null)]
    [InlineData("<a href=''>", null)]
    [InlineData("<a href='#top'>", null)]
    [InlineData("<plaintext><a href=/x>", null)]
    [InlineData("<script><a href=/x>", null)]
    [InlineData("<!-- <a href=/x>", null)]
    [InlineData("<a href=/x rel='external nofollow'>", null)]
    [InlineData("<a href='mailto:a@e.example'>", null)]
    [InlineData("<a href='javascript:void(0)'>", null)]
    [InlineData("<a href='file:///etc/passwd'>", null)]
    [InlineData("<link rel=stylesheet href=/x>", null)]
    public void Links_are_found_where_browsers_find_them(string html, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], PageLinks.Read(html, Url).Links.Select(link => link.AbsoluteUri));

    [Fact]
    public void What_a_page_says_about_itself_is_read()
    {
        var page = PageLinks.Read("""
            <html ⚡><head><link rel="canonical" href="/story"><link rel=amphtml href="/amp/story">
            <link rel="alternate" type="application/rss+xml" href="/feed"><link rel=alternate type=application/atom+xml href=/atom>
            <link rel=alternate type=application/rss+xml title="Comments" href=/story/feed>
            <meta name="ROBOTS" content="NoIndex , nofollow"><meta name="description" content="noindex"></head>
            """, Url);

        Assert.Equal("https://e.example/story", page.Canonical?.AbsoluteUri);
        Assert.Equal("https://e.example/amp/story", page.AmpTwin?.AbsoluteUri);
        Assert.True(page.IsAmp);
        Assert.Equal(["https://e.example/feed", "https://e.example/atom"], page.Feeds.Select(feed => feed.AbsoluteUri));
        Assert.Equal(new RobotsDirectives(true, true), page.Robots);
    }

    [Fact]
    public void Links_that_are_not_followed_are_counted()
    {
        var page = PageLinks.Read("<a href=/a rel=nofollow><a href=/b rel=nofollow><a href=tel:1><a href=/c><a href=/c>", Url);

        Assert.Equal((2, 1, 1), (page.NoFollowCount, page.OtherSchemeCount, page.Links.Count));
    }

    [Fact]
    public void Of_a_page_with_a_million_links_some_are_read()
    {
        var html = new StringBuilder();
        for (var i = 0; i < 1_000_000; i++) html.Append("<a href=/").Append(i).Append('>');

        var page = PageLinks.Read(html.ToString(), Url);

        Assert.True(page.IsCut);
        Assert.Equal(PageLinks.MaxLinks, page.Links.Count);
    }

    public static TheoryData<string, string> Torture => new()
    {
        { "nested", string.Concat(Enumerable.Repeat("<div>", 200_000)) + "<a href=/x>" },
        { "attributes", "<a " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=1 ")) + "><a href=/x>" },
        { "open tags", string.Concat(Enumerable.Repeat("<a ", 500_000)) + "><a href=/x>" },
        { "half tags", string.Concat(Enumerable.Repeat("<", 2_000_000)) + "a href=/x>" },
        { "script ends", "<script>" + string.Concat(Enumerable.Repeat("</scrip", 300_000)) + "</script><a href=/x>" },
        { "comment ends", "<!--" + string.Concat(Enumerable.Repeat("-- ", 500_000)) + "--><a href=/x>" },
        { "long value", "<a title='" + new string('x', 5_000_000) + "' href=/x>" },
        { "long name", "<" + new string('a', 5_000_000) + "><a href=/x>" },
        { "entities", "<b title='" + string.Concat(Enumerable.Repeat("&amp;", 500_000)) + "'><a href=/x>" },
    };

    [Theory, MemberData(nameof(Torture))]
    public void Hostile_pages_are_read_to_their_end(string name, string html)
    {
        Assert.NotEmpty(name);
        Assert.Contains(new Uri("https://e.example/x"), PageLinks.Read(html, Url).Links);
    }

    [Fact]
    public void Any_text_can_be_read()
    {
        var piece = Gen.OneOf(
            Gen.OneOf("<", ">", "<a", " href", "=", "'", "\"", "/", "!", "--", "<!--", "-->", "<script", "</script", "</", "?", "&#x", "&#0;", "&amp", ";", "base", "<base href=", "<meta name=robots content=", "<link rel=canonical href=", "http://", "//", "[", "\0", "\ud800", "é"),
            Gen.String[0, 5]);
        piece.Array[0, 40].Sample(pieces => Assert.All(PageLinks.Read(string.Concat(pieces), Url).Links, link => Assert.True(link.IsAbsoluteUri)), iter: 20_000);
    }

    [Theory]
    [InlineData("noindex", true, false), InlineData("nofollow", false, true), InlineData("none", true, true), InlineData("NOINDEX, nofollow", true, true)]
    [InlineData("all", false, false), InlineData("max-snippet: 50, noindex", true, false), InlineData("unavailable_after: 25 Jun 2030 15:00:00 PST", false, false)]
    [InlineData("googlebot: noindex", false, false), InlineData("searchenginebot: noindex", true, false), InlineData("SearchEngineBot: none", true, true), InlineData("noarchive, noindex", true, false)]
    public void Headers_forbid_to_all_or_to_one(string header, bool noIndex, bool noFollow) =>
        Assert.Equal(new RobotsDirectives(noIndex, noFollow), RobotsDirectives.FromHeaders([header], CrawlOptions.ProductToken));

    [Theory]
    [InlineData("text/html; charset=windows-1251", "windows-1251", "")]
    [InlineData("text/html", "windows-1251", "<meta charset=windows-1251>")]
    [InlineData("text/html", "iso-8859-1", "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>")]
    [InlineData("text/html; charset=utf-8", "utf-8", "<meta charset=windows-1251>")]
    [InlineData("text/html", "utf-8", "")]
    [InlineData("text/html; charset=nonsense", "utf-8", "")]
    public void Pages_are_read_in_their_charset(string contentType, string charset, string head)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        var word = charset == "iso-8859-1" ? "été" : "мир";

        Assert.Equal(head + word, HtmlCharset.Decode(encoding.GetBytes(head + word), contentType));
    }
}
