using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Look at the article as a whole, when its edges are found.</summary>
internal static class WholeTextRules
{
    private const int ShortestRepeated = 60;
    private const int FewestRepeated = 3;
    private const double MostOfBody = 0.7;
    private const string Title = "title again";
    private const string Repeated = "repeated paragraph";
    private const string Emptied = "heading of an emptied box";
    private const string Promotion = "promotion heading";

    public static IReadOnlyList<string> Names { get; } = [Title, Repeated, Promotion, Emptied];

    public static void Apply(Verdicts verdicts, PageBlocks page, Body body, RuleBook rules)
    {
        if (rules.IsOn(Title)) verdicts.Judge(block => block.Kind == BlockKind.Heading && Words.AreSame(block.Text, body.Title) ? Title : null);
        if (rules.IsOn(Repeated))
        {
            var again = SecondCopy(verdicts.Kept);
            verdicts.Judge(block => again.Contains(block) ? Repeated : null);
        }
        if (rules.IsOn(Promotion))
        {
            var prose = verdicts.Kept.Where(BodyFinder.IsProse).Select(block => block.Index).ToHashSet();
            verdicts.Judge(block => block.Kind == BlockKind.Heading && Furniture.IsPromotion(block) && (Furniture.IsPlainPromotion(block) || !prose.Contains(block.Index + 1)) ? Promotion : null);
        }
        if (rules.IsOn(Emptied))
        {
            var alone = HeadingsLeftAlone(verdicts, page, body);
            verdicts.Judge(block => alone.Contains(block) ? Emptied : null);
        }
    }

    // A body that is on the page twice, for wide and for narrow screens, comes out once: the copy follows the whole of it.
    private static HashSet<Block> SecondCopy(IReadOnlyList<Block> kept)
    {
        var first = new HashSet<string>();
        var again = new HashSet<Block>();
        foreach (var block in kept)
        {
            if (block.Kind != BlockKind.Paragraph || block.Text.Length < ShortestRepeated) continue;
            if (!first.Add(block.Text)) again.Add(block);
            else if (again.Count > 0) return [];
        }
        return first.Count >= FewestRepeated && again.Count >= first.Count * MostOfBody ? again : [];
    }

    // Of "The latest" and a list of links, the links are gone.
    private static HashSet<Block> HeadingsLeftAlone(Verdicts verdicts, PageBlocks page, Body body)
    {
        var kept = verdicts.Kept;
        var found = new HashSet<Block>();
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Kind != BlockKind.Heading || kept[i].Element.HeadingAround()?.Parent is not { } box || box == body.Root || box.EndBlock - box.FirstBlock < 2) continue;
            var isAlone = (i == 0 || !box.Holds(kept[i - 1])) && (i == kept.Count - 1 || !box.Holds(kept[i + 1]));
            if (isAlone && page.Blocks.Skip(box.FirstBlock).Take(box.EndBlock - box.FirstBlock).Any(block => LinkRules.Names.Contains(verdicts.RemovedBy(block)))) found.Add(kept[i]);
        }
        return found;
    }
}
