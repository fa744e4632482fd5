using System.Text;
using CsCheck;
using SearchEngine.Crawling.Sitemaps;

namespace SearchEngine.Crawling.Tests.Sitemaps;

public sealed class ListingReaderTests
{
    [Fact]
    public void A_sitemap_gives_locations_and_dates()
    {
        var entries = Read("""
            <?xml version="1.0" encoding="UTF-8"?><!-- made by hand -->
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc> https://e.example/a?x=1&amp;y=2 </loc><lastmod>2026-03-01</lastmod><image:image><image:loc>https://e.example/a.jpg</image:loc></image:image></url>
              <url><lastmod>not a date</lastmod><loc><![CDATA[https://e.example/b]]></loc></url>
              <url><lastmod>2026-03-01</lastmod></url>
            </urlset>
            """);

        Assert.Equal([new ListingEntry("https://e.example/a?x=1&y=2", Day(2026, 3, 1), false), new ListingEntry("https://e.example/b", null, false)], entries);
    }

    [Fact]
    public void A_news_sitemap_is_dated_by_publication()
    {
        var entries = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://e.example/a</loc><lastmod>2026-03-09</lastmod><n:news><n:publication><n:name>E</n:name></n:publication><n:publication_date>2026-03-01T00:00:00Z</n:publication_date><n:title>T</n:title></n:news></url>
            </urlset>
            """);

        Assert.Equal([new ListingEntry("https://e.example/a", Day(2026, 3, 1), true)], entries);
    }

    [Fact]
    public void An_index_gives_the_sitemaps_it_names() =>
        Assert.Equal(["https://e.example/s1.xml", "https://e.example/s2.xml.gz"], Read("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://e.example/s1.xml</loc></sitemap><sitemap><loc>https://e.example/s2.xml.gz</loc></sitemap></sitemapindex>
            """).Select(entry => entry.Location));

    [Fact]
    public void Rss_gives_links_or_permanent_guids()
    {
        var entries = Read("""
            <rss version="2.0"><channel><title>E</title><link>https://e.example/</link>
              <item><title>A</title><link>https://e.example/a</link><guid>https://e.example/?p=1</guid><pubDate>Sun, 01 Mar 2026 00:00:00 GMT</pubDate><description>&lt;a href="x"&gt;</description></item>
              <item><guid isPermaLink="true">https://e.example/b</guid></item>
              <item><guid isPermaLink="false">tag:e.example,2026:c</guid></item>
            </channel></rss>
            """);

        Assert.Equal([new ListingEntry("https://e.example/a", Day(2026, 3, 1), false), new ListingEntry("https://e.example/b", null, false)], entries);
    }

    [Fact]
    public void Atom_gives_alternate_links()
    {
        var entries = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://e.example/"/><link rel="self" href="https://e.example/atom"/>
              <entry><link rel="edit" href="https://e.example/edit/a"/><link rel="alternate" href="https://e.example/a"/><published>2026-03-01T00:00:00Z</published><updated>2026-03-02T00:00:00Z</updated><content type="xhtml"><div><a href="https://e.example/no">x</a></div></content></entry>
              <entry><link href="/b"/></entry>
            </feed>
            """);

        Assert.Equal([new ListingEntry("https://e.example/a", Day(2026, 3, 1), false), new ListingEntry("/b", null, false)], entries);
    }

    [Fact]
    public void Rdf_feeds_are_read() =>
        Assert.Equal(["https://e.example/a"], Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>https://e.example/</link></channel><item><link>https://e.example/a</link><dc:date>2026-03-01</dc:date></item></rdf:RDF>
            """).Select(entry => entry.Location));

    [Fact]
    public void Text_sitemaps_have_one_url_a_line() =>
        Assert.Equal(["https://e.example/a", "https://e.example/b"], Read($"\uFEFFhttps://e.example/a\r\n\r\n  https://e.example/b\n{new string('x', 100_000)}\n", ListingKind.TextSitemap).Select(entry => entry.Location));

    [Theory]
    [InlineData("<urlset><url><loc>https://e.example/a</loc></url><url><loc>https://e.example/b</loc></urlset>")]
    [InlineData("<urlset><url><loc>https://e.example/a</loc></url><url><lo")]
    [InlineData("<urlset><url><loc>https://e.example/a</loc></url>&nbsp;<url><loc>https://e.example/b</loc></url></urlset>")]
    [InlineData("<urlset><url><loc>https://e.example/a</loc></url></urlset><urlset/>")]
    public void Of_broken_xml_what_stood_before_the_fault_is_read(string xml)
    {
        var reader = new ListingReader();

        Assert.Equal(["https://e.example/a"], reader.Read(Stream(xml), ListingKind.Sitemap, Encoding.UTF8).Select(entry => entry.Location));
        Assert.NotNull(reader.Fault);
    }

    [Theory]
    [InlineData("<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><urlset><url><loc>&x;</loc></url></urlset>")]
    [InlineData("<!DOCTYPE urlset SYSTEM \"http://127.0.0.1:1/evil.dtd\"><urlset><url><loc>https://e.example/a</loc></url></urlset>")]
    [InlineData("<!DOCTYPE lolz [<!ENTITY l0 \"lol\"><!ENTITY l1 \"&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;\"><!ENTITY l2 \"&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;\">]><urlset><url><loc>&l2;</loc></url></urlset>")]
    [InlineData("<!DOCTYPE urlset [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\">%p;]><urlset><url><loc>https://e.example/a</loc></url></urlset>")]
    public void Document_types_are_not_read(string xml)
    {
        var reader = new ListingReader();

        Assert.Empty(reader.Read(Stream(xml), ListingKind.Sitemap, Encoding.UTF8));
        Assert.NotNull(reader.Fault);
    }

    [Fact]
    public void Elements_inside_each_other_end_at_a_depth()
    {
        var reader = new ListingReader();

        Assert.Empty(reader.Read(Stream("<urlset>" + string.Concat(Enumerable.Repeat("<url>", 100_000))), ListingKind.Sitemap, Encoding.UTF8));
        Assert.Contains("inside each other", reader.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_end_at_the_limit()
    {
        var reader = new ListingReader(maxEntries: 3);

        Assert.Equal(3, reader.Read(Stream("<urlset>" + string.Concat(Enumerable.Range(0, 9).Select(i => $"<url><loc>https://e.example/{i}</loc></url>")) + "</urlset>"), ListingKind.Sitemap, Encoding.UTF8).Count());
        Assert.NotNull(reader.Fault);
    }

    [Fact]
    public void A_text_as_long_as_the_file_takes_little_memory()
    {
        using var stream = Stream("<urlset><url><loc>" + new string('x', 20_000_000) + "</loc></url><url><loc>https://e.example/a</loc></url></urlset>");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(["https://e.example/a"], new ListingReader().Read(stream, ListingKind.Sitemap, Encoding.UTF8).Select(entry => entry.Location));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4_000_000);
    }

    [Fact]
    public void Any_bytes_can_be_read() =>
        Gen.OneOf("<", ">", "urlset", "<urlset>", "<url>", "</url>", "<loc>", "</loc>", "<![CDATA[", "]]>", "<!--", "&amp;", "&#0;", "x", "\0", "\u0001", "<!DOCTYPE", "<item><link href='", "'/>", "é").Array[0, 30].Sample(pieces =>
            Assert.All(new ListingReader().Read(Stream(string.Concat(pieces)), ListingKind.Feed, Encoding.UTF8), entry => Assert.NotEmpty(entry.Location)), iter: 20_000);

    [Theory]
    [InlineData("<?xml version='1.0'?><urlset>", nameof(ListingKind.Sitemap))]
    [InlineData("\uFEFF \n<!-- a > b --><sm:urlset xmlns:sm='x'>", nameof(ListingKind.Sitemap))]
    [InlineData("<?xml-stylesheet href='x'?><sitemapindex/>", nameof(ListingKind.SitemapIndex))]
    [InlineData("<rss version='2.0'>", nameof(ListingKind.Feed))]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>", nameof(ListingKind.Feed))]
    [InlineData("<rdf:RDF>", nameof(ListingKind.Feed))]
    [InlineData("https://e.example/a\nhttps://e.example/b", nameof(ListingKind.TextSitemap))]
    [InlineData("<!doctype html><html><body>", nameof(ListingKind.None))]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'>", nameof(ListingKind.None))]
    [InlineData("plain words", nameof(ListingKind.None))]
    [InlineData("", nameof(ListingKind.None))]
    [InlineData("<!--", nameof(ListingKind.None))]
    public void Lists_are_told_by_their_first_element(string head, string kind) =>
        Assert.Equal(kind, ListingSniffer.KindOf(Encoding.UTF8.GetBytes(head), mayBeText: true).ToString());

    [Fact]
    public void Encodings_are_taken_from_the_declaration()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251");
        Assert.NotNull(encoding);
        var bytes = encoding.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?><urlset><url><loc>https://e.example/мир</loc></url></urlset>");

        Assert.Equal(["https://e.example/мир"], new ListingReader().Read(new MemoryStream(bytes), ListingKind.Sitemap, ListingSniffer.EncodingOf(bytes)).Select(entry => entry.Location));
    }

    private static List<ListingEntry> Read(string text, ListingKind kind = ListingKind.Sitemap)
    {
        var reader = new ListingReader();
        var entries = reader.Read(Stream(text), kind, Encoding.UTF8).ToList();
        Assert.Null(reader.Fault);
        return entries;
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
