using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Selection;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>Where on a page bylines are looked for: around the headline, and behind the last paragraph.</summary>
internal sealed partial class Surroundings
{
    private const int BlocksAbove = 6;
    private const int BlocksBelow = 14;
    private const int BlocksBehind = 8;
    private const int LongestPrefix = 40;

    private const Zone Never = BodyFinder.Foreign & ~Zone.Author & ~Zone.Tags;
    private const Zone AtHeadline = Zone.Related | Zone.Aside | Zone.Footer | Zone.Share;

    private readonly PageBlocks _page;
    private readonly int _headline;

    /// <param name="page">All blocks.</param>
    /// <param name="headline">Index of the block with the headline; -1 when it is not on the page.</param>
    public Surroundings(PageBlocks page, int headline)
    {
        _page = page;
        _headline = headline;
        FirstProse = Math.Max(headline, 0);
        while (FirstProse < page.Blocks.Count && !IsProse(page.Blocks[FirstProse])) FirstProse++;
        LastProse = FirstProse;
        for (var i = FirstProse; i < page.Blocks.Count && i - LastProse < 30; i++)
            if (IsProse(page.Blocks[i])) LastProse = i;
    }

    public int FirstProse { get; }

    public int LastProse { get; }

    public bool IsNear(int block) => _headline < 0 ? block <= FirstProse + 2 : block >= _headline - BlocksAbove && block <= _headline + BlocksBelow;

    /// <summary>Whether a block stands between the article's paragraphs, a standfirst below the headline not counted.</summary>
    public bool IsWithinText(int block) => block > Math.Max(FirstProse, _headline + 3) && block < LastProse;

    public bool IsBehindText(int block) => block >= LastProse && block <= LastProse + BlocksBehind;

    /// <summary>Blocks around the headline, those below it first.</summary>
    public IEnumerable<Block> AroundHeadline()
    {
        var from = Math.Max(_headline, 0);
        for (var i = from + (_headline < 0 ? 0 : 1); i < _page.Blocks.Count && i <= from + BlocksBelow; i++)
            if (MayHoldByline(_page.Blocks[i].Element)) yield return _page.Blocks[i];
        for (var i = from - 1; i >= Math.Max(0, from - BlocksAbove); i--)
            if (MayHoldByline(_page.Blocks[i].Element)) yield return _page.Blocks[i];
    }

    /// <summary>Blocks behind the last paragraph.</summary>
    public IEnumerable<Block> BehindText()
    {
        for (var i = LastProse; i < _page.Blocks.Count && i <= LastProse + BlocksBehind; i++)
            if (MayHoldByline(_page.Blocks[i].Element)) yield return _page.Blocks[i];
    }

    /// <summary>Whether a byline may stand in an element. Directly around the headline and behind the text, boxes and footers are the article's own.</summary>
    public bool MayHoldByline(Element element)
    {
        var foreign = element.ZonesAround & Never;
        if (foreign == Zone.None) return true;
        if ((foreign & ~AtHeadline) == Zone.None && _headline >= 0 && element.FirstBlock >= _headline - 2 && element.FirstBlock <= Math.Min(FirstProse + 2, _headline + 5)) return true;
        return (foreign & ~Zone.Footer) == Zone.None && element.FirstBlock > LastProse && element.FirstBlock <= LastProse + 6;
    }

    /// <summary>Whether a name is introduced as a reviewer's, editor's or photographer's: "Reviewed by Mara Hale".</summary>
    public bool IsOtherCredit(Element element, string name)
    {
        for (var i = element.FirstBlock; i >= Math.Max(0, element.FirstBlock - 1) && i < _page.Blocks.Count; i--)
        {
            var text = _page.Blocks[i].Text;
            var at = i == element.FirstBlock ? text.IndexOf(name, StringComparison.OrdinalIgnoreCase) : text.Length;
            if (at < 0 || (i != element.FirstBlock && text.Length > LongestPrefix)) continue;
            var before = text[Math.Max(0, at - LongestPrefix)..at];
            if (OtherCredit().IsMatch(before)) return true;
            if (before.Length > 0) return false;
        }
        return false;
    }

    private static bool IsProse(Block block) => BodyFinder.IsProse(block) && block.Text.Length >= 80 && (block.Element.ZonesAround & BodyFinder.Foreign) == Zone.None;

    [GeneratedRegex(@"((reviewed|edited|fact[- ]checked|checked|verified|approved|translated|photographs?|photos?|photography|images?|illustrat\w+|graphics?|video|filmed|produced|narrated|interviewed|design\w*) by|fotos?|bilder?|foto von|photo|photos|picture|reviewer|editor|illustration|crédit photo|comments? by|posted in|übersetzt von|traduit par)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OtherCredit();
}
