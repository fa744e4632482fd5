using System.Text;
using SearchEngine.Samples.Designs;

namespace SearchEngine.Samples;

/// <summary>A rendered page.</summary>
/// <param name="Body">The bytes as served.</param>
/// <param name="ContentType">The Content-Type header; without charset where the page tells it in its markup only.</param>
public sealed record SamplePage(byte[] Body, string ContentType);

/// <summary>Article pages without a server.</summary>
public static class SamplePages
{
    private const string HtmlType = "text/html; charset=utf-8";

    // Encodes what the code page lacks as nothing.
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback)
        ?? throw new PlatformNotSupportedException("The runtime lacks the code page windows-1252.");

    /// <summary>The page of an article, exactly as its site would serve it at <paramref name="baseUrl"/>.</summary>
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
        var html = newsroom.Design.Article(article with { Url = new Uri(newsroom.Home, article.Url.AbsolutePath) }, newsroom);
        return newsroom.Design.IsLegacyEncoded(article) ? new SamplePage(EncodeLegacy(html), "text/html") : Utf8(html);
    }

    internal static SamplePage Utf8(string html) => new(Encoding.UTF8.GetBytes(html), HtmlType);

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
