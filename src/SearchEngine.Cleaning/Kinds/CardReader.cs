using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Dates.Reading;
using SearchEngine.Cleaning.Rules;
using SearchEngine.Cleaning.Selection;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Finds the parts of a page that each stand for a page of their own: teasers, search results, whole posts below each other.</summary>
internal static class CardReader
{
    private const int FewestCards = 3;
    private const int ShortestHeadline = 12;
    private const int ShortestLink = 25;
    private const int LongestHeadline = 250;
    private const int LongestTeaser = 400;
    private const int LongestDate = 60;
    private const Zone Elsewhere = Zone.Hidden | Zone.Navigation | Zone.Footer | Zone.Comments | Zone.Aside | Zone.Tags | Zone.Share;

    public static Cards Read(PageBlocks page, Verdicts verdicts, Body body, DateTimeOffset fetchedAt)
    {
        // 1. Headlines that link to pages of the site, each to another one
        var links = new HashSet<string>(StringComparer.Ordinal);
        var headlines = page.Blocks.Where(block => IsHeadline(block, body) && links.Add(block.Href ?? "")).ToList();
        var free = FreeProse(page, verdicts, []);
        if (headlines.Count < FewestCards) return new Cards(0, 0, 0, free);
        var upTo = CountUpTo(page, headlines);
        // 2. The part around each that holds no other, by look
        var groups = headlines.Select(headline => CardAround(headline.Element, upTo)).Distinct().GroupBy(card => card.Look).Where(group => group.Count() >= FewestCards).SelectMany(group => group).OrderBy(card => card.FirstBlock).ToList();
        if (groups.Count == 0) return new Cards(0, 0, 0, free);
        // 3. What they hold
        int prose = 0, dates = 0;
        var held = new bool[page.Blocks.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            var end = EndOf(groups, i);
            var hasDate = false;
            for (var at = groups[i].FirstBlock; at < end; at++)
            {
                var block = page.Blocks[at];
                if (BodyFinder.IsProse(block)) prose += block.Text.Length - block.LinkLength;
                hasDate |= IsDate(block, fetchedAt);
                held[at] = true;
            }
            // Blogs print the day above the post.
            if (!hasDate && groups[i].FirstBlock > 0) hasDate = IsDate(page.Blocks[groups[i].FirstBlock - 1], fetchedAt);
            if (hasDate) dates++;
        }
        return new Cards(groups.Count, prose, dates, FreeProse(page, verdicts, held));
    }

    private static bool IsHeadline(Block block, Body body) =>
        block.Href is { Length: > 1 } href && href[0] != '#' && block.Text.Length < LongestHeadline && block.LinkLength >= ShortestHeadline && (block.Element.ZonesAround & Elsewhere) == Zone.None
        && (block.IsOneLink ? block.Kind == BlockKind.Heading || block.Text.Length >= ShortestLink : IsHeadlineWithDate(block)) && body.IsOwnSite(href);

    // "The weight of snow, winter 2026"
    private static bool IsHeadlineWithDate(Block block) => block.LinkDensity > 0.5 && block.Text.Length - block.LinkLength < LongestDate && char.IsAsciiDigit(block.Text[^1]);

    /// <summary>Whether the text found is links to other pages with a line or two each, in whatever markup.</summary>
    public static bool AreTeasers(IReadOnlyList<Block> body)
    {
        int teasers = 0, prose = 0;
        foreach (var block in body)
        {
            if (block.Text.Length - block.LinkLength >= LongestTeaser) return false;
            if (block.LinkLength >= 20 && block.LinkDensity >= 0.25) teasers++;
            // What stands above the list is an article with related stories below.
            else if (teasers == 0 && prose > LongestTeaser) return false;
            else prose += block.Text.Length - block.LinkLength;
        }
        return (teasers >= 2 && prose < teasers * LongestTeaser) || (teasers == 1 && prose < 250);
    }

    private static int[] CountUpTo(PageBlocks page, List<Block> headlines)
    {
        var counts = new int[page.Blocks.Count + 1];
        foreach (var headline in headlines) counts[headline.Index + 1]++;
        for (var i = 1; i < counts.Length; i++) counts[i] += counts[i - 1];
        return counts;
    }

    private static Element CardAround(Element element, int[] upTo)
    {
        var card = element;
        while (card.Parent is { Parent: not null } parent && upTo[parent.EndBlock] - upTo[parent.FirstBlock] <= 1) card = parent;
        return card;
    }

    // Headlines and paragraphs that are all beside each other: a card goes on up to the next headline.
    private static int EndOf(List<Element> cards, int index)
    {
        var card = cards[index];
        if (index + 1 >= cards.Count || card.EndBlock - card.FirstBlock > 1 || cards[index + 1].Parent != card.Parent) return card.EndBlock;
        return Math.Max(card.EndBlock, cards[index + 1].FirstBlock);
    }

    private static bool IsDate(Block block, DateTimeOffset fetchedAt) =>
        block.Text.Length <= LongestDate && block.Text.AsSpan().ContainsAnyInRange('0', '9') && (block.Element.Tag == "time" || (block.Element.ZonesAround & Zone.Date) != Zone.None || DateReader.FindFirst(block.Text, new DateContext(DateOrder.DayFirst, fetchedAt)) is not null);

    private static int FreeProse(PageBlocks page, Verdicts verdicts, bool[] held)
    {
        var prose = 0;
        foreach (var block in verdicts.Kept)
            if (block.Index >= held.Length || !held[block.Index])
                if (BodyFinder.IsProse(block)) prose += block.Text.Length - block.LinkLength;
        return prose;
    }
}
