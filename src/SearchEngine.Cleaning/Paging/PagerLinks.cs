using SearchEngine.Articles;
using SearchEngine.Cleaning.Charsets;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Paging;

/// <summary>A link that may lead from page to page.</summary>
/// <param name="Target">Absolute http(s) URL.</param>
/// <param name="Rel">As written; may be empty.</param>
/// <param name="Number">The page number that it shows: "2", "Page 2"; null when it shows none.</param>
/// <param name="IsNext">It says that it leads on, or its class that it is one of an article's page numbers.</param>
internal sealed record PagerLink(Uri Target, string Rel, int? Number, bool IsNext)
{
    public bool Is(string rel) => Rel.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(rel, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a page says of its own address and of its neighbours, read in one pass over the tags, without a tree.</summary>
internal sealed class PagerLinks
{
    // Numbers and "Next page" are short; longer links are not of interest.
    private const int LongestText = 40;
    private const int LongestSearch = 400;
    private const int MaxLinks = 5_000;

    private static readonly string[] RawText = ["script", "style", "noscript", "textarea", "template"];

    private readonly List<PagerLink> _links = [];
    private readonly string _html;
    private readonly Uri? _url;
    private string? _baseHref;
    private bool _commentsEnd = true;

    private PagerLinks(string html, Uri? url) => (_html, _url) = (html, url);

    /// <summary>link rel=canonical, as written; absolute.</summary>
    public Uri? Canonical { get; private set; }

    /// <summary>og:url.</summary>
    public Uri? OpenGraph { get; private set; }

    /// <summary>Links that by rel, text or class lead to other pages, in page order.</summary>
    public IReadOnlyList<PagerLink> Links => _links;

    public static PagerLinks Read(Page page)
    {
        var links = new PagerLinks(PageText.DecodeToString(page.Body, page.ContentType), page.Url);
        for (var at = links._html.IndexOf('<', StringComparison.Ordinal); at >= 0 && links._links.Count < MaxLinks; at = at < links._html.Length ? links._html.IndexOf('<', at) : -1)
            at = links.ReadMarkup(at + 1);
        return links;
    }

    /// <summary>Reads from behind a "&lt;"; returns where to go on.</summary>
    private int ReadMarkup(int at)
    {
        if (_commentsEnd && _html.AsSpan(at).StartsWith("!--", StringComparison.Ordinal))
        {
            var end = _html.IndexOf("-->", at + 1, StringComparison.Ordinal);
            // Never closed: not looked for again, which would take time without bound.
            _commentsEnd = end >= 0;
            return end >= 0 ? end + 3 : at;
        }
        var nameEnd = at;
        while (nameEnd < _html.Length && char.IsAsciiLetterOrDigit(_html[nameEnd])) nameEnd++;
        var name = _html.AsSpan(at, Math.Min(nameEnd - at, 10));
        foreach (var raw in RawText)
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase)) return EndOfRawText(string.Concat("</", name), nameEnd);
        if (name.Equals("a", StringComparison.OrdinalIgnoreCase)) return ReadAnchor(nameEnd);
        if (name.Equals("link", StringComparison.OrdinalIgnoreCase)) return ReadLink(nameEnd);
        if (name.Equals("meta", StringComparison.OrdinalIgnoreCase))
        {
            var meta = TagValues.Read(_html, ref nameEnd);
            if (OpenGraph is null && meta.Property.Equals("og:url", StringComparison.OrdinalIgnoreCase)) OpenGraph = Metadata.Links.Absolute(TagValues.TextOf(meta.Content), page: null);
        }
        else if (name.Equals("base", StringComparison.OrdinalIgnoreCase))
        {
            var href = TagValues.Read(_html, ref nameEnd).Href;
            if (!href.IsEmpty) _baseHref ??= TagValues.TextOf(href);
        }
        return nameEnd;
    }

    private int EndOfRawText(string endTag, int at)
    {
        // Written as it began, nearly always; then it is found several times as fast.
        var end = _html.IndexOf(endTag, at, StringComparison.Ordinal);
        if (end < 0) end = _html.IndexOf(endTag, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? _html.Length : end + 2;
    }

    private int ReadLink(int at)
    {
        var tag = TagValues.Read(_html, ref at);
        var isCanonical = tag.Rel.Equals("canonical", StringComparison.OrdinalIgnoreCase);
        if ((!isCanonical && !IsNeighbour(tag.Rel)) || Metadata.Links.Absolute(TagValues.TextOf(tag.Href), _url, _baseHref) is not { } target) return at;
        if (isCanonical) Canonical ??= target;
        else _links.Add(new PagerLink(target, tag.Rel.ToString(), null, IsNext: false));
        return at;
    }

    private int ReadAnchor(int at)
    {
        var tag = TagValues.Read(_html, ref at);
        if (tag.Href.IsEmpty || tag.Href[0] == '#') return at;
        var isNeighbour = IsNeighbour(tag.Rel);
        var text = TextFrom(at) is { Length: > 0 } shown ? shown : TagValues.TextOf(tag.Label);
        var number = text.Length <= LongestText ? PagerText.NumberIn(text) : null;
        var isNext = number is null && text.Length <= LongestText && PagerText.IsNext(text);
        var isPageNumber = tag.Class.Contains("post-page-numbers", StringComparison.Ordinal);
        if ((isNeighbour || number is not null || isNext || isPageNumber) && Metadata.Links.Absolute(TagValues.TextOf(tag.Href), _url, _baseHref) is { } target)
            _links.Add(new PagerLink(target, isNeighbour ? tag.Rel.ToString() : "", number, isNext || isPageNumber));
        return at;
    }

    private static bool IsNeighbour(ReadOnlySpan<char> rel) =>
        rel.Contains("next", StringComparison.OrdinalIgnoreCase) || rel.Contains("prev", StringComparison.OrdinalIgnoreCase)
        || rel.Contains("first", StringComparison.OrdinalIgnoreCase) || rel.Contains("start", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands in a link; what is too long for a page number may be cut.</summary>
    private string TextFrom(int at)
    {
        var rest = _html.AsSpan(at, Math.Min(LongestSearch, _html.Length - at));
        var plain = rest.IndexOf('<');
        // Most links are headlines.
        if (plain < 0 || rest[..plain].Trim().Length > 2 * LongestText) return rest[..Math.Min(rest.Length, LongestText + 1)].ToString();
        if (rest[plain..].StartsWith("</a", StringComparison.OrdinalIgnoreCase)) return TagValues.TextOf(rest[..plain]);
        var end = rest.IndexOf("</a", StringComparison.OrdinalIgnoreCase);
        if (end < 0) return "";
        var run = new TextRun();
        for (var part = rest[..end]; !part.IsEmpty;)
        {
            var open = part.IndexOf('<');
            run.AppendMarkup(open < 0 ? part : part[..open], isLink: true, isEmphasised: false);
            run.Space();
            if (open < 0) break;
            var close = part[open..].IndexOf('>');
            part = close < 0 ? [] : part[(open + close + 1)..];
        }
        return run.Take();
    }
}
