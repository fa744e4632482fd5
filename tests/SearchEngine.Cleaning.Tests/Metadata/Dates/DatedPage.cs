using SearchEngine.Articles;
using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Metadata.Dates;

/// <summary>Reads the dates of small pages whose address says nothing.</summary>
internal static class DatedPage
{
    public const string Address = "https://harbour.example/pier";

    public static Article Read(string head = "", string top = "", string between = "", string below = "", string outside = "", string? url = Address) => Clean(Html(between, top, below, head, outside), url);

    /// <summary>The day of publication as ISO 8601, null when there is none.</summary>
    public static string? Day(string head = "", string top = "", string between = "", string below = "", string outside = "", string? url = Address) =>
        Read(head, top, between, below, outside, url).Published?.ToString("yyyy-MM-dd");

    public static string Linked(string published, string? modified = null, string type = "NewsArticle") =>
        $$"""<script type="application/ld+json">{"@type":"{{type}}","headline":"Council widens the northern pier","datePublished":"{{published}}"{{(modified is null ? "" : $",\"dateModified\":\"{modified}\"")}}}</script>""";

    public static string Meta(string name, string content) => $"<meta name='{name}' content='{content}'>";
}
