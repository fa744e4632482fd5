using System.Text;
using SearchEngine.Samples.Designs;

namespace SearchEngine.Samples;

/// <summary>A rendered page.</summary>
/// <param name="Body">The bytes as served.</param>
/// <param name="ContentType">The Content-Type header; without charset where the page tells it in its markup only.</param>
public sealed record SamplePage(byte[] Body, string ContentType)
{
    /// <summary>Its absolute address.</summary>
    public required Uri Url { get; init; }

    /// <summary>The other pages of an article that its site serves on several; empty for all others.</summary>
    public IReadOnlyList<SamplePage> Following { get; init; } = [];
}

/// <summary>Article pages without a server.</summary>
public static class SamplePages
{
    internal const string HtmlType = "text/html; charset=utf-8";

    // Encodes what the code page lacks as nothing.
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback)
        ?? throw new PlatformNotSupportedException("The runtime lacks the code page windows-1252.");

    /// <summary>The page of an article and those that follow, exactly as its site would serve them at <paramref name="baseUrl"/>.</summary>
    /// <param name="article">One of <see cref="SampleArticles.Load"/> or a copy of one; links to neighbours come from there.</param>
    /// <param name="baseUrl">Absolute address of the site's home page.</param>
    public static SamplePage Render(SampleArticle article, Uri baseUrl)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(baseUrl);
        var design = SiteDesign.All.FirstOrDefault(design => design.Key == article.Site)
            ?? throw new ArgumentException($"No site is called '{article.Site}'. Use one of: {string.Join(", ", SiteDesign.All.Select(design => design.Key))}.", nameof(article));
        return Render(article, new Newsroom(design, baseUrl));
    }

    internal static SamplePage Render(SampleArticle article, Newsroom newsroom)
    {
        var there = article with { Url = new Uri(newsroom.Home, article.Url.AbsolutePath) };
        var pages = Enumerable.Range(1, newsroom.Design.PageCount(article))
            .Select(number => Page(newsroom.Design.Article(there, newsroom, number), new Uri(newsroom.Home, newsroom.Design.PagePath(there, number)), newsroom.Design.IsLegacyEncoded(article)))
            .ToArray();
        return pages[0] with { Following = pages[1..] };
    }

    internal static byte[] Utf8(string html) => Encoding.UTF8.GetBytes(html);

    private static SamplePage Page(string html, Uri url, bool isLegacyEncoded) =>
        isLegacyEncoded ? new SamplePage(EncodeLegacy(html), "text/html") { Url = url } : new SamplePage(Utf8(html), HtmlType) { Url = url };

    // What windows-1252 lacks is written as a numeric reference, as editors of that time did it.
    private static byte[] EncodeLegacy(string html)
    {
        var page = new List<byte>(html.Length);
        foreach (var rune in html.EnumerateRunes())
        {
            var bytes = Windows1252.GetBytes(rune.ToString());
            page.AddRange(bytes.Length > 0 ? bytes : Encoding.ASCII.GetBytes($"&#{rune.Value};"));
        }
        return [.. page];
    }
}
