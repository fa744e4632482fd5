using System.Globalization;
using System.Text;

namespace SearchEngine.Cleaning.Text;

/// <summary>Gathers the characters of one block and normalises them on the way.</summary>
/// <remarks>
/// Runs of white space, NBSP included, become one space; soft hyphens, byte order marks, bidi and control characters vanish; ligatures become letters,
/// C1 controls what windows-1252 means by them, and halves of surrogate pairs U+FFFD. <see cref="TextRepair"/> does what takes the whole text.
/// </remarks>
internal sealed class TextRun
{
    /// <summary>A zero-width space where a span began that was left out: "Mara Hale" and "24 February" in spans side by side are no single word. No text keeps it.</summary>
    public const char Seam = '\u200B';

    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private char[] _text = new char[256];
    private bool _spacePending;

    public int Length { get; private set; }

    public int LinkLength { get; private set; }

    public int EmphasisLength { get; private set; }

    public bool IsEmpty => Length == 0;

    /// <summary>Appends text as it stands in the markup, entities included.</summary>
    public void AppendMarkup(ReadOnlySpan<char> markup, bool isLink, bool isEmphasised)
    {
        Span<char> decoded = stackalloc char[2];
        for (var at = markup.IndexOf('&'); at >= 0; at = markup.IndexOf('&'))
        {
            Append(markup[..at], isLink, isEmphasised);
            markup = markup[at..];
            var consumed = HtmlEntities.Read(markup, inAttribute: false, decoded, out var length);
            Append(consumed == 0 ? markup[..1] : decoded[..length], isLink, isEmphasised);
            markup = markup[Math.Max(1, consumed)..];
        }
        Append(markup, isLink, isEmphasised);
    }

    public void Append(ReadOnlySpan<char> text, bool isLink, bool isEmphasised)
    {
        var before = Length;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExceptInRange(' ', '~');
            if (plain != 0)
            {
                AppendAscii(plain < 0 ? text : text[..plain]);
                if (plain < 0) break;
                text = text[plain..];
            }
            text = text[AppendOther(text)..];
        }
        if (isLink) LinkLength += Length - before;
        if (isEmphasised) EmphasisLength += Length - before;
    }

    public void Space() => _spacePending = true;

    public string Take()
    {
        var text = TextRepair.Repair(new string(_text, 0, Length));
        // Composing can turn what a joiner stood behind into something it does not belong behind, and its going can bring together what composes.
        while (LitterIn(text) >= 0) text = TextRepair.Repair(WithoutLitter(text));
        Length = 0;
        _spacePending = false;
        LinkLength = 0;
        EmphasisLength = 0;
        return text;
    }

    /// <summary>A whole text normalised.</summary>
    public static string Normalize(string text)
    {
        if (IsNormal(text)) return text;
        var run = new TextRun();
        run.Append(text, isLink: false, isEmphasised: false);
        return run.Take();
    }

    private static bool IsNormal(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal) && !text.Contains('`');

    // Mostly words with one space between them, which are copied in one go.
    private void AppendAscii(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var gap = text.IndexOf("  ", StringComparison.Ordinal);
            var part = gap < 0 ? text : text[..gap];
            text = gap < 0 ? [] : text[(gap + 2)..];
            if (!part.IsEmpty && part[0] == ' ') _spacePending = true;
            part = part.TrimStart(' ');
            var words = part.TrimEnd(' ');
            if (!words.IsEmpty) Put(words);
            if (words.Length < part.Length || gap >= 0) _spacePending = true;
        }
    }

    /// <summary>Appends the character at the start, which is no visible ASCII; says how many were read.</summary>
    private int AppendOther(ReadOnlySpan<char> text)
    {
        var c = text[0];
        switch (c)
        {
            case < ' ' or '\u007F':
                if (char.IsWhiteSpace(c)) _spacePending = true;
                break;
            case <= '\u009F':
                if (Windows1252.Meaning(c) is var meaning && meaning > '\u009F') Put([meaning]);
                break;
            case '\u00AD' or '\u061C' or '\u180E' or (>= '\uFDD0' and <= '\uFDEF') or '\uFEFF' or >= '\uFFF9' and not '\uFFFD':
                break;
            case ZeroWidthJoiner or ZeroWidthNonJoiner:
                if (Length > 0 && !_spacePending && IsJoined(_text[Length - 1])) Put([c]);
                break;
            case >= '\u2000' and <= '\u206F' when char.GetUnicodeCategory(c) == UnicodeCategory.Format:
                break;
            case >= '\uD800' and <= '\uDFFF':
                var isPair = text.Length > 1 && char.IsSurrogatePair(c, text[1]);
                Put(isPair ? text[..2] : ['\uFFFD']);
                return isPair ? 2 : 1;
            case >= '\uFB00' and <= '\uFB06':
                Put(Ligatures[c - '\uFB00']);
                break;
            default:
                if (char.IsWhiteSpace(c)) _spacePending = true;
                else Put(text[..1]);
                break;
        }
        return 1;
    }

    // Joiners shape Persian and Indic words and make one emoji of two; behind Latin letters and ideographs they are litter.
    private static bool IsJoined(char c) => c is (>= '\u0600' and < '\u1E00') or (>= '\u2190' and < '\u2C00') or (>= '\uD800' and <= '\uDFFF') or (>= '\uFB1D' and < '\uFE10') or (>= '\uFE70' and < '\uFF00');

    private static string WithoutLitter(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] is not (ZeroWidthJoiner or ZeroWidthNonJoiner) || (i > 0 && IsJoined(text[i - 1]))) kept.Append(text[i]);
        return kept.ToString();
    }

    private static int LitterIn(string text)
    {
        var at = text.AsSpan().IndexOfAny(ZeroWidthJoiner, ZeroWidthNonJoiner);
        while (at > 0 && IsJoined(text[at - 1]))
        {
            var next = text.AsSpan(at + 1).IndexOfAny(ZeroWidthJoiner, ZeroWidthNonJoiner);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return at;
    }

    private void Put(ReadOnlySpan<char> visible)
    {
        if (_text.Length - Length <= visible.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, Length + visible.Length + 1));
        if (_spacePending && Length > 0) _text[Length++] = ' ';
        _spacePending = false;
        visible.CopyTo(_text.AsSpan(Length));
        Length += visible.Length;
    }
}
