using System.Text;
using System.Text.RegularExpressions;
using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Importing.Output;
using SearchEngine.Samples;

namespace SearchEngine.Importing.Tests;

public sealed partial class SafeHtmlTests
{
    private const string Long = "The two delegations met on Tuesday morning in the old harbour and talked for three hours about grain, ships and the price of both.";

    private static readonly Article Plain = new() { Id = ArticleId.FromText("x"), Title = "Harbour talks open", Text = $"{Long}\n\n{Long}" };

    public static TheoryData<string> Payloads =>
    [
        "<script>alert(1)</script>", "</title><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "<!--", "]]>", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "</p></div></article><iframe srcdoc=x>", "<svg/onload=alert(1)>", "\u0000<\u0000script>", "<a href=\"javascript:alert(1)\">x</a>", "--><style>*{}</style>", "\uD800 half a pair",
    ];

    [Theory, MemberData(nameof(Payloads))]
    public void Nothing_of_a_page_becomes_markup(string payload)
    {
        var text = string.Join("\n\n", Enumerable.Repeat(payload, 6));
        var html = SafeHtml.Of(Plain with
        {
            Title = payload,
            Text = text,
            Outline = [.. Enum.GetValues<ParagraphKind>().Select((kind, i) => new OutlineMark(i, kind, 2))],
            Byline = [payload, payload],
            Site = payload,
            Section = payload,
            Description = payload,
            Language = payload,
            Url = new Uri("https://news.example.org/?q=" + Uri.EscapeDataString(payload.Replace("\uD800", ""))),
            Published = DateTimeOffset.UnixEpoch,
        });
        var expected = SafeHtml.Of(Plain with
        {
            Text = string.Join("\n\n", Enumerable.Repeat("x", 6)),
            Title = "x",
            Outline = [.. Enum.GetValues<ParagraphKind>().Select((kind, i) => new OutlineMark(i, kind, 2))],
            Byline = ["x", "x"],
            Site = "x",
            Section = "x",
            Description = "x",
            Url = new Uri("https://news.example.org/?q=x"),
            Published = DateTimeOffset.UnixEpoch,
        });
        Assert.Equal(Skeleton(expected), Skeleton(html));
        Assert.DoesNotContain('\0', html);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    public void Only_web_addresses_are_linked(string url)
    {
        var html = SafeHtml.Of(Plain with { Url = new Uri(url, UriKind.RelativeOrAbsolute), Site = "Test Post" });
        Assert.DoesNotContain("href", html);
        Assert.Contains("Test Post", html);
    }

    [Fact]
    public void The_source_is_linked_without_credit_and_without_a_way_back()
    {
        var html = SafeHtml.Of(Plain with { Url = new Uri("https://news.example.org/a?b=1&c=\"2\""), Site = "Test Post" });
        Assert.Contains("<a href=\"https://news.example.org/a?b=1&amp;c=%222%22\" rel=\"nofollow noopener\">Test Post</a>", html);
    }

    [Fact]
    public void The_policy_allows_nothing_and_comes_before_what_it_is_for()
    {
        var html = SafeHtml.Of(Plain);
        Assert.Contains("default-src &#39;none&#39;", html);
        Assert.True(html.IndexOf("Content-Security-Policy", StringComparison.Ordinal) < html.IndexOf("<title>", StringComparison.Ordinal));
        Assert.DoesNotMatch("<(script|style|img|iframe|object|embed|form|base)\\b|\\sstyle=|\\son\\w+=", html);
    }

    [Theory]
    [InlineData("en", "lang=\"en\" dir=\"ltr\"")]
    [InlineData("ar", "lang=\"ar\" dir=\"rtl\"")]
    [InlineData("he", "lang=\"he\" dir=\"rtl\"")]
    [InlineData("fa", "lang=\"fa\" dir=\"rtl\"")]
    [InlineData("ur", "lang=\"ur\" dir=\"rtl\"")]
    [InlineData(null, "<html dir=\"auto\"")]
    [InlineData("e\"n", "<html dir=\"auto\"")]
    public void Language_and_direction_are_told(string? language, string expected) => Assert.Contains(expected, SafeHtml.Of(Plain with { Language = language }));

    [Fact]
    public void Paragraphs_are_written_by_their_kind()
    {
        var html = SafeHtml.Of(Plain with
        {
            Text = string.Join("\n\n", "First.", "Subhead", "Deep", "one", "two", "Said so.", "And so.", "Town | Rain", "Oslo | 3", "x = 1", "Last."),
            Outline =
            [
                new(1, ParagraphKind.Heading, 1), new(2, ParagraphKind.Heading, 6), new(3, ParagraphKind.ListItem), new(4, ParagraphKind.ListItem), new(5, ParagraphKind.Quote), new(6, ParagraphKind.Quote),
                new(7, ParagraphKind.TableRow), new(8, ParagraphKind.TableRow), new(9, ParagraphKind.Preformatted), new(10, ParagraphKind.Paragraph, 0, DateTimeOffset.UnixEpoch),
            ],
        });
        Assert.Contains(
            """
            <p>First.</p>
            <h2>Subhead</h2>
            <h6>Deep</h6>
            <ul>
            <li>one</li>
            <li>two</li>
            </ul>
            <blockquote>
            <p>Said so.</p>
            <p>And so.</p>
            </blockquote>
            <table>
            <tr><td>Town</td><td>Rain</td></tr>
            <tr><td>Oslo</td><td>3</td></tr>
            </table>
            <pre>x = 1</pre>
            <p><time datetime="1970-01-01T00:00:00+00:00"></time>Last.</p>
            """.ReplaceLineEndings("\n"), html);
    }

    [Fact]
    public void Cleaning_the_written_page_again_gives_the_same_article()
    {
        var cleaner = new ArticleCleaner();
        var articles = SampleArticles.Load().Select(sample => SamplePages.Render(sample, new Uri("http://127.0.0.1:8080/"))).Select(page => Clean(cleaner, page.Body, page.ContentType)).OfType<Article>().ToList();
        Assert.NotEmpty(articles);
        foreach (var article in articles)
        {
            var again = Clean(cleaner, Encoding.UTF8.GetBytes(SafeHtml.Of(article)));
            Assert.Equal(article.Text, again?.Text);
            Assert.Equal(article.Outline.Select(mark => (mark.Paragraph, mark.Kind)), again?.Outline.Select(mark => (mark.Paragraph, mark.Kind)));
            Assert.Equal((article.Title, article.Published, article.Language, article.Site, article.Url), (again?.Title, again?.Published, again?.Language, again?.Site, again?.Url));
            Assert.Equal(article.Byline, again?.Byline);
        }
    }

    private static Article? Clean(ArticleCleaner cleaner, ReadOnlyMemory<byte> html, string? contentType = null) =>
        (cleaner.Clean(new Page { Name = "x.html", Body = html, ContentType = contentType, FetchedAt = new DateTimeOffset(2025, 9, 1, 0, 0, 0, TimeSpan.Zero) }) as CleaningResult.Cleaned)?.Article;

    /// <summary>The tags with the names of their attributes: what a browser would make of the document, without its texts.</summary>
    private static string Skeleton(string html) =>
        string.Join('\n', Tag().Matches(html).Select(tag => Value().Replace(tag.Value, "").Replace(" lang", "")));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex Value();
}
