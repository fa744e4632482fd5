using System.Text;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Markup;

/// <summary>Rewrites any characters into well-formed markup of bounded depth and size, in one linear pass.</summary>
/// <remarks>
/// HtmlAgilityPack overflows the stack on deep or unclosed nesting (html-agility-pack#608, #499, #415) and nests what authors left open.
/// What it gets from here has every element closed in order and none deeper than the limit, so that it cannot. Scripts, styles, comments and
/// attributes that say nothing about the text are left out, which is more than half of most pages. End tags that HTML lets authors omit are
/// supplied as in https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody, without the re-parenting of misnested inline elements.
/// </remarks>
internal sealed class MarkupNormalizer
{
    private const int LongestTagName = 40;
    private const int LongestAttributeValue = 8192;
    private const int LongestLinkedData = 4 * 1024 * 1024;

    private readonly string _source;
    private readonly int _maxElements;
    private readonly int _maxDepth;
    private readonly StringBuilder _output;
    private readonly OpenElements _open;
    private readonly List<string> _linkedData = [];
    private readonly HashSet<string> _withoutEndTag = [];
    private readonly HashSet<string> _written = [];
    private int _linkedDataLength;
    private Embeds _embeds;
    private int _position;
    private int _elements;
    private int _tooDeep;
    private bool _commentsEnd = true;
    private bool _htmlSeen;
    private bool _bodySeen;

    private MarkupNormalizer(string source, int maxElements, int maxDepth)
    {
        _source = source;
        _maxElements = maxElements;
        _maxDepth = maxDepth;
        _output = new StringBuilder(Math.Max(256, source.Length / 2));
        _open = new OpenElements(_output);
    }

    public static NormalizedMarkup Normalize(string source, CleaningOptions options)
    {
        var normalizer = new MarkupNormalizer(source, options.MaxElements, options.MaxDepth);
        normalizer.Run();
        return new NormalizedMarkup(normalizer._output.ToString(), normalizer._linkedData, normalizer._elements, source, normalizer._elements <= options.MaxElements)
        {
            Embeds = normalizer._embeds,
        };
    }

    private void Run()
    {
        while (_position < _source.Length && _elements <= _maxElements)
        {
            var rest = _source.AsSpan(_position);
            var text = rest.IndexOf('<');
            if (text != 0)
            {
                WriteText(text < 0 ? rest : rest[..text]);
                _position = text < 0 ? _source.Length : _position + text;
                continue;
            }
            ReadMarkup(rest);
        }
        _open.CloseDownTo(0);
    }

    private void ReadMarkup(ReadOnlySpan<char> rest)
    {
        var next = rest.Length > 1 ? rest[1] : '\0';
        if (char.IsAsciiLetter(next)) ReadStartTag();
        else if (next == '/' && rest.Length > 2 && char.IsAsciiLetter(rest[2])) ReadEndTag();
        else if (next is '!' or '?' or '/') SkipDeclaration(rest);
        else
        {
            _output.Append("&lt;");
            _position++;
        }
    }

    private void SkipDeclaration(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--", StringComparison.Ordinal) && _commentsEnd)
        {
            // "<!-->" is a whole comment.
            var end = rest[2..].IndexOf("-->", StringComparison.Ordinal);
            if (end >= 0)
            {
                _position += 2 + end + 3;
                return;
            }
            // Never closed: take the tag alone for the comment, and don't look for an end again.
            _commentsEnd = false;
        }
        var close = rest.IndexOf('>');
        _position = close < 0 ? _source.Length : _position + close + 1;
    }

    private Tag ReadTagName()
    {
        var start = _position;
        while (_position < _source.Length && _source[_position] is not ('>' or '/') && !char.IsWhiteSpace(_source[_position])) _position++;
        var name = _source.AsSpan(start, Math.Min(_position - start, LongestTagName));
        Span<char> lower = stackalloc char[LongestTagName];
        var length = name.ToLowerInvariant(lower);
        for (var i = 0; i < length; i++)
            if (!char.IsAsciiLetterOrDigit(lower[i]) && lower[i] is not ('-' or '_')) lower[i] = '-';
        return Tag.Of(lower[..length]);
    }

