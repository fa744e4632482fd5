using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class BylineTests
{
    private const string Site = "<meta property='og:site_name' content='The Harbour Paper'>";

    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Mara Hale"}}""", "Mara Hale")]
    [InlineData("""{"@type":"NewsArticle","author":["Mara Hale","By Jon Reyes"]}""", "Mara Hale|Jon Reyes")]
    [InlineData("""{"@type":"NewsArticle","author":{"name":["Mara Hale","Jon Reyes"]}}""", "Mara Hale|Jon Reyes")]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","givenName":"Mara","familyName":"Hale"}}""", "Mara Hale")]
    [InlineData("""{"@graph":[{"@type":"NewsArticle","author":{"@id":"#m"}},{"@type":"Person","@id":"#m","name":"Mara Hale"}]}""", "Mara Hale")]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Mara Hale &amp; Jon Reyes"}}""", "Mara Hale|Jon Reyes")]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Organization","name":"The Harbour Paper"}}""", "")]
    [InlineData("""{"@type":"NewsArticle","author":null,"creator":["Mara Hale"]}""", "Mara Hale")]
    [InlineData("""{"@type":"NewsArticle","author":[[{"name":"Mara Hale"}]]}""", "Mara Hale")]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":{"@value":"Mara Hale"}}}""", "Mara Hale")]
    [InlineData("""{"@type":"NewsArticle","author":17}""", "")]
    public void Linked_data_names_authors_in_many_forms(string json, string names) => Assert.Equal(names, BylineOf(Site + $"<script type='application/ld+json'>{json}</script>"));

    [Theory]
    [InlineData("<meta name='author' content='By Mara Hale and Jon Reyes'>", "Mara Hale|Jon Reyes")]
    [InlineData("<meta property='article:author' content='https://facebook.com/mara'><meta name='byl' content='By Mara Hale'>", "Mara Hale")]
    [InlineData("<meta name='citation_author' content='Hale, Mara'><meta name='citation_author' content='Reyes, Jon'>", "Mara Hale|Jon Reyes")]
    [InlineData("<meta name='DC.creator' content='Hale, Mara'>", "Mara Hale")]
    [InlineData("<meta name='parsely-author' content='Mara Hale'><meta name='parsely-author' content='Jon Reyes'>", "Mara Hale|Jon Reyes")]
    [InlineData("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Mara Hale'>", "Mara Hale")]
    [InlineData("<meta name='twitter:label1' content='Reading time'><meta name='twitter:data1' content='Four minutes'>", "")]
    [InlineData("<meta name='author' content='admin'>", "")]
    [InlineData("<meta name='author' content='The Harbour Paper'>", "")]
    public void Meta_elements_name_authors(string head, string names) => Assert.Equal(names, BylineOf(Site + head));

    [Theory]
    [InlineData("<p>By <b>Mara Hale</b></p>", "Mara Hale")]
    [InlineData("<p>Von Mara Hale und Jon Reyes</p>", "Mara Hale|Jon Reyes")]
    [InlineData("<p>Par Mara Hale, à Saint-Aubert</p>", "Mara Hale")]
    [InlineData("<p>Por Mara Hale y Jon Reyes</p>", "Mara Hale|Jon Reyes")]
    [InlineData("<p>di Mara Hale e Jon Reyes</p>", "Mara Hale|Jon Reyes")]
    [InlineData("<p>Door Mara Hale</p>", "Mara Hale")]
    [InlineData("<p>Av Mara Hale</p>", "Mara Hale")]
    [InlineData("<p>Text: Mara Hale</p>", "Mara Hale")]
    [InlineData("<p>Words by Mara Hale</p>", "Mara Hale")]
    [InlineData("<p>Автор: Аглая Перепёлкина</p>", "Аглая Перепёлкина")]
    [InlineData("<p>Haber: Çağla Işıldar</p>", "Çağla Işıldar")]
    [InlineData("<p>Συντάκτης: Ελένη Παππά</p>", "Ελένη Παππά")]
    [InlineData("<p>来源：江报网 记者：陶玥 字号：大</p>", "陶玥")]
    [InlineData("<p>김도담 기자</p>", "김도담")]
    [InlineData("<p>7 February 2026, Mara Hale</p>", "Mara Hale")]
    [InlineData("<div><span>3 April 2025, 14:30</span><span>Autor: Mara Hale</span><span>5 812 views</span></div>", "Mara Hale")]
    [InlineData("<div>lundi 30 juin 2025 à 11:20 - Par Mara Hale</div>", "Mara Hale")]
    [InlineData("<p>Mara Hale | Senior Writer | July 2, 2025</p>", "Mara Hale")]
    [InlineData("<p>03/01/2026 by Mara Hale, Senior Candidate to the Board</p>", "Mara Hale")]
    [InlineData("<p>20 February 2026, 10:02 am by Newsdesk</p>", "Newsdesk")]
    [InlineData("<p>By Mara Hale for Harbour Online</p>", "Mara Hale")]
    [InlineData("<p>By <a href='/x'>Mara Hale</a>, <a href='/y'>Jon Reyes</a> and <a href='/z'>Ada Quist</a></p>", "Mara Hale|Jon Reyes|Ada Quist")]
    [InlineData("<p>By Mara Hale, DVM. Reviewed by Jon Reyes, DVM</p>", "Mara Hale, DVM")]
    [InlineData("<div class='byline'>Mara Hale <span>Updated 2 hours ago</span></div>", "Mara Hale")]
    [InlineData("<div class='vcard'><span class='fn'>Mara Hale</span></div>", "Mara Hale")]
    [InlineData("<div itemprop='author'><meta itemprop='name' content='Mara Hale'></div>", "Mara Hale")]
    [InlineData("<p>Posted by kovarex, tosca</p>", "kovarex|tosca")]
    [InlineData("<p>Written by</p><address>Mara Hale</address>", "Mara Hale")]
    [InlineData("<p>Edited by Mara Hale</p>", "")]
    [InlineData("<p>Photo: Mara Hale</p>", "")]
    [InlineData("<p>By the sea</p>", "")]
    [InlineData("<p><a href='/real-estate'>Real Estate</a> 3 May 2025</p>", "")]
    public void A_line_at_the_headline_names_authors(string top, string names) => Assert.Equal(names, BylineOf("", top));

    [Theory]
    [InlineData("<p>Text: Mara Hale</p>", "Mara Hale")]
    [InlineData("<p>— Mara Hale</p>", "Mara Hale")]
    [InlineData("<div><span>Redactie Hagestein</span><span>Geplaatst op dinsdag 18 november 2025</span></div>", "Redactie Hagestein")]
    [InlineData("<div class='author-box'><h3>Mara Hale</h3><p>Mara Hale is a reporter.</p></div>", "Mara Hale")]
    [InlineData("<h2>Article by</h2><div>Mara Hale</div>", "Mara Hale")]
    [InlineData("<div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn'>Mara Hale</span></span></div>", "Mara Hale")]
    [InlineData("<div class='comments'><p>By Mara Hale</p></div>", "")]
    [InlineData("<div class='related'><p class='byline'>By Mara Hale</p></div>", "")]
    public void What_stands_below_the_text_names_authors_where_nothing_else_does(string below, string names) => Assert.Equal(names, BylineOf("", "", below));

    [Theory]
    [InlineData("a name against an account", "webdesk2", "<p class='byline'>By Mara Hale</p>", "Mara Hale")]
    [InlineData("a name against a dotted account", "mara.hale", "<p class='byline'>By Mara Hale</p>", "Mara Hale")]
    [InlineData("a name against the site", "The Harbour Paper", "<p class='byline'>By Mara Hale</p>", "Mara Hale")]
    [InlineData("all names against the first", "Mara Hale", "<p>By <a href='/author/mara'>Mara Hale</a> and <a href='/author/jon'>Jon Reyes</a></p>", "Mara Hale|Jon Reyes")]
    [InlineData("the degree", "Mara Hale", "<p class='byline'>By Mara Hale, MD</p>", "Mara Hale, MD")]
    [InlineData("the declared against another", "Mara Hale", "<p class='byline'>By Jon Reyes</p>", "Mara Hale")]
    [InlineData("the declared spelling", "Mara Hale", "<p class='byline'>MARA HALE</p>", "Mara Hale")]
    [InlineData("an account where nobody is named", "mara.hale", "", "mara.hale")]
    public void Declared_and_printed_are_weighed(string what, string declared, string top, string names) =>
        Assert.Equal((what, names), (what, BylineOf(Site + $"<meta name='author' content='{declared}'>", top)));

    [Fact]
    public void Another_articles_author_is_not_this_ones() =>
        Assert.Equal("Mara Hale", BylineOf("""<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Crane falls into the sea","author":"Jon Reyes"},{"@type":"NewsArticle","headline":"Council widens the northern pier","author":"Mara Hale"}]</script>"""));

    [Fact]
    public void Evidence_tells_where_the_byline_was() =>
        Assert.Equal(EvidenceSource.VisibleText, new ArticleCleaner().Explain(Page(Html(top: "<p>By Mara Hale</p>"))).Evidence["byline"]);

    [Fact]
    public void A_script_in_a_name_is_text_without_its_tags() =>
        Assert.Equal("Mara Hale alert", BylineOf("""<meta name="author" content="Mara Hale &lt;script&gt;alert(1)&lt;/script&gt;">"""));

    [Fact]
    public void Of_ten_thousand_authors_the_first_are_taken()
    {
        var authors = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{"@type":"Person","name":"Mara Hale{{(char)('a' + i % 26)}}{{(char)('a' + i / 26 % 26)}}"}"""));
        var marks = string.Concat(Enumerable.Repeat("<a rel='author' href='/author/x'>Jon Reyes</a><div class='byline'><div class='author'></div></div>", 60));
        var byline = Clean(Html(head: $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"author\":[{authors}]}}</script><meta name='author' content='{new string('x', 500_000)}'>", below: marks)).Byline;
        Assert.InRange(byline.Count, 1, 40);
    }

    private static string BylineOf(string head, string top = "", string below = "") => string.Join('|', Clean(Html(head: head, top: top, below: below)).Byline);
}
