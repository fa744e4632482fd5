using System.Globalization;
using System.Text;
using SearchEngine.Articles;

namespace SearchEngine.Importing.Output;

/// <summary>Writes an article as a small HTML document of its own: its text and metadata, every character of which is escaped, and nothing else of the page that it came from.</summary>
/// <remarks>
/// No script, no style, no picture: a reader's browser asks nobody for anything, and the document's content security policy would not let it.
/// The one link leads to the source, and only when that is http or https. Cleaning the document again gives the same text.
/// </remarks>
public static class SafeHtml
{
    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'none'";
    private static readonly HashSet<string> RightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];

    /// <summary>The document, to be stored as UTF-8.</summary>
    public static string Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var html = new StringBuilder(article.Text.Length + 2048);
        html.Append("<!DOCTYPE html>\n<html").Attribute("lang", LanguageOf(article)).Attribute("dir", DirectionOf(article)).Append(">\n<head>\n<meta charset=\"utf-8\">\n");
        Head(html, article);
        html.Append("</head>\n<body>\n<article>\n");
        Header(html, article);
        html.Append("<div class=\"article-body\">\n");
        Paragraphs(html, article.Paragraphs());
        html.Append("</div>\n</article>\n");
        Source(html, article);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Head(StringBuilder html, Article article)
    {
        // The policy first: it holds for what stands below it.
        Meta(html, "http-equiv", "Content-Security-Policy", Policy);
        Meta(html, "name", "referrer", "no-referrer");
        Meta(html, "name", "viewport", "width=device-width, initial-scale=1");
        html.Append("<title>").Text(article.Title).Append("</title>\n");
        Meta(html, "property", "og:type", "article");
        Meta(html, "property", "og:title", article.Title);
        foreach (var author in article.Byline) Meta(html, "name", "author", author);
        Meta(html, "property", "article:published_time", JsonLines.Date(article.Published));
        Meta(html, "property", "article:modified_time", JsonLines.Date(article.Modified));
        Meta(html, "property", "article:section", article.Section);
        Meta(html, "property", "og:site_name", article.Site);
        Meta(html, "name", "description", article.Description);
        if (WebAddress(article.Url) is { } url) html.Append("<link rel=\"canonical\"").Attribute("href", url).Append(">\n");
    }

    private static void Header(StringBuilder html, Article article)
    {
        html.Append("<header>\n<h1>").Text(article.Title).Append("</h1>\n");
        if (article.Byline.Count > 0) html.Append("<p class=\"byline\">").Text(string.Join(", ", article.Byline)).Append("</p>\n");
        if (article.Published is { } published) html.Append("<p class=\"published\">").Time(published).Append("</p>\n");
        html.Append("</header>\n");
    }

    private static void Source(StringBuilder html, Article article)
    {
        if ((article.Site ?? article.Url?.Host) is not { Length: > 0 } name) return;
        html.Append("<footer>\n<p>");
        if (WebAddress(article.Url) is { } url) html.Append("<a").Attribute("href", url).Append(" rel=\"nofollow noopener\">").Text(name).Append("</a>");
        else html.Text(name);
        html.Append("</p>\n</footer>\n");
    }

    private static void Paragraphs(StringBuilder html, IEnumerable<Paragraph> paragraphs)
    {
        ParagraphKind? group = null;
        foreach (var paragraph in paragraphs)
        {
            if (group is { } open && open != paragraph.Kind) html.Append(EndOf(open));
            if (group != paragraph.Kind) html.Append(StartOf(paragraph.Kind));
            group = paragraph.Kind;
            Write(html, paragraph);
        }

        if (group is { } last) html.Append(EndOf(last));
    }

    private static void Write(StringBuilder html, Paragraph paragraph)
    {
        switch (paragraph.Kind)
        {
            case ParagraphKind.Heading:
                // The one h1 is the headline.
                var level = Math.Clamp(paragraph.Level, 2, 6);
                html.Append("<h").Append(level).Append('>').EntryTime(paragraph).Text(paragraph.Text).Append("</h").Append(level).Append(">\n");
                break;
            case ParagraphKind.ListItem:
                html.Append("<li>").EntryTime(paragraph).Text(paragraph.Text).Append("</li>\n");
                break;
            case ParagraphKind.TableRow:
                html.Append("<tr>");
                foreach (var cell in paragraph.Text.Split(" | ")) html.Append("<td>").Text(cell).Append("</td>");
                html.Append("</tr>\n");
                break;
            case ParagraphKind.Preformatted:
                html.Append("<pre>").Text(paragraph.Text).Append("</pre>\n");
                break;
            default:
                html.Append("<p>").EntryTime(paragraph).Text(paragraph.Text).Append("</p>\n");
                break;
        }
    }

    private static string StartOf(ParagraphKind kind) => kind switch
    {
        ParagraphKind.ListItem => "<ul>\n",
        ParagraphKind.Quote => "<blockquote>\n",
        ParagraphKind.TableRow => "<table>\n",
        _ => "",
    };

    private static string EndOf(ParagraphKind kind) => kind switch
    {
        ParagraphKind.ListItem => "</ul>\n",
        ParagraphKind.Quote => "</blockquote>\n",
        ParagraphKind.TableRow => "</table>\n",
        _ => "",
    };

    private static StringBuilder Text(this StringBuilder html, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                // Controls are no characters of HTML, and half a pair is none of UTF-8.
                _ when char.IsControl(c) => html.Append(c is '\n' or '\t' or '\r' ? ' ' : '\uFFFD'),
                _ => html.Append(c),
            };
        }

        return html;
    }

    private static StringBuilder Attribute(this StringBuilder html, string name, string? value) =>
        value is null ? html : html.Append(' ').Append(name).Append("=\"").Text(value).Append('"');

    private static void Meta(StringBuilder html, string key, string name, string? content)
    {
        if (content is { Length: > 0 }) html.Append("<meta").Attribute(key, name).Attribute("content", content).Append(">\n");
    }

    private static StringBuilder Time(this StringBuilder html, DateTimeOffset time) =>
        html.Append("<time").Attribute("datetime", JsonLines.Date(time)).Append('>').Append(time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)).Append("</time>");

    // Machine-readable alone: shown, it would be a part of the text.
    private static StringBuilder EntryTime(this StringBuilder html, Paragraph paragraph) =>
        paragraph.EntryTime is { } time ? html.Append("<time").Attribute("datetime", JsonLines.Date(time)).Append("></time>") : html;

    private static string? WebAddress(Uri? url) => url is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? url.AbsoluteUri : null;

    private static string? LanguageOf(Article article) => article.Language is { Length: > 0 } language && language.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : null;

    private static string DirectionOf(Article article) =>
        LanguageOf(article) is not { } language ? "auto" : RightToLeft.Contains(language.Split('-')[0].ToLowerInvariant()) ? "rtl" : "ltr";
}
