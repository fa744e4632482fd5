using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Finds the label of a printed date: before it in its own block, or alone in the block before.</summary>
internal static class PrintedLabel
{
    /// <summary>Farther from its date, in characters, a word labels something else.</summary>
    private const int LongestGap = 40;

    private const int LongestLabelBlock = 40;

    /// <summary>The role that the text before <paramref name="date"/> in a block gives, null when it gives none.</summary>
    public static DateRole? Before(PageBlocks page, int block, string date)
    {
        var text = page.Blocks[block].Text;
        var at = date.Length == 0 ? -1 : text.IndexOf(date, StringComparison.Ordinal);
        return at < 0 ? null : At(page, block, text.AsSpan(0, at));
    }

    /// <summary>The same for a date that stands behind <paramref name="before"/> in its block.</summary>
    public static DateRole? At(PageBlocks page, int block, ReadOnlySpan<char> before)
    {
        if (DateLabels.Last(before, out var gap) is { } role) return gap <= LongestGap ? role : null;
        if (HoldsWord(before) || block == 0) return null;
        if (page.Blocks[block - 1] is not { Kind: not BlockKind.Heading, Text: var previous }) return null;
        return previous.Length <= LongestLabelBlock && previous.AsSpan().IndexOfAnyInRange('0', '9') < 0 && DateLabels.Last(previous, out gap) is { } above && gap <= 3 ? above : null;
    }

    private static bool HoldsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }
}
