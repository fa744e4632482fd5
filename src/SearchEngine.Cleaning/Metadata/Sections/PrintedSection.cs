using HtmlAgilityPack;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Sections;

/// <summary>The section as a page prints it: in its breadcrumbs, in a link to the category, in the label above the headline.</summary>
internal static class PrintedSection
{
    private const int BlocksAbove = 6;
    private const int BlocksBelow = 12;
    private const int LongestLabel = 40;
    private const int MostLinks = 400;

    private sealed record Link(Element Element, string Text, string Href);

    /// <param name="page">All blocks.</param>
    /// <param name="headline">Index of the block with the headline; -1 when it is not on the page.</param>
    /// <param name="title">The headline.</param>
    /// <param name="site">The site's name.</param>
    public static string? Read(PageBlocks page, int headline, string? title, string? site)
    {
        var links = Links(page, headline);
        return InBreadcrumbs(links, title, site) ?? InTrail(links, headline, title, site) ?? InCategoryLink(links, headline, title, site) ?? InLabel(page, links, headline, title, site);
    }

    private static List<Link> Links(PageBlocks page, int headline)
    {
        var links = new List<Link>();
        var end = headline < 0 ? 40 : headline + BlocksBelow;
        foreach (var element in page.Elements)
        {
            if (element.FirstBlock > end && element.Parent is not null && !IsCategoryLink(element.Node)) continue;
            if (element.Tag != "a" || (element.Zones & Zone.Hidden) != Zone.None || element.Node.Attributes["href"]?.Value is not { } href) continue;
            if (NodeText.Of(element.Node, SectionLength) is { Length: > 0 } text) links.Add(new Link(element, text, href));
            if (links.Count == MostLinks) break;
        }
        return links;
    }

    private const int SectionLength = 80;

    // Within an element that calls itself breadcrumbs: its last link that is neither the home page nor the article.
    private static string? InBreadcrumbs(List<Link> links, string? title, string? site)
    {
        Element? crumbs = null;
        string? section = null;
        foreach (var link in links)
        {
            if (BreadcrumbsAround(link.Element) is not { } around || (crumbs is not null && crumbs != around)) continue;
            crumbs ??= around;
            section = SectionShape.Read(link.Text, title, site) is { } named && !IsYear(named) ? named : section;
        }
        return section;
    }

    private static Element? BreadcrumbsAround(Element link)
    {
        var at = link;
        Element? found = null;
        for (var i = 0; i < 6 && at is not null; i++, at = at.Parent)
        {
            if (!at.Node.HasAttributes) continue;
            foreach (var name in (ReadOnlySpan<string>)["class", "id", "aria-label", "itemtype", "data-testid"])
                if (at.Node.Attributes[name]?.Value is { } value && IsBreadcrumb(value)) found = at;
        }
        return found;
    }

    private static bool IsBreadcrumb(string value) =>
        value.Contains("breadcrumb", StringComparison.OrdinalIgnoreCase) || value.Contains("crumbs", StringComparison.OrdinalIgnoreCase) || value.Contains("pathway", StringComparison.OrdinalIgnoreCase)
        || value.Contains("ariane", StringComparison.OrdinalIgnoreCase) || value.Contains("brotkrume", StringComparison.OrdinalIgnoreCase) || value.Contains("kruimel", StringComparison.OrdinalIgnoreCase);

    // "Home > Local > Coast": links side by side above the headline, of which the first leads home.
    private static string? InTrail(List<Link> links, int headline, string? title, string? site)
    {
        if (headline < 0) return null;
        for (var i = links.Count - 2; i >= 0; i--)
        {
            var home = links[i];
            if (home.Element.FirstBlock < headline - BlocksAbove - 6 || home.Element.FirstBlock >= headline || !(SectionShape.IsHome(home.Text) || IsRoot(home.Href)) || IsInMenu(home.Element)) continue;
            string? section = null;
            var depth = 0;
            for (var j = i + 1; j < links.Count && links[j].Element.FirstBlock < headline && IsBeside(links[j].Element, home.Element); j++, depth++)
                section = SectionShape.Read(links[j].Text, title, site) is { } named && !IsYear(named) ? named : section;
            // A menu starts at home too, and has more.
            if (section is not null && depth <= 4) return section;
        }
        return null;
    }

