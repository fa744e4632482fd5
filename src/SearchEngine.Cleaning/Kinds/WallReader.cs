using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Finds the wish to pay or sign in that stands where an article breaks off.</summary>
internal static class WallReader
{
    private const int LongestWall = 400;

    // A longer paragraph of the article is news about subscribers.
    private const int LongestWallInText = 200;
    private const Zone Elsewhere = Zone.Hidden | Zone.Navigation | Zone.Footer | Zone.Comments;

    public static Walls Read(PageBlocks page, Verdicts verdicts)
    {
        int count = 0, before = 0, after = 0;
        Block? last = null;
        foreach (var block in page.Blocks)
        {
            var isKept = verdicts.RemovedBy(block) is null;
            if (IsWall(block) && !(isKept && block.Text.Length > LongestWallInText))
            {
                count++;
                continue;
            }
            if (!isKept) continue;
            var length = Words.CountLettersAndDigits(block.Text);
            if (count > 0) after += length;
            else
            {
                before += length;
                if (BodyFinder.IsProse(block) || (block.Kind == BlockKind.Paragraph && block.Text.Length > 40)) last = block;
            }
        }
        return new Walls(count, before, after, last is not null && IsCut(last.Text));
    }

    private static bool IsWall(Block block) =>
        block.Text.Length < LongestWall && (block.Element.ZonesAround & Elsewhere) == Zone.None && PhraseBook.IsContained(PhraseKind.Wall, block.Words);

    private static bool IsCut(string text) =>
        text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("[…]", StringComparison.Ordinal) || char.IsLetterOrDigit(text[^1]) || text[^1] is ',' or '–' or '—' or ';';
}
