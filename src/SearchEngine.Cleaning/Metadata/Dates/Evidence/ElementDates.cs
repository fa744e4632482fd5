using HtmlAgilityPack;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Dates.Reading;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Reads machine-readable dates in elements of the body: microdata, time, abbr, and data attributes.</summary>
internal static class ElementDates
{
    private const int LongestText = 100;
    private const int ShortestValue = 6;
    private const int LongestValue = 100;

    public static void Gather(PageBlocks page, ArticlePlace place, DateCandidates found)
    {
        foreach (var element in page.Elements)
        {
            if (!element.Node.HasAttributes || ArticlePlace.IsFurniture(element)) continue;
            var (value, property, isData) = ReadAttributes(element.Node);
            if (property is null && (value is null || (!isData && element.Tag is not ("time" or "abbr") && !RoleHints.NamesDate(element)))) continue;
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
        if (MachineDates.Read(value, found.Context) is not { } reading || (role == DateRole.Unsaid && place.IsClock(element.FirstBlock, reading.Day, found.Context.FetchedAt))) return;
        found.Add(reading, role, standing == Place.Head ? DateRank.TimeElement : DateRank.Elsewhere, EvidenceSource.Microdata, place.IsAboveHeadline(element.FirstBlock));
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

    // One pass over the attributes: this runs for every element of a page.
    private static (string? Value, DateRole? Property, bool IsData) ReadAttributes(HtmlNode node)
    {
        string? value = null, title = null;
        DateRole? property = null;
        var isData = false;
        var attributes = node.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            // The normaliser has written them in lower case. Most are class, id and href.
            if (attribute.OriginalName is not { Length: >= 5 } name || name[0] is not ('i' or 'd' or 'c' or 't' or 'p') || name == "class") continue;
            switch (name)
            {
                case "data-testid" or "data-component" or "data-qa":
                    break;
                case "itemprop":
                    property = RoleOf(attribute.Value);
                    break;
                case "datetime" or "content":
                    value = attribute.Value;
                    break;
                case "title":
                    title = attribute.Value;
                    break;
                case ['d', 'a', 't', 'a', '-', ..] or "publishdate" or "pubdate" when value is null && attribute.Value is { Length: >= ShortestValue }:
                    value = attribute.Value;
                    isData = true;
                    break;
            }
        }
        if (property is not null && Microdata.IsOfPart(node)) property = null;
        value ??= title;
        if (value is { Length: < ShortestValue or > LongestValue } || value?.AsSpan().IndexOfAnyInRange('0', '9') < 0) value = null;
        return (value is null ? null : HtmlEntities.Decode(value), property, isData);
    }

    private static DateRole? RoleOf(string? property)
    {
        if (property is null || !property.Contains("date", StringComparison.OrdinalIgnoreCase)) return null;
        if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("uploadDate", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase)) return DateRole.Published;
        return property.Contains("dateModified", StringComparison.OrdinalIgnoreCase) ? DateRole.Modified : null;
    }
}