    private void ReadStartTag()
    {
        _position++;
        var tag = ReadTagName();
        _open.PrepareFor(tag);
        var isKept = !tag.Is(TagTraits.Dropped) && !IsRepeatedRoot(tag);
        var isTooDeep = isKept && !tag.Is(TagTraits.Void) && _open.Count >= _maxDepth;
        var isWritten = isKept && !isTooDeep;
        var start = _output.Length;
        if (isWritten) _output.Append('<').Append(tag.Name);
        var from = _position;
        var attributes = ReadAttributes(tag, isWritten);
        if (EmbedsReader.MayHold(tag.Name)) _embeds |= EmbedsReader.Read(tag.Name, _source.AsSpan(from, _position - from));
        if (isWritten && tag.Is(TagTraits.Bare) && _written.Count == 0)
        {
            _output.Length = start;
            if (start > 0 && char.IsLetterOrDigit(_output[start - 1])) _output.Append(TextRun.Seam);
            _open.Push(tag, isWritten: false);
            return;
        }
        if (isWritten)
        {
            _elements++;
            _output.Append(tag.Is(TagTraits.Void) ? "/>" : ">");
            _open.IsAtLineEdge = tag.Is(TagTraits.Block);
        }

        if (tag.Is(TagTraits.Dropped) && !attributes.HasFlag(TagAttributes.ShadowRoot)) SkipContent(tag, attributes);
        else if (tag.Is(TagTraits.RawText) && isWritten) CopyRawText(tag);
        else if (isTooDeep) _tooDeep++;
        else if (isWritten && !tag.Is(TagTraits.Void)) _open.Push(tag, isWritten: true);
    }

    private bool IsRepeatedRoot(Tag tag)
    {
        switch (tag.Name)
        {
            case "html":
                var repeatedHtml = _htmlSeen || _open.Count > 0;
                _htmlSeen = true;
                return repeatedHtml;
            case "body":
                var repeatedBody = _bodySeen;
                _bodySeen = true;
                return repeatedBody;
            case "head":
                return _bodySeen;
            default:
                return false;
        }
    }

    [Flags]
    private enum TagAttributes
    {
        None = 0,
        LinkedData = 1,
        ShadowRoot = 2,
    }

    private TagAttributes ReadAttributes(Tag tag, bool isWritten)
    {
        var found = TagAttributes.None;
        _written.Clear();
        while (true)
        {
            while (_position < _source.Length && (char.IsWhiteSpace(_source[_position]) || _source[_position] == '/')) _position++;
            if (_position >= _source.Length) return found;
            if (_source[_position] == '>')
            {
                _position++;
                return found;
            }
            // A tag that was never closed: the next one starts here.
            if (_source[_position] == '<') return found;
            var name = ReadAttributeName();
            var value = ReadAttributeValue();
            if (name.Equals("type", StringComparison.OrdinalIgnoreCase) && value.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) found |= TagAttributes.LinkedData;
            if (name.StartsWith("shadowroot", StringComparison.OrdinalIgnoreCase)) found |= TagAttributes.ShadowRoot;
            if (isWritten) WriteAttribute(tag, name, value);
        }
    }

    private ReadOnlySpan<char> ReadAttributeName()
    {
        var start = _position;
        _position++;
        while (_position < _source.Length && _source[_position] is not ('=' or '>' or '/') && !char.IsWhiteSpace(_source[_position])) _position++;
        return _source.AsSpan(start, _position - start);
    }

