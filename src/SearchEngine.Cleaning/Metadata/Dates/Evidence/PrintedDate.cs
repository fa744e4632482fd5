using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Dates.Reading;
using SearchEngine.Cleaning.Selection;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>A date in a block of text, and what its surroundings say of it.</summary>
/// <param name="Block">The block.</param>
/// <param name="Date">Where it stands in the block.</param>
/// <param name="Besides">How many characters the block has besides its dates.</param>
/// <param name="Label">What a word before it says; null without one.</param>
/// <param name="Role">What label, class or id say.</param>
/// <param name="IsNamed">Whether class or id say that the block holds a date.</param>
internal readonly record struct PrintedDate(Block Block, DateInText Date, int Besides, DateRole? Label, DateRole Role, bool IsNamed)
{
    // What a line may say besides its date: a weekday, a name, a section, a reading time.
    private const int MostBesides = 70;

    private const int MostBesidesElsewhere = 24;
    private const int MostBesidesYearless = 40;
    private const int LongestAgency = 24;

    /// <summary>How far it can be the article's; null when it is not.</summary>
    public DateRank? Rank(bool isAtHead, bool isBesideText)
    {
        if (Label is null && !IsNamed && !MayStandAlone(isAtHead)) return null;
        if (Date.IsYearConcluded) return isAtHead && IsYearlessLine ? DateRank.Yearless : null;
        if (Label is not null && isAtHead) return DateRank.Labelled;
        if (Label is not null && Date.Start <= MostBesides && (isBesideText || Besides <= MostBesides)) return Role == DateRole.FirstPublished ? DateRank.Labelled : DateRank.Elsewhere;
        if (isAtHead) return DateRank.DateLine;
        return isBesideText && (IsNamed || Besides <= MostBesidesElsewhere) && !Date.IsYearShort ? DateRank.Elsewhere : null;
    }

    /// <summary>Whether a line without label and name looks like a date line: short, not a sentence, not a lead to a quotation.</summary>
    private bool MayStandAlone(bool isAtHead)
    {
        if (isAtHead && IsDateline) return true;
        // "Posted on the forum on 3 May 2024:" brings in a quotation.
        if (BodyFinder.IsProse(Block) || Besides > MostBesides || Block.Text[^1] == ':') return false;
        return !(isAtHead && Role == DateRole.Unsaid && Date.IsYearShort && Besides > MostBesidesElsewhere);
    }

    private bool IsYearlessLine => Block.Kind != BlockKind.Heading && Besides <= MostBesidesYearless && (Label is not null || RoleHints.NamesDate(Block.Element));

    // "Feb. 23, 2015 -- The council …", "HARBOUR, 23 February 2015 (Agency) – The council …": as agencies and press offices begin.
    private bool IsDateline
    {
        get
        {
            var text = Block.Text;
            if (Date.IsYearConcluded || Date.IsYearShort || Date.Start > VisibleDates.LongestDateline || text.Length - Date.End <= VisibleDates.LongestDateline) return false;
            var behind = text.AsSpan(Date.End, LongestAgency);
            return text.AsSpan(0, Date.Start).IndexOfAny(".!?") < 0 && (behind.Contains(" -", StringComparison.Ordinal) || behind.IndexOfAny('–', '—') >= 0);
        }
    }
}