    private static bool IsBeside(Element link, Element home) => Container(link) == Container(home);

    // What holds the links of a trail: an element around several of them, lists and their items skipped.
    private static Element? Container(Element link)
    {
        var at = link.Parent;
        for (var i = 0; i < 3 && at is not null && at.Tag is "li" or "span" or "b"; i++) at = at.Parent;
        return at;
    }

    private static bool IsInMenu(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
            if (at.Tag is "nav" or "header" or "footer" or "menu") return true;
        return false;
    }

    // rel="category tag", as WordPress marks it, on the page of one article.
    private static string? InCategoryLink(List<Link> links, int headline, string? title, string? site)
    {
        foreach (var link in links)
            if (IsCategoryLink(link.Element.Node) && (link.Element.ZonesAround & (Zone.Related | Zone.Comments | Zone.Footer | Zone.Aside | Zone.Hidden)) == Zone.None
                && (headline < 0 || link.Element.FirstBlock >= headline - BlocksAbove) && SectionShape.Read(link.Text, title, site) is { } section) return section;
        return null;
    }

    private static bool IsCategoryLink(HtmlNode node) =>
        node.Name == "a" && node.Attributes["rel"]?.Value is { } rel && (rel.Contains("category", StringComparison.OrdinalIgnoreCase) || node.Attributes["itemprop"]?.Value is "articleSection" or "genre");

    // A short link directly above the headline, or one below it whose markup or address says category.
    private static string? InLabel(PageBlocks page, List<Link> links, int headline, string? title, string? site)
    {
        if (headline < 0) return null;
        for (var i = links.Count - 1; i >= 0; i--)
        {
            var link = links[i];
            var above = headline - link.Element.FirstBlock;
            if (above is < 1 or > 3 || IsInMenu(link.Element) && !IsInArticle(link.Element) || !IsSectionLink(link)) continue;
            if (page.Blocks[link.Element.FirstBlock].Text.Length <= LongestLabel * 2 && SectionShape.Read(link.Text, title, site) is { Length: <= LongestLabel } section) return section;
        }
        foreach (var link in links)
            if (link.Element.FirstBlock > headline && link.Element.FirstBlock <= headline + BlocksBelow && SaysCategory(link) && (link.Element.ZonesAround & (Zone.Related | Zone.Footer | Zone.Aside | Zone.Navigation)) == Zone.None
                && SectionShape.Read(link.Text, title, site) is { Length: <= LongestLabel } section) return section;
        return null;
    }

    private static bool IsInArticle(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
            if (at.Tag is "article" or "main") return true;
        return false;
    }

    private static bool IsSectionLink(Link link) =>
        !IsRoot(link.Href) && link.Href.Length > 1 && !link.Href.StartsWith('#') && !link.Href.Contains("javascript:", StringComparison.OrdinalIgnoreCase) && !link.Href.Contains("mailto:", StringComparison.OrdinalIgnoreCase)
        && link.Element.Node.Attributes["rel"]?.Value?.Contains("author", StringComparison.OrdinalIgnoreCase) != true && Bylines.AuthorMark.Of(link.Element) == 0
        && (link.Element.ZonesAround & (Zone.Share | Zone.Related | Zone.Form | Zone.Advertisement | Zone.Newsletter | Zone.Comments | Zone.Byline)) == Zone.None;

    private static bool SaysCategory(Link link)
    {
        if (link.Href.Contains("/category/", StringComparison.OrdinalIgnoreCase) || link.Href.Contains("/section/", StringComparison.OrdinalIgnoreCase) || link.Href.Contains("/categories/", StringComparison.OrdinalIgnoreCase)) return true;
        for (var (at, i) = (link.Element, 0); at is not null && i < 3; at = at.Parent, i++)
            if (at.Node.Attributes["class"]?.Value is { } names && (names.Contains("category", StringComparison.OrdinalIgnoreCase) || names.Contains("kicker", StringComparison.OrdinalIgnoreCase) || names.Contains("eyebrow", StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private static bool IsRoot(string href) => href is "/" or "./" or "../" || (Uri.TryCreate(href, UriKind.Absolute, out var url) && url.AbsolutePath == "/" && url.Query.Length == 0 && url.Scheme.StartsWith("http", StringComparison.Ordinal));

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit);
}
