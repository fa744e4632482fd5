using System.Net;

namespace SearchEngine.Crawling.Links;

/// <summary>Walks through HTML from start tag to start tag, in one pass and constant memory, however broken the page is.</summary>
/// <remarks>
/// Follows the states of the HTML standard's tokenizer that decide where tags begin and end: comments, raw text elements,
/// quoted attributes. Only the tags in <see cref="Wanted"/> are taken apart.
/// </remarks>
internal sealed class HtmlTagReader(string html)
{
    private static readonly string[] Wanted = ["a", "area", "link", "base", "meta", "html", "frame", "iframe"];
    private static readonly string[] RawText = ["script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe"];
    private const string Space = " \t\n\r\f";

    private readonly HtmlTag _tag = new();
    private int _position;

    /// <summary>The next start tag of interest; null at the end. The same object is filled again at each call.</summary>
    public HtmlTag? Read()
    {
        while (_position < html.Length)
        {
            var open = html.IndexOf('<', _position);
            if (open < 0 || open + 1 >= html.Length) break;
            _position = open + 1;
            var next = html[_position];
            if (char.IsAsciiLetter(next))
            {
                if (ReadStartTag() is { } tag) return tag;
            }
            else if (next == '!')
            {
                SkipDeclaration();
            }
            else if (next is '/' or '?')
            {
                SkipTo(">");
            }
        }
        _position = html.Length;
        return null;
    }

    private HtmlTag? ReadStartTag()
    {
        var nameEnd = _position;
        while (nameEnd < html.Length && !IsSpace(html[nameEnd]) && html[nameEnd] is not ('>' or '/')) nameEnd++;
        var name = html.AsSpan(_position, nameEnd - _position);
        var wanted = Find(Wanted, name);
        var raw = Find(RawText, name);
        _position = nameEnd;

        if (wanted is not null) _tag.Reset(wanted);
        if (!ReadAttributes(wanted is not null)) return null;
        if (raw is not null) SkipRawText(raw);
        else if (name.Equals("plaintext", StringComparison.OrdinalIgnoreCase)) _position = html.Length;
        return wanted is null ? null : _tag;
    }

    // False when the page ends inside the tag, which is then no tag.
    private bool ReadAttributes(bool keep)
    {
        while (true)
        {
            while (_position < html.Length && (IsSpace(html[_position]) || html[_position] == '/')) _position++;
            if (_position >= html.Length) return false;
            if (html[_position] == '>')
            {
                _position++;
                return true;
            }

            // 1. The name. An equals sign at its beginning is part of it.
            var start = _position++;
            while (_position < html.Length && !IsSpace(html[_position]) && html[_position] is not ('>' or '/' or '=')) _position++;
            var name = html.AsSpan(start, _position - start);

            // 2. The value, when an equals sign follows.
            while (_position < html.Length && IsSpace(html[_position])) _position++;
            var value = ReadOnlySpan<char>.Empty;
            if (_position < html.Length && html[_position] == '=')
            {
                _position++;
                value = ReadValue();
            }
            if (keep && name.Length <= 32) _tag.Add(name.ToString().ToLowerInvariant(), Decode(value));
        }
    }

    private ReadOnlySpan<char> ReadValue()
    {
        while (_position < html.Length && IsSpace(html[_position])) _position++;
        if (_position >= html.Length) return [];
        int end;
        var quote = html[_position];
        if (quote is '"' or '\'')
        {
            var start = _position + 1;
            end = html.IndexOf(quote, start);
            if (end < 0) end = html.Length;
            _position = Math.Min(end + 1, html.Length);
            return html.AsSpan(start, end - start);
        }
        var bare = _position;
        end = bare;
        while (end < html.Length && !IsSpace(html[end]) && html[end] != '>') end++;
        _position = end;
        return html.AsSpan(bare, end - bare);
    }

    private void SkipDeclaration()
    {
        if (!html.AsSpan(_position).StartsWith("!--", StringComparison.Ordinal))
        {
            SkipTo(">");
            return;
        }
        _position += 3;
        // "<!-->" and "<!--->" are whole comments.
        if (html.AsSpan(_position).StartsWith(">", StringComparison.Ordinal)) _position++;
        else if (html.AsSpan(_position).StartsWith("->", StringComparison.Ordinal)) _position += 2;
        else SkipComment();
    }

    private void SkipComment()
    {
        while (true)
        {
            SkipTo("--");
            if (_position >= html.Length) return;
            // "-->", "--!>", and any number of dashes before the end.
            while (_position < html.Length && html[_position] == '-') _position++;
            if (html.AsSpan(_position).StartsWith("!>", StringComparison.Ordinal)) _position++;
            if (_position < html.Length && html[_position] == '>')
            {
                _position++;
                return;
            }
        }
    }

    private void SkipRawText(string name)
    {
        while (true)
        {
            SkipTo("</");
            if (_position >= html.Length) return;
            var rest = html.AsSpan(_position);
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            if (rest.Length > name.Length && !IsSpace(rest[name.Length]) && rest[name.Length] is not ('>' or '/')) continue;
            SkipTo(">");
            return;
        }
    }

    private void SkipTo(string text)
    {
        var found = html.IndexOf(text, _position, StringComparison.Ordinal);
        _position = found < 0 ? html.Length : found + text.Length;
    }

    private static string? Find(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var candidate in names)
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return candidate;
        return null;
    }

    private static string Decode(ReadOnlySpan<char> value)
    {
        var text = value.ToString();
        return value.Contains('&') ? WebUtility.HtmlDecode(text) : text;
    }

    private static bool IsSpace(char c) => Space.Contains(c);
}
