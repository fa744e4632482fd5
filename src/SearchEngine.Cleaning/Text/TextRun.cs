using System.Globalization;
using System.Net;
using System.Text;

namespace SearchEngine.Cleaning.Text;

/// <summary>Gathers the characters of one block and normalises them on the way.</summary>
/// <remarks>Runs of white space, NBSP included, become one space; soft hyphens, zero-width and control characters vanish.</remarks>
internal sealed class TextRun
{
    /// <summary>A zero-width space where a span began that was left out: "Mara Hale" and "24 February" in spans side by side are no single word. No text keeps it.</summary>
    public const char Seam = '\u200B';

    private readonly StringBuilder _text = new();
    private bool _spacePending;

    public int Length => _text.Length;

    public int LinkLength { get; private set; }

    public int EmphasisLength { get; private set; }

    public bool IsEmpty => _text.Length == 0 || (_text.Length == 1 && _text[0] is '\u200C' or '\u200D');

    /// <summary>Appends text as it stands in the markup, entities included.</summary>
    public void AppendMarkup(ReadOnlySpan<char> markup, bool isLink, bool isEmphasised)
    {
        if (markup.Contains('&')) Append(HtmlEntities.Decode(markup.ToString()), isLink, isEmphasised);
        else Append(markup, isLink, isEmphasised);
    }

    public void Append(ReadOnlySpan<char> text, bool isLink, bool isEmphasised)
    {
        var before = _text.Length;
        while (!text.IsEmpty)
        {
            var plain = 0;
            while (plain < text.Length && IsPlain(text[plain])) plain++;
            if (plain > 0)
            {
                if (_spacePending && _text.Length > 0) _text.Append(' ');
                _spacePending = false;
                _text.Append(text[..plain]);
                text = text[plain..];
                continue;
            }
            if (char.IsWhiteSpace(text[0])) _spacePending = true;
            text = text[1..];
        }
        if (isLink) LinkLength += _text.Length - before;
        if (isEmphasised) EmphasisLength += _text.Length - before;
    }

    public void Space() => _spacePending = true;

    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        _spacePending = false;
        LinkLength = 0;
        EmphasisLength = 0;
        return text;
    }

    /// <summary>A whole text normalised.</summary>
    public static string Normalize(string text)
    {
        var run = new TextRun();
        run.Append(text, isLink: false, isEmphasised: false);
        return run.Take();
    }

    private static bool IsPlain(char c)
    {
        if (c is > ' ' and < '\u007F') return true;
        if (c <= ' ' || c < '\u00A1') return false;
        if (c == '\u00AD' || c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF') return false;
        if (c is >= '\u2000' and <= '\u206F')
            // Zero-width joiner and non-joiner shape Persian and Indic words; the rest of the format characters is invisible.
            return c is '\u200D' or '\u200C' || (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format);
        return !char.IsWhiteSpace(c);
    }
}
