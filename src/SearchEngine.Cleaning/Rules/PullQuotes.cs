using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Finds sentences that were lifted out of the text to decorate it: a short block whose words stand in a longer one too.</summary>
/// <remarks>Editors set them as part of the article, in an aside or hidden from screen readers, so that other rules would take them for furniture.</remarks>
internal static class PullQuotes
{
    /// <summary>The rule's switch.</summary>
    public const string Name = "pull quote stays";

    private const int ShortestQuote = 10;
    private const int LongestQuote = 300;

    // Above this, nobody has set the page by hand, and the search would no longer be linear in practice.
    private const int MostBlocks = 1000;
    private const int MostCharacters = 500_000;

    public static IReadOnlySet<Block> In(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count > MostBlocks || blocks.Sum(block => (long)block.Text.Length) > MostCharacters) return new HashSet<Block>();
        var keys = blocks.Select(block => Words.Key(block.Text)).ToList();
        return blocks.Where((block, index) => IsLifted(block, index, keys)).ToHashSet();
    }

    // A bold line that names what the next paragraph says is a subhead.
    private static bool IsSentence(string text) => text[0] is '“' or '"' or '„' or '«' or '‘' || text[^1] is '.' or '!' or '?' or '”' or '"';

    private static bool IsLifted(Block block, int index, List<string> keys)
    {
        var key = keys[index];
        if ((block.Element.ZonesAround & Zone.Caption) != Zone.None || block.Kind is not (BlockKind.Paragraph or BlockKind.Quote) || key.Length is < ShortestQuote or > LongestQuote || !IsSentence(block.Text)) return false;
        for (var other = 0; other < keys.Count; other++)
            if (other != index && keys[other].Length > key.Length && keys[other].Contains(key, StringComparison.Ordinal)) return true;
        return false;
    }
}
