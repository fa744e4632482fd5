using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Rules;

/// <summary>Tell links that the article makes ("Source: the full report") from links to other stories, where a whole block is one link.</summary>
/// <remarks>
/// What helps is where the link stands and leads. A paragraph of the author's own is a <c>p</c>; boxes that a template inserts are made of div and span.
/// Other stories are on the same site and their link text is a headline: five words and more, no full stop. Shops, sources and tools are elsewhere.
/// </remarks>
internal static partial class LinkRules
{
    private const int LongestLink = 200;
    private const int ShortestHeadline = 5;
    private const int ShortestHeadlines = 30;
    private const int MostBlocksInBox = 3;

    /// <summary>A heading in a box of its own that links to another story.</summary>
    public const string Headline = "linked headline";

    /// <summary>A block beside the paragraphs that is one link.</summary>
    public const string Box = "link box";

    /// <summary>A paragraph that is one link to another story, or an appeal.</summary>
    public const string Paragraph = "link paragraph";

    /// <summary>A list of links to other stories.</summary>
    public const string List = "link list";

    public static IReadOnlySet<string?> Names { get; } = new HashSet<string?> { Headline, Box, Paragraph, List };

    public static IReadOnlyList<BlockRule> All { get; } =
    [
        new(Headline, (block, body) => block is { Kind: BlockKind.Heading, IsOneLink: true, Href: not ['#', ..] } && body.IsOwnSite(block.Href) && StandsApart(block, body)),
        new(Box, (block, body) => IsLink(block) && !body.Paragraphs.Include(block)),
        new(Paragraph, (block, body) => IsLink(block) && body.Paragraphs.Include(block) && (IsSignpost(block) || IsToSocialSite(block) || IsAnotherStory(block, body))),
    ];

    /// <summary>The items of lists that hold nothing but links to other stories.</summary>
    public static IReadOnlySet<Block> OtherStories(PageBlocks page, IReadOnlyList<Block> kept, Body body)
    {
        var found = new HashSet<Block>();
        for (var start = 0; start < kept.Count;)
        {
            var end = start;
            while (end < kept.Count && IsMostlyLink(kept[end]) && kept[end].Index == kept[start].Index + end - start) end++;
            if (end > start && IsListOfStories(page, kept, start, end, body))
                for (var i = start; i < end; i++) found.Add(kept[i]);
            start = Math.Max(end, start + 1);
        }
        return found;
    }

    // An address that is printed in full is text.
    private static bool IsLink(Block block) =>
        !block.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && block.Kind == BlockKind.Paragraph && block.Text.Length < LongestLink && (block.IsOneLink || (block.LinkDensity > 0.75 && block.Text[^1] != '.'));

    private static bool IsMostlyLink(Block block) => block is { Kind: BlockKind.ListItem, LinkDensity: > 0.6, Text.Length: < LongestLink };

    private static bool IsSignpost(Block block) => block.Href is ['#', ..] || Signpost().IsMatch(block.Text);

    private static bool IsToSocialSite(Block block) => block.Href is { } href && SocialSite().IsMatch(href);

    private static bool IsAnotherStory(Block block, Body body) =>
        body.IsOwnSite(block.Href) && (IsInCapitals(block.Text) || (block.Text[^1] is not ('.' or '!' or '?' or '>' or '»') && CountWords(block.Text) >= ShortestHeadline));

    // A list is what the sentence above it promises, unless that only says that there is more to read.
    private static bool IsListOfStories(PageBlocks page, IReadOnlyList<Block> kept, int start, int end, Body body)
    {
        var above = kept[start].Index > body.Root.FirstBlock ? page.Blocks[kept[start].Index - 1] : null;
        if (above is not null && IsLabelOfStories(above)) return true;
        var items = kept.Skip(start).Take(end - start).ToList();
        if (above is { Kind: BlockKind.Heading }) return items.All(item => IsOneStory(item, body)) && !HoldsProse(page, above.Element.CommonWith(items[0].Element), body);
        if (above?.Text[^1] is ':' or '：') return false;
        return items.All(item => IsOneStory(item, body)) && (end == kept.Count || items.Average(item => item.Text.Length) >= ShortestHeadlines || items.All(item => Signpost().IsMatch(item.Text)));
    }

    private static bool IsOneStory(Block item, Body body) => item.IsOneLink && body.IsOwnSite(item.Href) && item.Href is not ['#', ..];

    // A headline of the article itself has its text below it in the same element.
    private static bool StandsApart(Block heading, Body body)
    {
        var box = heading.Element.HeadingAround()?.Parent;
        return box is not null && box != body.Root && box.EndBlock - box.FirstBlock <= MostBlocksInBox;
    }

    private static bool HoldsProse(PageBlocks page, Element box, Body body)
    {
        if (box == body.Root) return true;
        for (var i = box.FirstBlock; i < box.EndBlock; i++)
            if (page.Blocks[i].Kind != BlockKind.ListItem && BodyFinder.IsProse(page.Blocks[i])) return true;
        return false;
    }

    private static bool IsLabelOfStories(Block block) => block.Text.Length < 80 && (Furniture.StartsEnd(block) || Furniture.IsSignpost(block) || LabelOfStories().IsMatch(block.Text));

    private static bool IsInCapitals(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters >= 12;
    }

    private static int CountWords(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i]) && (i == 0 || text[i - 1] == ' ' || (!char.IsLetterOrDigit(text[i - 1]) && i > 1 && text[i - 2] == ' '))) count++;
        return count;
    }

    [GeneratedRegex(@"^\W*(read (more|next|also|the|on)|also read|also|see also|see more|more|related|watch|listen|don't miss|recommended|must[- ]read|click|subscribe|sign up|join|get|download|buy|shop|check price|order|follow|share|tweet|print|back to|jump to|view|close|next|previous|continue|discuss|lesen sie|mehr|zum thema|lire|à lire|lea|ver también|leggi|lees|leia|читайте|читать)\b|(click to tweet|\[video\]|»|→|>)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Signpost();

    [GeneratedRegex(@"^(https?:)?//([a-z]+\.)?(facebook|twitter|x|instagram|pinterest|youtube|linkedin|whatsapp|t\.me|tiktok)\.", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SocialSite();

    [GeneratedRegex(@"^\W*(related|recommended|more .{0,30}(from|on|about|stories|posts|articles|guides|recipes|news|reading|coverage)|see also|read (more|next|also)|also read|good articles|you.{0,20}(like|love|enjoy)|if you liked|suggested|further reading|dig deeper|explore|zum thema|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|lea también|leggi anche|lees ook|leia também|читайте также)\b.{0,60}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LabelOfStories();
}
