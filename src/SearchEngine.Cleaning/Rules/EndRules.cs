using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>What stands below an article's last sentence.</summary>
internal static partial class EndRules
{
    public static IReadOnlyList<BlockRule> All { get; } =
    [
        new("heading without text", (block, _) => block.Kind == BlockKind.Heading),
        new("author or disclosure below", (block, body) => (block.Element.ZonesAround & (Zone.Byline | Zone.Disclosure)) != Zone.None),
        new("reporting credit", (block, _) => IsReportingCredit(block)),
        new("author's biography", (block, body) => block.Text.Length < 600 && block.Kind == BlockKind.Paragraph && IsBiography(block.Text, body)),
        new("filing", (block, _) => block.Text.Length < 200 && Filing().IsMatch(block.Text)),
        new("copyright", (block, _) => block.Text.Length < 300 && Copyright().IsMatch(block.Text)),
        new("contact", (block, _) => block.Text.Length < 250 && Contact().IsMatch(block.Text)),
        new("label below", (block, _) => block is { Text.Length: < 25, Kind: BlockKind.Paragraph, Element.Tag: not "p" } && block.Text[^1] is not ('.' or '!' or '?' or '"' or '”' or '…')),
    ];

    public static bool IsReportingCredit(Block block) => block.Text.Length < 400 && Reporting().IsMatch(block.Text);

    // "Mara Hale is a reporter in Oslo. Follow her on Twitter."
    private static bool IsBiography(string text, Body body) =>
        (body.Authors.Any(name => name.Length > 4 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) && Biography().IsMatch(text)) || FollowAuthor().IsMatch(text);

    /// <summary>Index of the heading that starts what follows the article ("Related stories", "About the author"), or the count of blocks.</summary>
    public static int FindEnd(IReadOnlyList<Block> blocks)
    {
        for (var i = Math.Max(1, blocks.Count / 3); i < blocks.Count; i++)
            if (StartsAppendix(blocks[i])) return i;
        return blocks.Count;
    }

    public static bool StartsAppendix(Block block) => block is { Kind: BlockKind.Heading or BlockKind.Paragraph, Text.Length: < 60 } && Appendix().IsMatch(block.Text);

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

    [GeneratedRegex(@"^\W*(related( (articles?|stories|posts?|content|news|coverage|reading|topics|links))?|more (stories|news|from|on this)\b.*|more .{1,30} (stories|news|articles|posts|guides)|explore further|you (may|might) (also )?(like|enjoy|be interested in).*|about the authors?|about author|read (next|more|also)|also read|recommended( for you)?|recommended (articles|reading|stories)|leave a (reply|comment)|comments?|\d+ (comments|responses|thoughts on).*|most (read|popular)|popular (posts|articles|stories)|latest (news|posts|articles|stories)|trending( now)?|(similar|other|recent) (posts|articles|stories)|keep reading|further reading|filed under|what to read next|up next|next article|from our partners|join the (conversation|discussion))\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Appendix();

    [GeneratedRegex(@"^\W*((additional )?(reporting|writing|editing|compiled|edited|translated) (by|for)\b|\(?(reporting|additional reporting|editing) by\b|with (additional )?reporting by|with files from|associated press writers?\b.{0,120}contributed)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reporting();

    [GeneratedRegex(@"^.{3,60}\b(is|was|are|has|have|covers?|covered|writes?|reports?|reported|joined|lives?|works?|worked|serves?|teaches|founded|edits?|holds?)\b|^.{3,40}\u2019s? (book|novel|latest|newest|first)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Biography();

    [GeneratedRegex(@"\bfollow (him|her|them|me) (on|at|@)|\b(he|she) (tweets|can be (reached|found|followed)|is on twitter)\b|\b(reach|contact|email) (him|her|them|me) (at|on)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FollowAuthor();

    [GeneratedRegex(@"^\W*(filed (under|in|to)|posted in|tagged( with)?|tags?|categor(y|ies)|topics?|keywords|schlagw\u00F6rter|mots-cl\u00E9s|etiquetas|temas)\s*:", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Filing();

    [GeneratedRegex(@"(^\W*(copyright|©|\(c\) ?\d{4}|all rights reserved)|all rights reserved|may not be (published|reproduced|reprinted)|this material may not be)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"(^\W*(contact|email|e-mail|reach|follow|write to|tweet)\b.{0,80}(@|twitter|facebook|\bat\b)|^\S+@\S+\.\w+$|^\W*@\w+$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Contact();
}
