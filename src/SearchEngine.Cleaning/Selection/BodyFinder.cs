using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Selection;

/// <summary>Finds the element that holds the article's text.</summary>
/// <remarks>
/// Every block gets a weight: its characters where it reads like running text, negative where it reads like navigation. The element with the
/// largest sum wins, and its descendants take over while they hold nearly all of it. Sums over elements are differences of one prefix sum.
/// </remarks>
internal static class BodyFinder
{
    /// <summary>Zones that are never an article's running text, wherever they stand.</summary>
    public const Zone Foreign = Zone.Hidden | Zone.Navigation | Zone.Footer | Zone.Form | Zone.Caption | Zone.Advertisement | Zone.Share | Zone.Related | Zone.Comments
        | Zone.Newsletter | Zone.Author | Zone.Tags | Zone.Consent | Zone.Button | Zone.Aside;

    private const double MostLoss = 0.5;
    private const int LongestCounted = 600;

    public static Element Find(PageBlocks page, string title, RuleBook rules)
    {
        page.SpreadZones();
        var headline = rules.IsOn(SelectionRules.AboveHeadline) ? HeadlineIndex(page, title) : 0;
        var weights = new PrefixSum(page.Blocks, block => WeightOf(block, headline));
        var hints = rules.IsOn(SelectionRules.BodyHints);
        var losses = new PrefixSum(page.Blocks, block => Math.Min(0, WeightOf(block, headline)));
        var best = page.Root;
        var bestScore = double.MinValue;
        foreach (var element in page.Elements)
        {
            var score = ScoreOf(element, weights, losses) * (hints ? HintFactor(element) : 1);
            // On equal scores the inner element is the better one; it comes later.
            if (score >= bestScore && element.EndBlock > element.FirstBlock && !IsLine(element))
            {
                best = element;
                bestScore = score;
            }
        }
        // Where links outweigh the text, its parts are compared by their text alone.
        return Descend(best, page, weights.Over(best) > 0 ? weights : new PrefixSum(page.Blocks, block => Math.Max(0, WeightOf(block, headline))));
    }

    // A paragraph is never a body, however much stands against what is around it.
    private static bool IsLine(Element element) => element is { BodyHint: 0, Tag: "p" or "a" or "span" or "b" or "strong" or "em" or "i" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" };

    private static double HintFactor(Element element) => element.BodyHint switch
    {
        3 => 1.3,
        2 => 1.15,
        1 => 1.1,
        _ => 1,
    };

    private static Element Descend(Element from, PageBlocks page, PrefixSum weights)
    {
        var total = weights.Over(from);
        var best = from;
        var parts = HintedParts(from, page, weights);
        foreach (var element in page.Elements)
        {
            if (element.FirstBlock < from.FirstBlock || element.EndBlock > from.EndBlock || element.Depth <= best.Depth) continue;
            if (element.Tag is "p" or "ul" or "ol" or "li" or "blockquote" or "table" or "tbody" or "tr" && element.BodyHint == 0) continue;
            var share = element.BodyHint switch
            {
                3 => 0.5,
                2 => 0.6,
                1 => 0.75,
                _ => 0.93,
            };
            var weight = weights.Over(element);
            // A body in several pieces, with advertisements between them, is what holds them all.
            if (weight >= total * share && (!parts.TryGetValue(element.Look, out var all) || all - weight < total * 0.08)) best = element;
        }
        return best;
    }

    /// <summary>What elements that claim to be a body hold together, by look.</summary>
    private static Dictionary<(string, object?), double> HintedParts(Element from, PageBlocks page, PrefixSum weights)
    {
        var parts = new Dictionary<(string, object?), double>();
        var counted = new Dictionary<(string, object?), int>();
        foreach (var element in page.Elements)
        {
            if (element.BodyHint == 0 || element.FirstBlock < from.FirstBlock || element.EndBlock > from.EndBlock) continue;
            // One within another of the same look is counted already.
            if (counted.TryGetValue(element.Look, out var end) && element.FirstBlock < end) continue;
            counted[element.Look] = element.EndBlock;
            parts[element.Look] = parts.GetValueOrDefault(element.Look) + Math.Max(0, weights.Over(element));
        }
        return parts;
    }

    /// <summary>Where the headline stands: what is above it is seldom the article. 0 when it is not on the page.</summary>
    private static int HeadlineIndex(PageBlocks page, string title)
    {
        foreach (var block in page.Blocks)
            if (block.HeadingLevel is 1 or 2 && (block.Element.ZonesAround & Foreign) == Zone.None && Words.AreSame(block.Text, title)) return block.Index;
        return 0;
    }

    private static double WeightOf(Block block, int headline)
    {
        var isForeign = (block.Element.ZonesAround & Foreign) != Zone.None;
        var plain = Math.Min(block.Text.Length - block.LinkLength, LongestCounted);
        if (isForeign) return -10 - Math.Min(block.Text.Length, 200) * 0.1;
        if (IsProse(block)) return block.Index < headline ? plain * 0.2 : plain;
        return block.LinkDensity > 0.5 ? -10 - block.LinkLength * 0.3 : block.Kind == BlockKind.Heading ? 0 : Math.Min(plain, 40) * 0.2 - 5;
    }

    // A cloud of links behind an article, in the same element, must not outweigh it: the rules for blocks leave it out.
    private static double ScoreOf(Element element, PrefixSum weights, PrefixSum losses)
    {
        var loss = losses.Over(element);
        var gain = weights.Over(element) - loss;
        return gain + Math.Max(loss, -gain * MostLoss);
    }

    internal static bool IsProse(Block block) =>
        block.Kind != BlockKind.Heading && block.LinkDensity < 0.4 && (block.Text.Length >= 80 || (block.Text.Length >= 40 && block.Text[^1] is '.' or '!' or '?' or '"' or '”'));
}
