using SearchEngine.Articles;
using SearchEngine.Cleaning.Charsets;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Paging;

/// <summary>A link that may lead from page to page.</summary>
/// <param name="Target">Absolute http(s) URL.</param>
/// <param name="Rel">As written; may be empty.</param>
/// <param name="Text">What stands in it, or its label where nothing does.</param>
/// <param name="IsPageNumber">Its class says that it is one of an article's page numbers.</param>
internal sealed record PagerLink(Uri Target, string Rel, string Text, bool IsPageNumber)
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

    /// <summary>Links with a rel, and those with a short text, in page order.</summary>
    public IReadOnlyList<PagerLink> Links => _links;

    public static PagerLinks Read(Page page)
    {
        var links = new PagerLinks(PageText.Decode(page.Body, page.ContentType), page.Url);
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
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase))
                return _html.IndexOf("</" + raw, nameEnd, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end + 2 : _html.Length;
        if (name.Equals("a", StringComparison.OrdinalIgnoreCase)) return ReadAnchor(nameEnd);
        if (name.Equals("link", StringComparison.OrdinalIgnoreCase)) return ReadLink(nameEnd);
        if (name.Equals("meta", StringComparison.OrdinalIgnoreCase))
        {
            var meta = TagValues.Read(_html, ref nameEnd);
            if (OpenGraph is null && meta.Property.Equals("og:url", StringComparison.OrdinalIgnoreCase)) OpenGraph = Metadata.Links.Absolute(meta.Content, page: null);
        }
        else if (name.Equals("base", StringComparison.OrdinalIgnoreCase))
        {
            _baseHref ??= TagValues.Read(_html, ref nameEnd).Href;
        }
        return nameEnd;
    }

    private int ReadLink(int at)
    {
        var tag = TagValues.Read(_html, ref at);
        if (Metadata.Links.Absolute(tag.Href, _url, _baseHref) is not { } target) return at;
        if (tag.Rel.Equals("canonical", StringComparison.OrdinalIgnoreCase)) Canonical ??= target;
        else if (tag.Rel.Length > 0) _links.Add(new PagerLink(target, tag.Rel, "", IsPageNumber: false));
        return at;
    }

    private int ReadAnchor(int at)
    {
        var tag = TagValues.Read(_html, ref at);
        if (tag.Href is null || tag.Href.StartsWith('#')) return at;
        var text = TextFrom(at) is { Length: > 0 } shown ? shown : tag.Label;
        if ((text.Length is > 0 and <= LongestText || tag.Rel.Length > 0) && Metadata.Links.Absolute(tag.Href, _url, _baseHref) is { } target)
            _links.Add(new PagerLink(target, tag.Rel, text, tag.Class.Contains("post-page-numbers", StringComparison.Ordinal)));
        return at;
    }

    private string TextFrom(int at)
    {
        if (at >= _html.Length) return "";
        var end = _html.IndexOf("</a", at, Math.Min(LongestSearch, _html.Length - at), StringComparison.OrdinalIgnoreCase);
        if (end < 0) return "";
        var run = new TextRun();
        var parts = _html[at..end].Split('<');
        for (var i = 0; i < parts.Length; i++)
        {
            // Behind a "<" stands a tag up to its ">".
            run.AppendMarkup(i == 0 ? parts[i] : parts[i].AsSpan(parts[i].IndexOf('>', StringComparison.Ordinal) + 1), isLink: true, isEmphasised: false);
            run.Space();
        }
        return run.Take();
    }
}