    private ReadOnlySpan<char> ReadAttributeValue()
    {
        var at = _position;
        while (at < _source.Length && char.IsWhiteSpace(_source[at])) at++;
        if (at >= _source.Length || _source[at] != '=') return [];
        at++;
        while (at < _source.Length && char.IsWhiteSpace(_source[at])) at++;
        _position = at;
        if (at >= _source.Length) return [];
        if (_source[at] is '"' or '\'')
        {
            var end = _source.IndexOf(_source[at], at + 1);
            if (end >= 0)
            {
                _position = end + 1;
                return _source.AsSpan(at + 1, end - at - 1);
            }
            _position = at + 1;
        }
        var start = _position;
        while (_position < _source.Length && _source[_position] != '>' && !char.IsWhiteSpace(_source[_position])) _position++;
        return _source.AsSpan(start, _position - start);
    }

    private void WriteAttribute(Tag tag, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
        {
            if (AttributeFilter.Hides(value) && _written.Add("hidden")) _output.Append(" hidden=\"hidden\"");
            return;
        }
        if (AttributeFilter.Find(name, tag.Name) is not { } known || value.Length > LongestAttributeValue || !_written.Add(known)) return;
        _output.Append(' ').Append(known).Append("=\"");
        WriteEscaped(value, '"', "&quot;");
        _output.Append('"');
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        var isBlank = text.IsWhiteSpace();
        // White space next to a block's edge is not shown.
        if (isBlank && !_open.IsAtLineEdge) _output.Append(' ');
        if (isBlank) return;
        _output.Append(text);
        _open.IsAtLineEdge = false;
    }

    private void WriteEscaped(ReadOnlySpan<char> value, char special, string replacement)
    {
        for (var at = value.IndexOf(special); at >= 0; at = value.IndexOf(special))
        {
            _output.Append(value[..at]).Append(replacement);
            value = value[(at + 1)..];
        }
        _output.Append(value);
    }

    private void SkipContent(Tag tag, TagAttributes attributes)
    {
        if (tag.Is(TagTraits.Void)) return;
        var end = FindEndTag(tag);
        if (end < 0)
        {
            // The standard reads on to the end of the page for these; of the others, the tag alone is left out.
            if (tag.Name is "script" or "style") _position = _source.Length;
            return;
        }
        if (tag.Name == "script" && attributes.HasFlag(TagAttributes.LinkedData) && _linkedDataLength + end - _position <= LongestLinkedData)
        {
            _linkedData.Add(_source[_position..end]);
            _linkedDataLength += end - _position;
        }
        MoveBehindTag(end);
        // "word<script></script>word" are two words only if a space stands there, so nothing is written.
    }

    private void CopyRawText(Tag tag)
    {
        var end = FindEndTag(tag);
        if (end >= 0)
        {
            WriteEscaped(_source.AsSpan(_position, end - _position), '<', "&lt;");
            MoveBehindTag(end);
        }
        _output.Append("</").Append(tag.Name).Append('>');
    }

    /// <summary>Where the end tag starts, or -1. A name without one is looked for only once, so that the pass stays linear.</summary>
    private int FindEndTag(Tag tag)
    {
        if (_withoutEndTag.Contains(tag.Name)) return -1;
        for (var at = _position; ;)
        {
            at = _source.IndexOf("</", at, StringComparison.Ordinal);
            if (at < 0) break;
            var after = at + 2 + tag.Name.Length;
            if (string.Compare(_source, at + 2, tag.Name, 0, tag.Name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (after >= _source.Length || !char.IsAsciiLetterOrDigit(_source[after]))) return at;
            at += 2;
        }
        _withoutEndTag.Add(tag.Name);
        return -1;
    }

    private void MoveBehindTag(int start)
    {
        var close = _source.IndexOf('>', start);
        _position = close < 0 ? _source.Length : close + 1;
    }

    private void ReadEndTag()
    {
        _position += 2;
        var tag = ReadTagName();
        MoveBehindTag(_position);
        if (tag.Name == "br") _output.Append("<br/>");
        if (tag.Is(TagTraits.Void | TagTraits.RawText) || tag.Name is "html" or "body") return;
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }
        _open.Close(tag);
    }
}
