using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Selection;

namespace SearchEngine.Cleaning.Rules;

/// <summary>The rules for single blocks, in the order in which they are asked. The first that removes a block decides.</summary>
internal static class BlockRules
{
    private const int LongestCaption = 160;
    private const int LongestBoxLine = 200;
    private const int MostBlocksInBox = 4;
    private const int MostBlocksInPictureBox = 2;

    public static IReadOnlyList<BlockRule> All { get; } =
    [
        new("hidden", (block, _) => (Zones(block) & (Zone.Hidden | Zone.PullQuote)) == Zone.Hidden),
        InZone("navigation", Zone.Navigation),
        InZone("footer", Zone.Footer),
        new("aside", (block, _) => (Zones(block) & (Zone.Aside | Zone.PullQuote)) == Zone.Aside && block.Kind != BlockKind.Quote),
        new("form", (block, _) => (Zones(block) & Zone.Form) != Zone.None || ((Zones(block) & Zone.Button) != Zone.None && block.Kind != BlockKind.Heading && !BodyFinder.IsProse(block))),
        InZone("caption", Zone.Caption),
        InZone("advertisement", Zone.Advertisement),
        InZone("share bar", Zone.Share),
        InZone("related stories", Zone.Related),
        InZone("comments", Zone.Comments),
        InZone("newsletter", Zone.Newsletter),
        InZone("author box", Zone.Author),
        InZone("tags", Zone.Tags),
        InZone("consent", Zone.Consent),
        InZone("player", Zone.Player),
        new("byline or date", (block, body) => block.Text.Length < 160 && (Zones(block) & (Zone.Byline | Zone.Date | Zone.Meta)) != Zone.None),
        new("figure", (block, body) => block.Element.IsIn("figure", body.Root) && block.Text.Length < 300 && block.Kind is BlockKind.Paragraph),
        new("picture box", (block, body) => block.Kind == BlockKind.Paragraph && block.Text.Length < LongestCaption && StandsInPictureBox(block, body)),
        new("picture credit", (block, _) => block.Kind is BlockKind.Paragraph or BlockKind.TableRow && block.Text.Length < 300 && Furniture.EndsInCredit(block.Text)),
        new("gallery", (block, body) => (Zones(block) & Zone.Gallery) != Zone.None && block.Text.Length < 120),
        .. LinkRules.All,
        // A heading may start what follows the article; EdgeRules needs to see it.
        new("box", (block, body) => body.Paragraphs.IsUniform && !body.Paragraphs.Include(block) && IsBox(block)),
        new("label", (block, _) => block.Kind != BlockKind.Heading && Furniture.IsLabel(block)),
        new("signpost", (block, _) => block.Kind != BlockKind.Heading && Furniture.IsSignpost(block)),
        new("appeal", (block, _) => Furniture.IsAppeal(block)),
    ];

    // Where paragraphs are p, a short line in a div or span of its own is a template's, unless it is a title or a quotation.
    private static bool IsBox(Block block)
    {
        if (block is not { Kind: BlockKind.Paragraph, Text.Length: < LongestBoxLine } || block.Element.Tag is not ("div" or "span" or "section" or "a" or "center") || (Zones(block) & Zone.PullQuote) != Zone.None) return false;
        var box = block.Element;
        while (box.Tag is "span" or "a" && box.Parent is { } parent) box = parent;
        return box.Tag is "div" or "section" or "center" or "span" && box.EndBlock - box.FirstBlock <= MostBlocksInBox && !(box.Node.Attributes["class"]?.Value is { } names && (names.Contains("head", StringComparison.OrdinalIgnoreCase) || names.Contains("title", StringComparison.OrdinalIgnoreCase)));
    }

    // A box that holds a picture and a line or two: the line is about the picture. A paragraph may begin with a picture as well.
    private static bool StandsInPictureBox(Block block, Body body)
    {
        if (block.Picture is not { } picture) return false;
        var box = block.Element.CommonWith(picture);
        return box != body.Root && box.Tag is "div" or "figure" or "center" or "span" or "section" or "table" or "tbody" && box.EndBlock - box.FirstBlock <= MostBlocksInPictureBox;
    }

    private static BlockRule InZone(string name, Zone zone) => new(name, (block, _) => (Zones(block) & zone) != Zone.None);

    private static Zone Zones(Block block) => block.Element.ZonesAround;
}
