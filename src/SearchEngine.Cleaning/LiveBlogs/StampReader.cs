using System.Globalization;
using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.LiveBlogs;

/// <summary>Finds the times that could head entries: time elements with a moment, and lines that begin with a time of day.</summary>
internal static partial class StampReader
{
    private const int LongestStamp = 60;
    private const int FarthestDigit = 16;
    private const int LongestMoment = 40;

    /// <summary>The first time in each block, by the block's index; null where there is none.</summary>
    public static EntryStamp?[] Read(PageBlocks page, DateTimeOffset fetchedAt)
    {
        var context = new DateContext(DateOrder.DayFirst, fetchedAt);
        var stamps = new EntryStamp?[page.Blocks.Count];
        foreach (var block in page.Blocks) stamps[block.Index] = InText(block, context);
        foreach (var element in page.Elements)
        {
            if (element.FirstBlock >= stamps.Length || MomentOf(element, context) is not { } moment) continue;
            var block = page.Blocks[element.FirstBlock];
            if (stamps[block.Index]?.Moment is null && (block.Text.Length <= LongestStamp || stamps[block.Index] is not null)) stamps[block.Index] = new EntryStamp(block.Index, moment, default, null, stamps[block.Index]?.Length ?? block.Text.Length);
        }
        return stamps;
    }

    private static DateTimeOffset? MomentOf(Element element, DateContext context)
    {
        if (!element.Node.HasAttributes || element.Node.Attributes["datetime"]?.Value is not { Length: > 10 and <= LongestMoment } written) return null;
        return MachineDates.Read(written, context) is { HasTime: true } read ? read.Moment : null;
    }

    private static EntryStamp? InText(Block block, DateContext context)
    {
        if (block.Kind == BlockKind.Heading && block.Text.Length > LongestMoment) return null;
        var start = block.Text.Length > LongestStamp ? block.Text[..LongestStamp] : block.Text;
        if (!MayBeClock(start)) return WithDay(block, context);
        var match = Clock().Match(start);
        if (!match.Success) return WithDay(block, context);
        // In a line of its own, a time may be followed by a name; before a sentence, by a dash or a colon.
        if (block.Text.Length > LongestStamp && match.Groups["end"].Length == 0 && block.EmphasisLength < match.Groups["clock"].Length) return null;
        if (!TryTime(match, out var time)) return null;
        return new EntryStamp(block.Index, null, time, match.Groups["zone"].Success ? match.Groups["zone"].Value.ToUpperInvariant() : null, match.Length);
    }

    // "24 February 2026, 17:52"
    private static EntryStamp? WithDay(Block block, DateContext context) =>
        block.Text.Length <= LongestMoment && block.Text.Contains(':', StringComparison.Ordinal) && MachineDates.Read(block.Text, context) is { HasTime: true } read
            ? new EntryStamp(block.Index, read.Moment, default, null, block.Text.Length) : null;

    // Most blocks are not worth a match: their first number, near the start, is followed by nothing that divides a clock.
    private static bool MayBeClock(string text)
    {
        var at = text.AsSpan(0, Math.Min(text.Length, FarthestDigit)).IndexOfAnyInRange('0', '9');
        if (at < 0) return false;
        var end = at + 1;
        if (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end < text.Length && text[end] is ':' or '.' or 'h' or 'H' or '：' or '時' or '时' or '시' or ' ' or 'a' or 'p' or 'A' or 'P';
    }

    private static bool TryTime(Match match, out TimeSpan time)
    {
        var hour = Number(match.Groups["h"]);
        var minute = match.Groups["n"].Success ? Number(match.Groups["n"]) : 0;
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour is < 1 or > 12) hour = 24;
        else if (half.StartsWith('p') || half.StartsWith('P')) hour = hour % 12 + 12;
        else if (half.Length > 0) hour %= 12;
        time = hour < 24 ? new TimeSpan(hour, minute, 0) : default;
        return hour < 24;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\W*(?<clock>((kl|um|at|à|às|ore|klo|alle|a las|godz|ora|saat|в|о)\.? ?)?((?<h>[0-9]{1,2})([:.h]|：|時|时|시 ?)(?<n>[0-5][0-9])(分|분)?(:[0-5][0-9])?( ?(?<half>[ap]\.? ?m)\b\.?)?|(?<h>[0-9]{1,2}) ?(?<half>[ap]\.?m)\b\.?)( ?(uhr|hrs?|h|klockan)\b)?( ?\(?(?<zone>GMT|BST|UTC|CES?T|MES?Z|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|EES?T|WES?T|MSK|IST|JST|AES?T|AEDT|SAST|SGT|HKT)\)?\b)?)(?<end> ?([–—|:•·+-]|$) ?)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();
}
