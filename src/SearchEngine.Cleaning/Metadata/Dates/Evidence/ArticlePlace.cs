using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Where on a page something stands, seen from the article.</summary>
internal enum Place
{
    /// <summary>In what surrounds articles: menus, teasers, comments, the site's head and foot.</summary>
    Furniture,

    /// <summary>In or behind the article's text.</summary>
    Article,

    /// <summary>Around the headline, where date lines stand.</summary>
    Head,
}

/// <summary>Knows where the headline stands and what lies around it.</summary>
internal sealed class ArticlePlace
{
    private const Zone NeverArticle = Zone.Hidden | Zone.Navigation | Zone.Advertisement | Zone.Related | Zone.Comments | Zone.Newsletter | Zone.Consent | Zone.Caption | Zone.Gallery | Zone.Player;
    private const Zone OnlyAtHead = Zone.Aside | Zone.Form | Zone.Author | Zone.Tags | Zone.Share | Zone.Button;
    private const int MostBlocksBefore = 8;
    private const int MostBlocksBehind = 24;
    private const int MostProseAtHead = 3;
    private const int MostBlocksOfCard = 8;
    private const int MostLevelsOfCard = 16;
    private const int ShortestLinkedHeadline = 25;
    private const int FarthestKicker = 3;

    private readonly PageBlocks _page;
    private readonly int _headline;
    private readonly int _headStart;
    private readonly int _headEnd;
    private readonly int _lastProse;

    public ArticlePlace(PageBlocks page, string title)
    {
        _page = page;
        _headline = HeadlineIndex(page, title);
        var start = _headline >= 0 ? _headline : FirstProse(page);
        _headStart = Math.Max(0, start - MostBlocksBefore);
        _headEnd = HeadEnd(page, start);
        _lastProse = LastProse(page);
    }

    /// <summary>Index of the headline's block, -1 when the page shows none.</summary>
    public int Headline => _headline;

    public bool IsAboveHeadline(int block) => block < _headline;

    /// <summary>Whether a date is what the site's clock shows: that of the fetch, above the headline and not next to it.</summary>
    public bool IsClock(int block, DateOnly day, DateTimeOffset fetchedAt) =>
        block < _headline - FarthestKicker && Math.Abs(day.DayNumber - DateOnly.FromDateTime(fetchedAt.UtcDateTime).DayNumber) <= 1;

    /// <summary>Whether a block stands around the headline.</summary>
    public bool IsAtHead(int block) => block >= _headStart && block < _headEnd;

    /// <summary>Whether a block stands before the article's text or behind it, rather than in it.</summary>
    public bool IsBesideText(int block) => block < _headEnd || block >= _lastProse;

    /// <summary>Whether an element is furniture by its zones alone, which is quick to tell.</summary>
    public static bool IsFurniture(Element element) => (element.ZonesAround & NeverArticle) != Zone.None;

    public Place Of(Element element, int block)
    {
        var zones = element.ZonesAround;
        if (IsFurniture(element)) return Place.Furniture;
        if ((zones & (Zone.Header | Zone.Footer)) != Zone.None && IsSiteFurniture(element)) return Place.Furniture;
        var isAtHead = IsAtHead(block);
        if (!isAtHead && (zones & OnlyAtHead) != Zone.None) return Place.Furniture;
        if (IsInCard(element, block, isAtHead)) return Place.Furniture;
        return isAtHead ? Place.Head : Place.Article;
    }

    private static int HeadlineIndex(PageBlocks page, string title)
    {
        var first = -1;
        var key = Words.Key(title);
        foreach (var block in page.Blocks)
        {
            if (block.Kind != BlockKind.Heading || IsFurniture(block.Element)) continue;
            if (key.Length > 0 && block.Text.Length >= key.Length && Words.Key(block.Text) == key) return block.Index;
            if (first < 0 && block.HeadingLevel == 1 && (block.Element.ZonesAround & BodyFinder.Foreign) == Zone.None) first = block.Index;
        }
        return first;
    }

    private static int FirstProse(PageBlocks page) => page.Blocks.FirstOrDefault(IsText)?.Index ?? 0;

    private static int LastProse(PageBlocks page) => page.Blocks.LastOrDefault(IsText)?.Index ?? page.Blocks.Count;

    private static bool IsText(Block block) => BodyFinder.IsProse(block) && (block.Element.ZonesAround & BodyFinder.Foreign) == Zone.None;

    private static int HeadEnd(PageBlocks page, int headline)
    {
        var prose = 0;
        var at = headline + 1;
        for (var last = Math.Min(page.Blocks.Count, at + MostBlocksBehind); at < last; at++)
            if (BodyFinder.IsProse(page.Blocks[at]) && ++prose == MostProseAtHead) break;
        return at;
    }

    /// <summary>Whether it lies in a header or footer that the headline is not in, unless that is the article's own.</summary>
    private bool IsSiteFurniture(Element element)
    {
        var isFurniture = false;
        for (var at = element; at is not null; at = at.Parent)
        {
            if (isFurniture && IsArticle(at)) isFurniture = false;
            isFurniture |= (at.Zones & Zone.Footer) != Zone.None || ((at.Zones & Zone.Header) != Zone.None && !Holds(at));
        }
        return isFurniture;
    }

    private bool IsArticle(Element element) => Holds(element) && element.Tag is not ("body" or "html") && (element.Tag == "article" || element.BodyHint > 0 || IsPost(element));

    private static bool IsPost(Element element)
    {
        if (element.Node.Attributes["class"]?.Value is not { } names) return false;
        foreach (var range in names.AsSpan().Split(' '))
            if (names.AsSpan(range) is "post" or "hentry" or "entry" or "article") return true;
        return false;
    }

    private bool Holds(Element element) => _headline >= 0 && _headline >= element.FirstBlock && _headline < element.EndBlock;

    /// <summary>Whether it stands with a link to another article, as in a list of few teasers.</summary>
    /// <remarks>At the head, links of that length are also sections, series and names; there only a heading tells a teaser.</remarks>
    private bool IsInCard(Element element, int block, bool isAtHead)
    {
        var at = element;
        for (var level = 0; level < MostLevelsOfCard && at is not null; level++, at = at.Parent)
        {
            if (at.IsTeaser) return true;
            if (Holds(at) || at.EndBlock - at.FirstBlock > MostBlocksOfCard || at.Tag is "body" or "html") return false;
            for (var i = at.FirstBlock; i < at.EndBlock; i++)
                if (i != block && _page.Blocks[i] is { IsOneLink: true } link && link.Text.Length >= ShortestLinkedHeadline && (!isAtHead || link.Kind == BlockKind.Heading)) return true;
        }
        return false;
    }
}
