using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Bylines;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Reads the dates that readers see: lines with a label, date lines at the headline, and short lines beside the text.</summary>
internal static class VisibleDates
{
    private const int LongestLine = 160;

    // A paragraph may begin with its label and date: "Published: 3 May 2024. The council …"
    private const int LongestRead = 120;

    /// <summary>Where in a paragraph the date of a dateline or behind a label begins, at most.</summary>
    public const int LongestDateline = 48;

    private const int LongestRelativePart = 40;
    private const int LongestGapAtStart = 24;
    private const Zone DateZones = Zone.Date | Zone.Meta | Zone.Byline;

    public static void Gather(PageBlocks page, ArticlePlace place, DateCandidates found)
    {
        // Teasers tell their age as well; the article's own stands next to its headline.
        var hasRelative = false;
        foreach (var block in page.Blocks)
        {
            if (block.Index == place.Headline || ArticlePlace.IsFurniture(block.Element) || (block.Text.Length > LongestLine && !IsReadInPart(block, place))) continue;
            var text = block.Text.AsSpan(0, block.Text.Length <= LongestLine ? block.Text.Length : LongestRead);
            var dates = DateReader.FindAll(text, found.Context);
            if (dates.Count == 0 && !MayBeRelative(block, place)) continue;
            var standing = place.Of(block.Element, block.Index);
            if (standing == Place.Furniture) continue;
            if (dates.Count > 0) Add(page, block, dates, standing, place, found);
            else if (standing == Place.Head && !hasRelative && !place.IsAboveHeadline(block.Index)) hasRelative = AddRelative(block, found);
        }
    }

    private static void Add(PageBlocks page, Block block, IReadOnlyList<DateInText> dates, Place standing, ArticlePlace place, DateCandidates found)
    {
        var besides = block.Text.Length;
        foreach (var date in dates) besides -= date.End - date.Start;
        var isNamed = (block.Element.ZonesAround & DateZones) != Zone.None && RoleHints.NamesDate(block.Element);
        // A class such as "updated" on a line with two dates is about the second of them at most.
        var hinted = dates.Count == 1 ? RoleHints.Of(block.Element) : DateRole.Unsaid;
        var behindPrevious = 0;
        foreach (var date in dates)
        {
            var before = block.Text.AsSpan(behindPrevious, Math.Max(0, date.Start - behindPrevious));
            var label = behindPrevious == 0 ? PrintedLabel.At(page, block.Index, before) : DateLabels.Last(before, out _);
            behindPrevious = Math.Max(behindPrevious, date.End);
            var printed = new PrintedDate(block, date, besides, label, label ?? hinted, isNamed);
            if (printed.Rank(standing == Place.Head, place.IsBesideText(block.Index)) is not { } rank) continue;
            if (printed.Role == DateRole.Unsaid && place.IsClock(block.Index, date.Reading.Day, found.Context.FetchedAt)) continue;
            found.Add(date.Reading, printed.Role, rank, EvidenceSource.VisibleText, place.IsAboveHeadline(block.Index));
        }
    }

    // "Stand: 3. Mai 2024" may begin a long paragraph; no other long one is read, but for agencies' datelines.
    private static bool IsReadInPart(Block block, ArticlePlace place)
    {
        var digit = block.Text.AsSpan(0, LongestDateline).IndexOfAnyInRange('0', '9');
        if (digit >= 0 && place.IsAtHead(block.Index)) return true;
        return digit > 0 && DateLabels.Last(block.Text.AsSpan(0, digit), out var gap) is not null && gap <= LongestGapAtStart;
    }

    private static bool MayBeRelative(Block block, ArticlePlace place) => block.Text.Length <= 120 && block.Kind != BlockKind.Heading && place.IsAtHead(block.Index);

    private static bool AddRelative(Block block, DateCandidates found)
    {
        // A short line, or one that says that it is about dates, is read as a whole; of "By Mara Hale • 2 hours ago" each part.
        var isDateLine = block.Text.Length <= 30 || (block.Text.Length <= 80 && ((block.Element.ZonesAround & DateZones) != Zone.None || RoleHints.NamesDate(block.Element)));
        var parts = LineParts.Of(block);
        if (parts.Count <= 1) return isDateLine && AddRelative(block.Text, block, found);
        var isFound = false;
        foreach (var part in parts) isFound |= part.Length <= LongestRelativePart && AddRelative(part, block, found);
        return isFound;
    }

    private static bool AddRelative(string text, Block block, DateCandidates found)
    {
        if (RelativeDates.Read(text, found.Context.FetchedAt) is not { } reading) return false;
        var role = DateLabels.Last(text, out _) is DateRole.Modified ? DateRole.Modified : RoleHints.Of(block.Element);
        found.Add(reading, role, DateRank.Relative, EvidenceSource.VisibleText);
        return true;
    }
}
