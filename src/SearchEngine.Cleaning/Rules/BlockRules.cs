using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;

namespace SearchEngine.Cleaning.Rules;

/// <summary>The rules for single blocks, in the order in which they are asked. The first that removes a block decides.</summary>
internal static class BlockRules
{
    public static IReadOnlyList<BlockRule> All { get; } =
    [
        new("hidden", (block, _) => (Zones(block) & (Zone.Hidden | Zone.PullQuote)) == Zone.Hidden),
        InZone("navigation", Zone.Navigation),
        InZone("footer", Zone.Footer),
        InZone("aside", Zone.Aside),
        new("form", (block, _) => (Zones(block) & Zone.Form) != Zone.None || ((Zones(block) & Zone.Button) != Zone.None && block.Kind != BlockKind.Heading)),
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
        new("picture credit", (block, _) => block.Kind is BlockKind.Paragraph or BlockKind.TableRow && block.Text.Length < 300 && Furniture.EndsInCredit(block.Text)),
        new("gallery", (block, body) => (Zones(block) & Zone.Gallery) != Zone.None && block.Text.Length < 120),
        .. LinkRules.All,
        // A heading may start what follows the article; EdgeRules needs to see it.
        new("label", (block, _) => block.Kind != BlockKind.Heading && Furniture.IsLabel(block)),
        new("signpost", (block, _) => block.Kind != BlockKind.Heading && Furniture.IsSignpost(block)),
        new("appeal", (block, _) => Furniture.IsAppeal(block)),
    ];

    private static BlockRule InZone(string name, Zone zone) => new(name, (block, _) => (Zones(block) & zone) != Zone.None);

    private static Zone Zones(Block block) => block.Element.ZonesAround;
}
