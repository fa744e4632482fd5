using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.LiveBlogs;

/// <summary>Finds the entries of a live blog: parts of one look that each begin with a time and have text.</summary>
/// <remarks>Posts of a forum, comments, teasers and programmes look alike. A page is a live blog only where it says so, or its times run backwards.</remarks>
internal static class LiveBlogFinder
{
    private const int FewestEntries = 3;
    private const int FewestDeclared = 2;
    private const int FewestSilent = 4;
    private const int StampWithin = 3;
    private const double ShareOfProse = 0.5;
    private const double ShareWithText = 0.6;
    private const Zone Elsewhere = Zone.Hidden | Zone.Navigation | Zone.Footer | Zone.Aside | Zone.Comments | Zone.Form | Zone.Consent | Zone.Advertisement;

    /// <summary>The entries in page order; empty when the page is no live blog.</summary>
    public static IReadOnlyList<LiveEntry> Find(PageBlocks page, ArticleMetadata metadata, LinkedFacts linked, Uri? url, DateTimeOffset fetchedAt)
    {
        var stamps = StampReader.Read(page, fetchedAt);
        var isDeclared = linked.Types.Contains("LiveBlogPosting");
        if (stamps.Count(stamp => stamp is not null) < (isDeclared ? FewestDeclared : FewestEntries)) return [];
        var prose = new PrefixSum(page.Blocks, block => (block.Element.ZonesAround & Elsewhere) == Zone.None && (BodyFinder.IsProse(block) || (block.Text.Length >= 25 && block.LinkDensity < 0.4 && block.Text[^1] is '.' or '!' or '?' or '”')) ? block.Text.Length - block.LinkLength : 0);
        var entries = Parts(page, stamps, prose);
        if (Count(entries, prose) < FewestDeclared || Count(entries, prose) < FewestEntries) entries = Flat(page, stamps, prose) is { Count: > 0 } flat && flat.Count > entries.Count ? flat : entries;
        if (entries.Count < (isDeclared ? FewestDeclared : FewestEntries) || Count(entries, prose) < entries.Count * ShareWithText || AreTeasers(page, entries)) return [];
        // A ticker above the headline or beside the article is another page's.
        if (page.Blocks.FirstOrDefault(block => block.HeadingLevel == 1 && Words.AreSame(block.Text, metadata.Title)) is { } headline && headline.Index > entries[0].First) return [];
        if (entries.Any(entry => entry.Stamp.Moment > fetchedAt.AddDays(1))) return [];
        if (isDeclared) return entries;
        if (entries.Sum(entry => prose.Between(entry.First, entry.End)) < prose.Over(page.Root) * ShareOfProse) return [];
        var saysSo = IsNamed(metadata.Title) || (url is not null && IsNamed(url.AbsolutePath));
        return saysSo || (entries.Count >= FewestSilent && AreClocks(entries) && EntryTimes.IsNewestFirst(entries)) ? entries : [];
    }

    private static bool IsNamed(string text) => PhraseBook.IsContained(PhraseKind.Live, Words.Spaced(text, 300));

    private static bool AreClocks(List<LiveEntry> entries) => entries.Count(entry => entry.Stamp.Moment is null) >= entries.Count * 0.8;

    private static int Count(List<LiveEntry> entries, PrefixSum prose) => entries.Count(entry => prose.Between(entry.First, entry.End) > 0);

    /// <summary>Elements of one look with a time near their top.</summary>
    private static List<LiveEntry> Parts(PageBlocks page, EntryStamp?[] stamps, PrefixSum prose)
    {
        var candidates = new List<(Element Element, EntryStamp Stamp)>();
        foreach (var element in page.Elements)
        {
            if (element.Parent is null || element.EndBlock == element.FirstBlock || (element.Parent.ZonesAround & Elsewhere) != Zone.None || prose.Over(element) <= 0) continue;
            for (var i = element.FirstBlock; i < Math.Min(element.EndBlock, element.FirstBlock + StampWithin); i++)
            {
                if (stamps[i] is not { } stamp) continue;
                candidates.Add((element, stamp));
                break;
            }
        }
        var byLook = Largest(candidates.GroupBy(candidate => (object)candidate.Element.Look));
        var byParent = Largest(candidates.GroupBy(candidate => (object)(candidate.Element.Tag, candidate.Element.Parent)));
        return byParent.Count > byLook.Count ? byParent : byLook;
    }

    private static List<LiveEntry> Largest(IEnumerable<IGrouping<object, (Element Element, EntryStamp Stamp)>> groups)
    {
        var best = new List<LiveEntry>();
        foreach (var group in groups)
        {
            var entries = new List<LiveEntry>();
            foreach (var (element, stamp) in group)
                if (entries.Count == 0 || element.FirstBlock >= entries[^1].End) entries.Add(new LiveEntry(element.FirstBlock, element.EndBlock, stamp));
            if (entries.Count > best.Count) best = entries;
        }
        return best;
    }

    /// <summary>Times and paragraphs that are all beside each other: an entry goes on up to the next time of the same look.</summary>
    private static List<LiveEntry> Flat(PageBlocks page, EntryStamp?[] stamps, PrefixSum prose)
    {
        var best = new List<LiveEntry>();
        var lines = stamps.Where(stamp => stamp is not null && (page.Blocks[stamp.Block].Element.ZonesAround & Elsewhere) == Zone.None).Select(stamp => stamp ?? throw new InvalidOperationException());
        foreach (var group in lines.GroupBy(stamp => (page.Blocks[stamp.Block].Element.Tag, page.Blocks[stamp.Block].Element.Parent)))
        {
            var heads = group.ToList();
            if (heads.Count < FewestEntries || heads.Count <= best.Count || group.Key.Parent is not { } parent) continue;
            var entries = heads.Select((head, i) => new LiveEntry(head.Block, i + 1 < heads.Count ? heads[i + 1].Block : parent.EndBlock, head)).ToList();
            if (Count(entries, prose) >= entries.Count * ShareWithText) best = entries;
        }
        return best;
    }

    // A headline that links to a page of its own.
    private static bool AreTeasers(PageBlocks page, List<LiveEntry> entries) => entries.Count(entry =>
    {
        for (var i = entry.First; i < entry.End; i++)
            if (page.Blocks[i] is { Kind: BlockKind.Heading, IsOneLink: true, Href: [not '#', ..] href } && !href.Contains('#', StringComparison.Ordinal)) return true;
        return false;
    }) * 2 > entries.Count;
}
