using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Find the head of an article by its order: headline, standfirst, byline and date, first sentence.</summary>
/// <remarks>
/// The order holds whatever the markup is called. A summary between headline and byline is a standfirst; the first paragraph below the byline is
/// the lede, even where its class says "intro".
/// </remarks>
internal static class HeadRules
{
    private const string AboveHeadline = "headline and above";
    private const string AboveByline = "standfirst above the byline";

    private const int MostBlocksInHead = 7;
    private const int LongestStandfirst = 400;
    private const int LongParagraph = 200;
    private const int ShortestBelow = 150;
    private const int MostBesideHeadline = 60;
    private const int ShortestPrefix = 20;

    public static IReadOnlyList<string> Names { get; } = [AboveHeadline, AboveByline];

    public static void Apply(Verdicts verdicts, PageBlocks page, Body body, RuleBook rules)
    {
        var headline = FindHeadline(page, body);
        if (headline < 0) return;
        if (rules.IsOn(AboveHeadline)) verdicts.Remove(0, CountUpTo(verdicts, headline), AboveHeadline);
        var byline = FindByline(page, body, headline);
        if (byline >= 0 && rules.IsOn(AboveByline)) verdicts.Remove(0, CountUpTo(verdicts, byline), AboveByline);
    }

    private static int CountUpTo(Verdicts verdicts, int index) => verdicts.Kept.TakeWhile(block => block.Index <= index).Count();

    /// <summary>The block of the body that is the headline, or -1. A main heading is believed wherever it stands, other text only above the first paragraph.</summary>
    private static int FindHeadline(PageBlocks page, Body body)
    {
        var below = 0;
        for (var i = body.Root.EndBlock - 1; i >= body.Root.FirstBlock; i--)
            if (BodyFinder.IsProse(page.Blocks[i])) below += page.Blocks[i].Text.Length;
        var paragraphs = 0;
        for (var i = body.Root.FirstBlock; i < body.Root.EndBlock && below >= ShortestBelow; i++)
        {
            var block = page.Blocks[i];
            if (BodyFinder.IsProse(block))
            {
                below -= block.Text.Length;
                if (block.Text.Length >= LongParagraph) paragraphs++;
            }
            if ((paragraphs == 0 || block.HeadingLevel == 1) && IsHeadline(block.Text, body.Title)) return i;
        }
        return -1;
    }

    // The headline, or the headline and a few words more on the same line.
    private static bool IsHeadline(string text, string title)
    {
        if (title.Length == 0 || text.Length > title.Length + MostBesideHeadline) return false;
        return Words.AreSame(text, title) || (title.Length >= ShortestPrefix && Words.Key(text).StartsWith(Words.Key(title), StringComparison.Ordinal));
    }

    /// <summary>The last line of the byline and date that follow the headline, or that stand first where the headline is outside of the body; -1 for none.</summary>
    private static int FindByline(PageBlocks page, Body body, int headline)
    {
        var found = -1;
        var longBlocks = 0;
        for (var i = headline + 1; i < Math.Min(body.Root.EndBlock, headline + 1 + MostBlocksInHead); i++)
        {
            var block = page.Blocks[i];
            // A subhead is the article's already, but for one that is the standfirst.
            if (block.Kind == BlockKind.Heading && i > headline + 1) break;
            if (StartRules.IsBylineOrDate(block, body)) found = i;
            else if (block.Text.Length > LongestStandfirst || (block.Text.Length > 80 && ++longBlocks > 1)) break;
        }
        return found;
    }
}
