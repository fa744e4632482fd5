using System.Numerics;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules;

namespace SearchEngine.Cleaning.Selection;

/// <summary>Takes back zones that cannot be meant as they read, measured by how much of the page's prose they cover.</summary>
internal static class ZoneReview
{
    // An article can be shorter than the comments or the teasers below it.
    private const Zone MayOutweighTheArticle = Zone.Comments | Zone.Related | Zone.Navigation | Zone.Footer;

    // What links nowhere relates to nothing: the rest of an article behind a "read more" button, text in a "promo" box of a page builder.
    private const Zone LivesByLinks = Zone.Related | Zone.Share | Zone.Tags | Zone.Advertisement | Zone.Meta;
    private const int ProseOfAnArticle = 600;
    private const double FewestLinks = 0.05;
    private const int LeastAboveComments = 250;

    public static void Apply(PageBlocks page, RuleBook rules)
    {
        var prose = new PrefixSum(page.Blocks, block => BodyFinder.IsProse(block) ? block.Text.Length - block.LinkLength : 0);
        var total = prose.Over(page.Root);
        if (rules.IsOn(SelectionRules.Accordions)) ShowAccordions(page);
        page.SpreadZones();
        if (rules.IsOn(SelectionRules.CommentsFirst)) IgnoreCommentsWithoutArticle(page, total);
        if (rules.IsOn(SelectionRules.UnlinkedZones)) IgnoreUnlinkedElements(page, prose);
        if (rules.IsOn(SelectionRules.DominantZones)) IgnoreDominantElements(page, prose, total);
        page.SpreadZones();
        if (rules.IsOn(SelectionRules.CommonplaceZones)) IgnoreCommonplaceZones(page, total);
        page.SpreadZones();
    }

    /// <summary>Forgets all zones but those that hardly any page misuses.</summary>
    public static void KeepOnlyReliable(PageBlocks page)
    {
        foreach (var element in page.Elements) element.Zones &= Zone.Hidden | Zone.Navigation | Zone.Footer | Zone.Form | Zone.Consent | Zone.Comments;
        page.SpreadZones();
    }

    /// <summary>What is hidden right below a heading or a question opens at a click on it: it is part of the text.</summary>
    private static void ShowAccordions(PageBlocks page)
    {
        foreach (var element in page.Elements)
        {
            if ((element.Zones & Zone.Hidden) == Zone.None || element.FirstBlock == 0 || element.FirstBlock >= element.EndBlock || !BodyFinder.IsProse(page.Blocks[element.FirstBlock])) continue;
            var above = page.Blocks[element.FirstBlock - 1];
            if (element.Parent?.Holds(above) == true && (above.Kind == BlockKind.Heading || above.Text[^1] == '?') && above.Element != element) element.Zones &= ~Zone.Hidden;
        }
    }

    /// <summary>Comments stand below what they are about. Where nothing stands above the first of them, the word means something else.</summary>
    private static void IgnoreCommentsWithoutArticle(PageBlocks page, double total)
    {
        var above = 0;
        foreach (var block in page.Blocks)
        {
            if (!BodyFinder.IsProse(block)) continue;
            if (above >= LeastAboveComments || above >= total * 0.5) return;
            if ((block.Element.ZonesAround & Zone.Comments) != Zone.None) IgnoreZoneAround(block.Element, Zone.Comments);
            above += block.Text.Length;
        }
    }

    private static void IgnoreZoneAround(Element element, Zone zone)
    {
        for (var at = element; at is not null; at = at.Parent) at.Zones &= ~zone;
    }

    private static void IgnoreUnlinkedElements(PageBlocks page, PrefixSum prose)
    {
        var links = new PrefixSum(page.Blocks, block => block.LinkLength);
        foreach (var element in page.Elements)
            if ((element.Zones & LivesByLinks) != Zone.None && prose.Over(element) >= ProseOfAnArticle && links.Over(element) < prose.Over(element) * FewestLinks) element.Zones &= ~LivesByLinks;
    }

    /// <summary>A class such as "has-sidebar" or a form around the whole page says nothing about the text in it.</summary>
    private static void IgnoreDominantElements(PageBlocks page, PrefixSum prose, double total)
    {
        var mainHeadings = new PrefixSum(page.Blocks, block => block.HeadingLevel == 1 ? 1 : 0);
        foreach (var element in page.Elements)
        {
            if (element.Zones == Zone.None) continue;
            var share = prose.Over(element) / total;
            if (element.Tag is "article" or "main" || share > 0.9 || (share > 0.4 && mainHeadings.Over(element) > 0) || (share > 0.2 && element.BodyHint >= 2)) element.Zones = Zone.None;
        }
    }

    /// <summary>A class that stands around every paragraph is a framework's word: "widget", "slide", "promo".</summary>
    private static void IgnoreCommonplaceZones(PageBlocks page, double total)
    {
        Span<double> covered = stackalloc double[32];
        foreach (var block in page.Blocks)
        {
            if (!BodyFinder.IsProse(block)) continue;
            for (var zones = (uint)(block.Element.ZonesAround & ~MayOutweighTheArticle); zones != 0; zones &= zones - 1)
                covered[BitOperations.TrailingZeroCount(zones)] += block.Text.Length - block.LinkLength;
        }
        var commonplace = Zone.None;
        for (var bit = 0; bit < 32; bit++)
            if (covered[bit] > total * 0.5) commonplace |= (Zone)(1 << bit);
        if (commonplace == Zone.None) return;
        foreach (var element in page.Elements) element.Zones &= ~commonplace;
    }
}
