using HtmlAgilityPack;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Reads machine-readable dates in elements of the body: microdata, time, abbr, and data attributes.</summary>
internal static class ElementDates
{
    private const int LongestText = 100;

    public static void Gather(PageBlocks page, ArticlePlace place, DateCandidates found)
    {
        foreach (var element in page.Elements)
        {
            if (!element.Node.HasAttributes || ArticlePlace.IsFurniture(element)) continue;
            var (value, isData) = ValueOf(element.Node);
            var property = PropertyOf(element.Node);
            if (property is null && value is null) continue;
            if (property is null && element.Tag is not ("time" or "abbr") && !isData && !RoleHints.NamesDate(element)) continue;
            var standing = place.Of(element, element.FirstBlock);
            if (standing == Place.Furniture) continue;
            if (property is { } role) found.Add(value ?? NodeText.Of(element.Node, LongestText), role, DateRank.Microdata, EvidenceSource.Microdata);
            else Add(element, value, page, standing, place, found);
        }
    }

    private static void Add(Element element, string? value, PageBlocks page, Place standing, ArticlePlace place, DateCandidates found)
    {
        var role = RoleOf(element, page);
        // A time within the text is that of an event.
        if (standing == Place.Article && (role == DateRole.Unsaid || IsInProse(element, page)) && !place.IsBesideText(element.FirstBlock)) return;
        found.Add(value, role, standing == Place.Head ? DateRank.TimeElement : DateRank.Elsewhere, EvidenceSource.Microdata);
    }

    private static DateRole RoleOf(Element element, PageBlocks page)
    {
        if (element.Node.Attributes["pubdate"] is not null && element.Tag == "time") return DateRole.Published;
        var hinted = RoleHints.Of(element);
        if (hinted != DateRole.Unsaid || element.FirstBlock >= page.Blocks.Count) return hinted;
        return PrintedLabel.Before(page, element.FirstBlock, NodeText.Of(element.Node, LongestText)) ?? DateRole.Unsaid;
    }

    private static bool IsInProse(Element element, PageBlocks page) =>
        element.FirstBlock < page.Blocks.Count && element.EndBlock <= element.FirstBlock + 1 && BodyFinder.IsProse(page.Blocks[element.FirstBlock]);

    private static DateRole? PropertyOf(HtmlNode node)
    {
        if (node.Attributes["itemprop"]?.Value is not { } property || !property.Contains("date", StringComparison.OrdinalIgnoreCase)) return null;
        if (Microdata.IsOfPart(node)) return null;
        if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("uploadDate", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase)) return DateRole.Published;
        return property.Contains("dateModified", StringComparison.OrdinalIgnoreCase) ? DateRole.Modified : null;
    }

    private static (string? Value, bool IsData) ValueOf(HtmlNode node)
    {
        string? title = null;
        var attributes = node.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            if (attribute.Value is not { Length: >= 6 } value) continue;
            switch (attribute.Name)
            {
                case "datetime" or "content":
                    return (HtmlEntities.Decode(value), IsData: false);
                case "title":
                    title = HtmlEntities.Decode(value);
                    break;
                case not ("data-testid" or "data-component" or "data-qa") when attribute.Name.StartsWith("data-", StringComparison.Ordinal) || attribute.Name is "publishdate" or "pubdate":
                    return (HtmlEntities.Decode(value), IsData: true);
            }
        }
        return (title, IsData: false);
    }
}
