using System.Globalization;
using System.Reflection;
using System.Text;

namespace SearchEngine.Cleaning.Text;

/// <summary>Character references as browsers read them: all 2,231 names, the longest known one where the semicolon is missing, and numbers.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state</remarks>
internal static class HtmlEntities
{
    private const int LongestName = 31;

    private static readonly Dictionary<string, (string Text, bool MayBeOpen)> Names = Load();

    private static readonly Dictionary<string, (string Text, bool MayBeOpen)>.AlternateLookup<ReadOnlySpan<char>> ByName = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An attribute's value or a JSON string: as in attributes, "&amp;copy=1" is left alone, since it is mostly part of an address.</summary>
    public static string Decode(string markup)
    {
        var at = markup.IndexOf('&');
        if (at < 0) return markup;
        var text = new StringBuilder(markup.Length);
        var rest = markup.AsSpan();
        for (Span<char> decoded = stackalloc char[2]; at >= 0; at = rest.IndexOf('&'))
        {
            text.Append(rest[..at]);
            rest = rest[at..];
            var consumed = Read(rest, inAttribute: true, decoded, out var length);
            text.Append(consumed == 0 ? rest[..1] : decoded[..length]);
            rest = rest[Math.Max(1, consumed)..];
        }
        return text.Append(rest).ToString();
    }

    /// <summary>Reads the reference that <paramref name="markup"/> starts with.</summary>
    /// <param name="markup">Starts with an ampersand.</param>
    /// <param name="inAttribute">A name without semicolon does not count when a letter, a digit or '=' follows.</param>
    /// <param name="decoded">Takes up to two UTF-16 units.</param>
    /// <param name="length">How many units were written.</param>
    /// <returns>How many characters of the markup the reference has; 0 when it is none and the ampersand means itself.</returns>
    public static int Read(ReadOnlySpan<char> markup, bool inAttribute, Span<char> decoded, out int length)
    {
        length = 0;
        if (markup.Length < 2) return 0;
        return markup[1] == '#' ? ReadNumber(markup, decoded, out length) : char.IsAsciiLetter(markup[1]) ? ReadName(markup, inAttribute, decoded, out length) : 0;
    }

    private static int ReadName(ReadOnlySpan<char> markup, bool inAttribute, Span<char> decoded, out int length)
    {
        length = 0;
        var end = 1;
        while (end < markup.Length && end <= LongestName && char.IsAsciiLetterOrDigit(markup[end])) end++;
        if (end < markup.Length && markup[end] == ';' && ByName.TryGetValue(markup[1..end], out var closed))
        {
            closed.Text.CopyTo(decoded);
            length = closed.Text.Length;
            return end + 1;
        }
        for (var open = Math.Min(end, 1 + LongestOpenName); open > 2; open--)
        {
            if (!ByName.TryGetValue(markup[1..open], out var found) || !found.MayBeOpen) continue;
            if (inAttribute && open < markup.Length && (markup[open] == '=' || char.IsAsciiLetterOrDigit(markup[open]))) return 0;
            found.Text.CopyTo(decoded);
            length = found.Text.Length;
            return open;
        }
        return 0;
    }

    // "&Aacute", "&frac34", "&thetasym" needs its semicolon: none of the open names is longer.
    private const int LongestOpenName = 6;

    private static int ReadNumber(ReadOnlySpan<char> markup, Span<char> decoded, out int length)
    {
        length = 0;
        var isHex = markup.Length > 2 && markup[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var at = start;
        var value = 0;
        for (; at < markup.Length && (isHex ? char.IsAsciiHexDigit(markup[at]) : char.IsAsciiDigit(markup[at])); at++)
            if (value <= 0x10FFFF) value = (value * (isHex ? 16 : 10)) + HexValue(markup[at]);
        if (at == start) return 0;
        var rune = value is >= 0x80 and <= 0x9F ? new Rune(Windows1252.Meaning((char)value)) : Rune.IsValid(value) && value != 0 ? new Rune(value) : Rune.ReplacementChar;
        length = rune.EncodeToUtf16(decoded);
        return at < markup.Length && markup[at] == ';' ? at + 1 : at;
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static Dictionary<string, (string, bool)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("entities.tsv") ?? throw new InvalidOperationException("The resource 'entities.tsv' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, (string, bool)>(2200);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var fields = line.Split('\t');
            names.Add(fields[0], (string.Concat(fields[1].Split(' ').Select(static code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))), fields.Length > 2));
        }
        return names;
    }
}
