using HtmlAgilityPack;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Tells whose property an element with <c>itemprop</c> is.</summary>
internal static class Microdata
{
    private static readonly string[] Parts = ["Comment", "UserComments", "ImageObject", "VideoObject", "AudioObject", "Product", "Event", "Offer", "JobPosting", "Answer", "DiscussionForumPosting"];

    /// <summary>Whether the item around it is a part of the page that is dated by itself, such as a comment.</summary>
    public static bool IsOfPart(HtmlNode node)
    {
        for (var at = node.ParentNode; at is not null; at = at.ParentNode)
        {
            if (!at.HasAttributes || at.Attributes["itemtype"]?.Value is not { } type) continue;
            var name = type.AsSpan().Trim();
            name = name[(name.LastIndexOf('/') + 1)..];
            foreach (var part in Parts)
                if (name.Equals(part, StringComparison.OrdinalIgnoreCase)) return true;
            return false;
        }
        return false;
    }
}
