using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Selection;

/// <summary>Finds rows of cards that each link to another article: a headline in a link, perhaps a picture and a line of text.</summary>
internal static class TeaserCards
{
    private const int FewestCards = 3;
    private const int MostBlocks = 8;
    private const int LongestProse = 400;

    /// <summary>Puts the cards into <see cref="Zone.Related"/>.</summary>
    public static void Mark(PageBlocks page)
    {
        foreach (var siblings in page.Elements.Where(element => element.Parent is not null && IsCard(element, page)).GroupBy(element => element.Look))
        {
            var cards = siblings.ToList();
            if (cards.Count < FewestCards) continue;
            foreach (var card in cards)
            {
                card.Zones |= Zone.Related;
                card.IsTeaser = true;
            }
        }
        page.SpreadZones();
    }

    private static bool IsCard(Element element, PageBlocks page)
    {
        var count = element.EndBlock - element.FirstBlock;
        if (count is < 2 or > MostBlocks || element.BodyHint >= 2 || IsInBody(element) || element.Tag is not ("article" or "div" or "li" or "section" or "a")) return false;
        var hasLinkedHeadline = false;
        var prose = 0;
        for (var i = element.FirstBlock; i < element.EndBlock; i++)
        {
            var block = page.Blocks[i];
            // A headline that leads nowhere: a section with a button below it.
            if (block.Kind == BlockKind.Heading && block.LinkLength == 0 && element.Tag != "a") return false;
            hasLinkedHeadline |= block.IsOneLink && block.Text.Length >= 10 && (block.Kind == BlockKind.Heading || element.Tag == "article" || count <= 4);
            prose += block.Text.Length - block.LinkLength;
        }
        return hasLinkedHeadline && prose < LongestProse;
    }

    // A list of products or places is part of the article that it stands in.
    private static bool IsInBody(Element element)
    {
        for (var at = element.Parent; at is not null; at = at.Parent)
            if (at.BodyHint >= 2) return true;
        return false;
    }
}
