using HtmlAgilityPack;
using SearchEngine.Cleaning.Markup;
using SearchEngine.Cleaning.Metadata.Dates.Evidence;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>What a page says about itself outside its text: title, meta and link elements, microdata without text, language.</summary>
internal sealed class PageHead
{
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _repeated = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The title element; empty when there is none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>As written in link rel=canonical.</summary>
    public string? Canonical { get; private set; }

    /// <summary>As written in link rel=amphtml.</summary>
    public string? Amp { get; private set; }

    /// <summary>As written in link rel=image_src.</summary>
    public string? ImageLink { get; private set; }

    /// <summary>The lang attribute of the html element, else of the body.</summary>
    public string? Lang { get; private set; }

    public string? BaseHref { get; private set; }

    /// <summary>The content of the first of the named meta elements that has any; names are compared without case.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_meta.TryGetValue(name, out var content)) return content;
        return null;
    }

    /// <summary>All contents of one meta name, in page order.</summary>
    public IReadOnlyList<string> AllMeta(string name) => _repeated.TryGetValue(name, out var contents) ? contents : [];

    public static PageHead Read(HtmlDocument document)
    {
        var head = new PageHead();
        for (var node = document.DocumentNode.FirstChild; node is not null; node = HtmlWalk.Next(node, document.DocumentNode)) head.Visit(node);
        return head;
    }

    private void Visit(HtmlNode node)
    {
        switch (node.Name)
        {
            case "html" or "body" when Lang is null:
                Lang = Attribute(node, "lang") ?? Attribute(node, "xml:lang");
                break;
            case "title" when Title.Length == 0 && node.FirstChild is HtmlTextNode text:
                Title = TextRun.Normalize(HtmlEntities.Decode(text.Text));
                break;
            case "base":
                BaseHref ??= Attribute(node, "href");
                break;
            case "link" when Attribute(node, "rel") is { } rel:
                AddLink(node, rel);
                break;
            case "meta":
                AddMeta(node);
                break;
        }
    }

    private void AddLink(HtmlNode node, string rel)
    {
        if (rel.Equals("canonical", StringComparison.OrdinalIgnoreCase)) Canonical ??= Attribute(node, "href");
        else if (rel.Equals("amphtml", StringComparison.OrdinalIgnoreCase)) Amp ??= Attribute(node, "href");
        else if (rel.Equals("image_src", StringComparison.OrdinalIgnoreCase)) ImageLink ??= Attribute(node, "href");
    }

    private void AddMeta(HtmlNode node)
    {
        if (Attribute(node, "content") is not { } content) return;
        foreach (var source in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (Attribute(node, source) is not { } name) continue;
            // A comment's date is in the same property as the article's.
            if (source == "itemprop" && name.Contains("date", StringComparison.OrdinalIgnoreCase) && Microdata.IsOfPart(node)) continue;
            _meta.TryAdd(name, content);
            if (!_repeated.TryGetValue(name, out var all)) _repeated[name] = all = [];
            if (all.Count < 64) all.Add(content);
        }
    }

    private static string? Attribute(HtmlNode node, string name) =>
        node.Attributes[name]?.Value is { } value && TextRun.Normalize(HtmlEntities.Decode(value)) is { Length: > 0 } text ? text : null;
}
