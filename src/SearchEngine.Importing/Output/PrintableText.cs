using System.Globalization;
using System.Text;

namespace SearchEngine.Importing.Output;

/// <summary>Makes text from outside fit for a terminal: one line, no control sequences, no more columns than there are.</summary>
public static class PrintableText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with spaces for line breaks and tabs, and a replacement character for everything that a terminal may take for a command or that turns the direction of what follows.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsUnsafe) ? string.Create(text.Length, text, static (line, text) =>
        {
            for (var i = 0; i < text.Length; i++) line[i] = text[i] is '\n' or '\r' or '\t' or '\u2028' or '\u2029' or '\u0085' ? ' ' : IsUnsafe(text[i]) ? Replacement : text[i];
        }) : text;
    }

    /// <summary>The beginning of the text, printable, with an ellipsis where it was cut.</summary>
    public static string Shorten(string text, int columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder();
        var taken = 0;
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            taken += ColumnsOf(rune);
            if (taken > columns) return Of(line.ToString(0, end)) + '…';
            line.Append(rune);
            // Room for the ellipsis.
            if (taken < columns) end = line.Length;
        }

        return Of(line.ToString());
    }

    /// <summary>Columns that a text takes: two for the letters of East Asia and for pictures, none for combining marks.</summary>
    public static int ColumnsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += ColumnsOf(rune);
        return columns;
    }

    private static int ColumnsOf(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
            or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1,
    };

    // Controls (C0, DEL, C1), line and paragraph separators, and the marks that override or isolate a direction: "Trojan Source", CVE-2021-42574.
    private static bool IsUnsafe(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
