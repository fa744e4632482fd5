using System.Text;
using SearchEngine.Articles;

namespace SearchEngine.Cleaning.Tests;

/// <summary>A small news page around the part that a test is about.</summary>
internal static class PageFixture
{
    public const string First = "The harbour council voted on Tuesday to widen the northern pier, after two winters in which storms had closed it to the ferries.";
    public const string Second = "Engineers expect the work to take eighteen months, and the ferries will berth at the fish market until the new moorings are ready.";
    public const string Third = "Shopkeepers along the quay welcomed the decision, although some of them worry about the noise during the summer season.";
    public const string Fourth = "The money comes from a fund that the ministry of transport set up for ports on the western coast three years ago.";

    public static readonly DateTimeOffset FetchedAt = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ArticleCleaner Cleaner = new();

    /// <summary>A page with a headline, three paragraphs around <paramref name="between"/>, and what the caller puts below.</summary>
    public static string Html(string between = "", string top = "", string below = "", string head = "", string outside = "") =>
        $"""
        <!DOCTYPE html><html lang="en"><head><title>Council widens the northern pier</title>{head}</head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
        <main><article><h1>Council widens the northern pier</h1>{top}<div><p>{First}</p><p>{Second}</p>{between}<p>{Third}</p><p>{Fourth}</p>{below}</div></article></main>
        {outside}<footer><p>All content on this page was written by the staff of the harbour paper.</p></footer></body></html>
        """;

    public static Page Page(string html, string? url = "https://harbour.example/2026/02/24/pier") => Page(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", url);

    public static Page Page(byte[] body, string? contentType = "text/html", string? url = "https://harbour.example/2026/02/24/pier", int status = 200) =>
        new() { Name = url ?? "pier.html", Url = url is null ? null : new Uri(url), Body = body, ContentType = contentType, Status = status, FetchedAt = FetchedAt };

    public static Article Clean(string html, string? url = "https://harbour.example/2026/02/24/pier") => Clean(Page(html, url));

    public static Article Clean(Page page) => Assert.IsType<CleaningResult.Cleaned>(Cleaner.Clean(page)).Article;

    public static CleaningResult.Rejected Reject(Page page) => Assert.IsType<CleaningResult.Rejected>(Cleaner.Clean(page));

    public static string[] Paragraphs(string html) => Clean(html).Text.Split("\n\n");
}
