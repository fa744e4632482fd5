using SearchEngine.Articles;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Markup;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Rules;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Gathers what the judges look at, in a few passes over the blocks.</summary>
/// <remarks>What no judge would look at, for the length of the text or what the page declares, is not gathered: most pages are plain articles.</remarks>
internal static class SignalReader
{
    private const int MostNames = 6;
    private const int LongestName = 400;
    private const int MostWordsInName = 4;

    private const Zone Elsewhere = Zone.Hidden | Zone.Navigation | Zone.Footer | Zone.Aside | Zone.Newsletter | Zone.Related | Zone.Advertisement;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " • "];

    /// <summary>Reads a page whose text was found.</summary>
    public static PageSignals Read(Page page, Body body, PageBlocks blocks, Verdicts verdicts, PageHead head, LinkedPage linked, ArticleMetadata metadata, string text, Embeds embeds)
    {
        blocks.SpreadZones();
        var kept = verdicts.Kept;
        int paragraphs = 0, longest = 0, headings = 0;
        foreach (var block in kept)
        {
            if (block.Kind == BlockKind.Heading) headings++;
            if (!BodyFinder.IsProse(block)) continue;
            paragraphs++;
            longest = Math.Max(longest, block.Text.Length - block.LinkLength);
        }
        var length = Words.CountLettersAndDigits(text);
        var isArticleByType = linked.Facts.Articles > 0;
        var phrases = PhraseCounts.Read(blocks, kept, length, mayTrade: !isArticleByType && metadata.Byline.Count == 0);
        return new PageSignals
        {
            Title = metadata.Title,
            Names = NamesOf(blocks, head),
            TitleParts = PartsOf(head.Title),
            Url = page.Url,
            OpenGraphType = head.Meta("og:type")?.ToLowerInvariant() ?? "",
            Linked = linked.Facts,
            Embeds = embeds,
            HasAuthor = metadata.Byline.Count > 0,
            HasDate = metadata.Published is not null,
            IsDeclared = ArticleEvidenceReader.Of(head, linked.Article) == ArticleEvidence.Declared,
            IsDatedInHead = head.Meta("article:published_time", "datePublished", "parsely-pub-date", "dc.date.issued", "citation_publication_date") is not null,
            Length = length,
            Paragraphs = paragraphs,
            LongestParagraph = longest,
            Headings = headings,
            Walls = length < Paywalls.LongestCutStub || length < linked.Facts.ArticleLength ? WallReader.Read(blocks, verdicts) : default,
            Cards = isArticleByType && length >= Stubs.ShortestWithoutSigns ? default : CardReader.Read(blocks, verdicts, body, page.FetchedAt),
            AreTeasers = CardReader.AreTeasers(kept),
            IsAboutName = metadata.Title.Length > 4 && metadata.Title.AsSpan().Count(' ') < MostWordsInName && kept.FirstOrDefault(BodyFinder.IsProse)?.Text.StartsWith(metadata.Title, StringComparison.OrdinalIgnoreCase) == true,
            Pictures = PictureReader.Read(blocks, verdicts),
            Phrases = phrases,
            HasPlayerZone = blocks.Elements.Any(element => (element.Zones & Zone.Player) != Zone.None),
        };
    }

    private static List<string> NamesOf(PageBlocks blocks, PageHead head)
    {
        var names = new List<string>();
        foreach (var block in blocks.Blocks)
            if (block.HeadingLevel == 1 && (block.Element.ZonesAround & Elsewhere) == Zone.None && names.Count < MostNames) names.Add(block.Words);
        if (names.Count > 0) return names;
        names.AddRange(PartsOf(head.Title));
        return names;
    }

    private static List<string> PartsOf(string title) =>
        [.. title.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostNames).Select(part => Words.Spaced(part, LongestName)).Where(part => part.Length > 0)];
}
