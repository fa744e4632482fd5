using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Dates.Reading;
using SearchEngine.Cleaning.Selection;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Reads the dates that readers see: lines with a label, date lines at the headline, and short lines beside the text.</summary>
internal static class VisibleDates
{
    private const int LongestLine = 160;

    // A paragraph may begin with its label and date: "Published: 3 May 2024. The council …"
    private const int LongestRead = 120;

    // What a line may say besides its date: a weekday, a name, a section, a reading time.
    private const int MostBesides = 70;

    private const int MostBesidesElsewhere = 24;
    private const int MostBesidesYearless = 40;
    private const int LongestGapAtStart = 24;
    private const int LongestDateline = 48;
    private const int LongestAgency = 24;
    private const Zone DateZones = Zone.Date | Zone.Meta | Zone.Byline;

    public static void Gather(PageBlocks page, ArticlePlace place, DateCandidates found)
    {
        foreach (var block in page.Blocks)
        {
            if (block.Index == place.Headline || ArticlePlace.IsFurniture(block.Element) || (block.Text.Length > LongestLine && !StartsWithLabel(block) && !(place.IsAtHead(block.Index) && StartsWithDate(block)))) continue;
            var text = block.Text.AsSpan(0, block.Text.Length <= LongestLine ? block.Text.Length : LongestRead);
            var dates = DateReader.FindAll(text, found.Context);
            if (dates.Count == 0 && !MayBeRelative(block, place)) continue;
            var standing = place.Of(block.Element, block.Index);
            if (standing == Place.Furniture) continue;
            if (dates.Count > 0) Add(page, block, dates, standing, place, found);
            else if (standing == Place.Head) AddRelative(page, block, found);
        }
    }

    private static void Add(PageBlocks page, Block block, IReadOnlyList<DateInText> dates, Place standing, ArticlePlace place, DateCandidates found)
    {
        var besides = block.Text.Length;
        foreach (var date in dates) besides -= date.End - date.Start;
        var isNamed = (block.Element.ZonesAround & DateZones) != Zone.None && RoleHints.NamesDate(block.Element);
        var behindPrevious = 0;
        foreach (var date in dates)
        {
            var before = block.Text.AsSpan(behindPrevious, Math.Max(0, date.Start - behindPrevious));
            var label = behindPrevious == 0 ? PrintedLabel.At(page, block.Index, before) : DateLabels.Last(before, out _);
            behindPrevious = Math.Max(behindPrevious, date.End);
            var role = label is { } printed && printed != DateRole.Unsaid ? printed : RoleHints.Of(block.Element);
            if (RankOf(block, date, label, role, besides, isNamed, standing, place) is { } rank)
                found.Add(date.Reading, role, rank, EvidenceSource.VisibleText);
        }
    }

    private static DateRank? RankOf(Block block, DateInText date, DateRole? label, DateRole role, int besides, bool isNamed, Place standing, ArticlePlace place)
    {
        var isAtHead = standing == Place.Head;
        if (isAtHead && label is null && IsDateline(block.Text, date)) return DateRank.DateLine;
        if (BodyFinder.IsProse(block) && label is null && !isNamed) return null;
        if (besides > MostBesides && label is null && !isNamed) return null;
        if (date.IsYearConcluded) return isAtHead && block.Kind != BlockKind.Heading && besides <= MostBesidesYearless && (label is not null || RoleHints.NamesDate(block.Element)) ? DateRank.Yearless : null;
        if (label is not null && (isAtHead || date.Start <= MostBesides && (place.IsBesideText(block.Index) || besides <= MostBesides))) return isAtHead || role == DateRole.FirstPublished ? DateRank.Labelled : DateRank.Elsewhere;
        // "Posted on the forum on 3 May 2024:" brings in a quotation.
        if (label is null && !isNamed && block.Text[^1] == ':') return null;
        if (isAtHead) return role == DateRole.Unsaid && date.IsYearShort && !isNamed && besides > MostBesidesElsewhere ? null : DateRank.DateLine;
        return place.IsBesideText(block.Index) && (isNamed || besides <= MostBesidesElsewhere) && !date.IsYearShort ? DateRank.Elsewhere : null;
    }

    // "Stand: 3. Mai 2024" may begin a long paragraph; no other long one is read.
    private static bool StartsWithLabel(Block block)
    {
        var digit = block.Text.AsSpan(0, LongestDateline).IndexOfAnyInRange('0', '9');
        return digit > 0 && DateLabels.Last(block.Text.AsSpan(0, digit), out var gap) is not null && gap <= LongestGapAtStart;
    }

    private static bool StartsWithDate(Block block) => block.Text.AsSpan(0, Math.Min(block.Text.Length, LongestDateline)).IndexOfAnyInRange('0', '9') >= 0;

    // "Feb. 23, 2015 -- The council …", "HARBOUR, 23 February 2015 (Agency) – The council …": as agencies and press offices begin.
    private static bool IsDateline(string text, DateInText date)
    {
        if (date.IsYearConcluded || date.IsYearShort || date.Start > LongestDateline || date.End >= text.Length) return false;
        var behind = text.AsSpan(date.End, Math.Min(text.Length - date.End, LongestAgency));
        return text.AsSpan(0, date.Start).IndexOfAny(".!?") < 0 && (behind.Contains(" -", StringComparison.Ordinal) || behind.IndexOfAny('–', '—') >= 0) && text.Length - date.End > LongestDateline;
    }

    private static bool MayBeRelative(Block block, ArticlePlace place) =>
        block.Text.Length <= 80 && place.IsAtHead(block.Index) && (block.Text.Length <= 30 || (block.Element.ZonesAround & DateZones) != Zone.None || RoleHints.NamesDate(block.Element));

    private static void AddRelative(PageBlocks page, Block block, DateCandidates found)
    {
        if (RelativeDates.Read(block.Text, found.Context.FetchedAt) is not { } reading) return;
        var role = DateLabels.Last(block.Text, out _) is DateRole.Modified ? DateRole.Modified : RoleHints.Of(block.Element);
        found.Add(reading, role, DateRank.Relative, EvidenceSource.VisibleText);
    }
}
