using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Rules;

/// <summary>What stands below an article's last sentence.</summary>
internal static partial class EndRules
{
    private const int LongestBiography = 600;

    public static IReadOnlyList<BlockRule> All { get; } =
    [
        new("heading without text", (block, _) => block.Kind == BlockKind.Heading),
        new("author or disclosure below", (block, body) => (block.Element.ZonesAround & (Zone.Byline | Zone.Disclosure)) != Zone.None),
        new("contribution", (block, _) => Furniture.IsContribution(block)),
        new("author's biography", (block, body) => IsBiography(block, body)),
        new("disclosure below", (block, _) => Furniture.IsDisclosure(block)),
        new("filing", (block, _) => Furniture.IsFiling(block)),
        new("contact", (block, _) => block.Text.Length < 250 && Contact().IsMatch(block.Text)),
        new("label below", (block, body) => block is { Text.Length: < 25, Kind: BlockKind.Paragraph } && !body.Paragraphs.Include(block) && block.Text[^1] is not ('.' or '!' or '?' or '"' or '”' or '…')),
    ];

    // "Mara Hale is a reporter in Oslo. Follow her on Twitter."
    public static bool IsBiography(Block block, Body body) =>
        block is { Kind: BlockKind.Paragraph, Text: { Length: < LongestBiography } text } && ((body.Authors.Any(name => name.Length > 4 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) && Biography().IsMatch(text)) || FollowAuthor().IsMatch(text));

    /// <summary>An author's name and nothing else, as it heads a biography.</summary>
    public static bool IsAuthorsName(Block block, Body body) => block.Text.Length < 80 && body.Authors.Any(name => Words.AreSame(name, block.Text));

    /// <summary>Index of the headline of a second article on the page, or the count of blocks.</summary>
    public static int FindNextArticle(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0 || ArticleAround(blocks[0].Element) is not { } first) return blocks.Count;
        for (var i = 1; i < blocks.Count; i++)
            if (blocks[i].HeadingLevel == 1 && ArticleAround(blocks[i].Element) is { } other && other != first) return i;
        return blocks.Count;
    }

    private static Element? ArticleAround(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
            if (at.Tag == "article") return at;
        return null;
    }

    [GeneratedRegex(@"^.{3,60}\b(is|was|are|has|have|covers?|covered|writes?|reports?|reported|joined|lives?|works?|worked|serves?|teaches|founded|edits?|holds?)\b|^.{3,40}\u2019s? (book|novel|latest|newest|first)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Biography();

    [GeneratedRegex(@"\bfollow (him|her|them|me) (on|at|@)|\b(he|she) (tweets|can be (reached|found|followed)|is on twitter)\b|\bcan be reached (at|via|by (e-?mail|phone|telephone)|on (twitter|x|bluesky|mastodon)\b|on [@+\d])|\b(reach|contact|email) (him|her|them|me) (at|on)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FollowAuthor();

    [GeneratedRegex(@"(^\W*(contact|email|e-mail|reach|follow|write to|tweet)\b(.{0,80}(@|twitter|facebook)| (us|me|him|her|them|the|our|(?-i:\p{Lu})\w+)\b.{0,80}\bat\b)|^\S+@\S+\.\w+$|^\W*@\w+$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Contact();
}
