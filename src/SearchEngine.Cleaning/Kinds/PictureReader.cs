using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules;
using SearchEngine.Cleaning.Selection;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Tells text that belongs to pictures from text that stands for itself.</summary>
internal static class PictureReader
{
    private const int LongestCaption = 400;
    private const int LongestCounter = 30;
    private const int MostPictures = 400;
    private const Zone Elsewhere = Zone.Hidden | Zone.Navigation | Zone.Footer | Zone.Comments | Zone.Aside | Zone.Related;

    public static Pictures Read(PageBlocks page, Verdicts verdicts)
    {
        int pictures = 0, counters = 0, captions = 0, free = 0;
        var afterCounter = false;
        foreach (var block in page.Blocks)
        {
            var zones = block.Element.ZonesAround;
            var isKept = verdicts.RemovedBy(block) is null;
            if (!isKept && (zones & Elsewhere) != Zone.None) continue;
            if (block.Picture is { } around && (around.ZonesAround & Elsewhere) == Zone.None) pictures++;
            if (IsCounter(block.Text))
            {
                counters++;
                afterCounter = true;
                continue;
            }
            var isCaption = block.Kind != BlockKind.Heading && block.Text.Length < LongestCaption && (afterCounter || block.Picture is not null || (zones & (Zone.Caption | Zone.Gallery)) != Zone.None || block.Element.IsIn("figure", page.Root));
            afterCounter = false;
            if (isCaption && block.LinkDensity < 0.5) captions += block.Text.Length;
            else if (isKept && BodyFinder.IsProse(block)) free += block.Text.Length - block.LinkLength;
        }
        return new Pictures(pictures, counters, captions, free);
    }

    /// <summary>"3/12", "Picture 3 of 12", "Bild 3 von 12", whatever the language: a word or none, a number, a sign or a short word, a number that is not less.</summary>
    internal static bool IsCounter(string text)
    {
        if (text.Length is < 3 or > LongestCounter) return false;
        var at = 0;
        while (at < text.Length && !char.IsAsciiDigit(text[at]))
            if (!char.IsLetter(text[at]) && text[at] is not (' ' or ':' or '#' or '(' or '.')) return false;
            else at++;
        if (at > 12 || !ReadNumber(text, ref at, out var number)) return false;
        var between = at;
        while (at < text.Length && !char.IsAsciiDigit(text[at])) at++;
        var sign = text.AsSpan(between, at - between).Trim();
        if (sign is not ("/" or "|" or "of" or "von" or "sur" or "de" or "di" or "van" or "z" or "ze" or "av" or "af" or "из" or "з" or "από")) return false;
        return ReadNumber(text, ref at, out var total) && total >= number && number > 0 && total is > 2 and < MostPictures && text.AsSpan(at).IndexOfAnyExcept(" )") < 0;
    }

    private static bool ReadNumber(string text, ref int at, out int number)
    {
        number = 0;
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 4) number = number * 10 + text[at++] - '0';
        return at > start;
    }
}
