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

    // With its end and all that is left out, so that a page of tags alone ends early too.
    private const int MostTagsForEachElement = 10;

    // What JSON-LD becomes takes some twenty times its characters.
    private const int LongestLinkedData = 4 * 1024 * 1024;
    private const int LongestLinkedDataOfAny = 256 * 1024;
    private const int LinkedDataShare = 8;

    // Beyond this, a page is read twice: once to know whether and how long it will be.
    private const int LongestReadOnce = 512 * 1024;

    private readonly ReadOnlyMemory<char> _source;
    private readonly int _maxElements;
    private readonly int _maxDepth;
    private readonly long _maxBytes;
    private readonly bool _isLean;
    private readonly int _maxLinkedData;
    private readonly MarkupWriter _output;
    private readonly OpenElements _open;
    private readonly List<string> _linkedData = [];
    private readonly HashSet<string> _withoutEndTag = [];
    private readonly HashSet<string> _written = [];
    private TreeMemory _memory;
    private int _linkedDataLength;
    private Embeds _embeds;
    private int _position;
    private int _elements;
    private int _tags;
    private int _tooDeep;
    private bool _commentsEnd = true;
    private bool _htmlSeen;
    private bool _bodySeen;

    private MarkupNormalizer(ReadOnlyMemory<char> source, MarkupWriter output, int pageBytes, bool isLean, CleaningOptions options)
    {
        _isLean = isLean;
        _source = source;
        _maxElements = options.MaxElements;
        _maxDepth = options.MaxDepth;
        _maxBytes = TreeMemory.Allowed(pageBytes);
        _maxLinkedData = Math.Min(LongestLinkedData, Math.Max(LongestLinkedDataOfAny, source.Length / LinkedDataShare));
        _output = output;
        _open = new OpenElements(_output);
        _memory.AddCharacters(source.Length);
    }

    private ReadOnlySpan<char> Source => _source.Span;

    private MarkupLimit Limit => _elements > _maxElements || _tags / MostTagsForEachElement > _maxElements ? MarkupLimit.Elements : _memory.Bytes + (2L * _output.Length) > _maxBytes ? MarkupLimit.Memory : MarkupLimit.None;

    /// <summary>Pages that would take too much memory are read once more, without the inline elements that only say how their text looks.</summary>
    /// <param name="source">The page's characters.</param>
    /// <param name="pageBytes">How many bytes they came in.</param>
    /// <param name="options">Limits.</param>
    public static NormalizedMarkup Normalize(ReadOnlyMemory<char> source, int pageBytes, CleaningOptions options)
    {
        var markup = Write(isLean: false);
        return markup.Limit == MarkupLimit.Memory ? Write(isLean: true) : markup;

        NormalizedMarkup Write(bool isLean)
        {
            if (source.Length <= LongestReadOnce)
            {
                using var output = MarkupWriter.Growing(Math.Max(256, source.Length / 2));
                return Run(output, isLean);
            }
            var counter = MarkupWriter.Counting();
            var counted = Run(counter, isLean);
            return counted.Limit != MarkupLimit.None ? counted : Run(MarkupWriter.OfLength(counter.Length), isLean);
        }

        NormalizedMarkup Run(MarkupWriter output, bool isLean)
        {
            var normalizer = new MarkupNormalizer(source, output, pageBytes, isLean, options);
            normalizer.Run();
            return new NormalizedMarkup(normalizer.Limit == MarkupLimit.None ? output.ToString() : "", normalizer._linkedData, normalizer._elements, normalizer.Limit) { Embeds = normalizer._embeds };
        }
    }

    private void Run()
    {
        var source = Source;
        while (_position < source.Length && Limit == MarkupLimit.None)
        {
            var rest = source[_position..];
            var text = rest.IndexOf('<');
            if (text != 0)
            {
                WriteText(text < 0 ? rest : rest[..text]);
                _position = text < 0 ? source.Length : _position + text;
                continue;
            }
            ReadMarkup(rest);
        }
        if (Limit == MarkupLimit.None) _open.CloseDownTo(0);
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
            _memory.AddCharacters(4);
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
        var source = Source;
        var start = _position;
        while (_position < source.Length && source[_position] is not ('>' or '/') && !char.IsWhiteSpace(source[_position])) _position++;
        var name = source.Slice(start, Math.Min(_position - start, LongestTagName));
        Span<char> lower = stackalloc char[LongestTagName];
        var length = name.ToLowerInvariant(lower);
        for (var i = 0; i < length; i++)
            if (!char.IsAsciiLetterOrDigit(lower[i]) && lower[i] is not ('-' or '_')) lower[i] = '-';
        var tag = Tag.Of(lower[..length]);
        _tags++;
        if (tag.Number == 0) _memory.AddName(length);
        return tag;
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
        var last = _output.Last;
        var memory = _memory;
        if (isWritten) _output.Append('<').Append(tag.Name);
        var from = _position;
        var attributes = ReadAttributes(tag, isWritten);
        if (EmbedsReader.MayHold(tag.Name)) _embeds |= EmbedsReader.Read(tag.Name, _source.Span[from.._position]);
        if (isWritten && (tag.Is(TagTraits.Bare) && _written.Count == 0 || _isLean && tag.Is(TagTraits.Bare | TagTraits.Emphasis)))
        {
            _output.CutTo(start, last);
            _memory = memory;
            if (char.IsLetterOrDigit(last)) _output.Append(TextRun.Seam);
            _open.Push(tag, isWritten: false);
            return;
        }
        if (isWritten)
        {
            _elements++;
            _memory.AddElement(tag);
            _output.Append(tag.Is(TagTraits.Void) ? "/>" : ">");
            _open.IsAtLineEdge = tag.Is(TagTraits.Block);
            _open.IsAtBlockStart |= _open.IsAtLineEdge;
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
        var source = Source;
        var found = TagAttributes.None;
        _written.Clear();
        while (true)
        {
            while (_position < source.Length && (char.IsWhiteSpace(source[_position]) || source[_position] == '/')) _position++;
            if (_position >= source.Length) return found;
            if (source[_position] == '>')
            {
                _position++;
                return found;
            }
            // A tag that was never closed: the next one starts here.
            if (source[_position] == '<') return found;
            var name = ReadAttributeName();
            var value = ReadAttributeValue();
            if (name.Equals("type", StringComparison.OrdinalIgnoreCase) && value.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) found |= TagAttributes.LinkedData;
            if (name.StartsWith("shadowroot", StringComparison.OrdinalIgnoreCase)) found |= TagAttributes.ShadowRoot;
            if (isWritten) WriteAttribute(tag, name, value);
        }
    }

    private ReadOnlySpan<char> ReadAttributeName()
    {
        var source = Source;
        var start = _position;
        _position++;
        while (_position < source.Length && source[_position] is not ('=' or '>' or '/') && !char.IsWhiteSpace(source[_position])) _position++;
        return source.Slice(start, _position - start);
    }

    private ReadOnlySpan<char> ReadAttributeValue()
    {
        var source = Source;
        var at = _position;
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        if (at >= source.Length || source[at] != '=') return [];
        at++;
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        _position = at;
        if (at >= source.Length) return [];
        if (source[at] is '"' or '\'')
        {
            var end = source[(at + 1)..].IndexOf(source[at]);
            if (end >= 0)
            {
                _position = at + 1 + end + 1;
                return source.Slice(at + 1, end);
            }
            _position = at + 1;
        }
        var start = _position;
        while (_position < source.Length && source[_position] != '>' && !char.IsWhiteSpace(source[_position])) _position++;
        return source.Slice(start, _position - start);
    }

    private void WriteAttribute(Tag tag, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
        {
            if (!AttributeFilter.Hides(value) || !_written.Add("hidden")) return;
            _memory.AddAttribute(_written.Count == 1, 6);
            _output.Append(" hidden=\"hidden\"");
            return;
        }
        if (AttributeFilter.Find(name, tag.Name) is not { } known || value.Length > LongestAttributeValue || !_written.Add(known)) return;
        _memory.AddAttribute(_written.Count == 1, value.Length);
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
        _memory.AddText(text.Length, _open.IsAtBlockStart);
        _open.IsAtBlockStart = false;
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
        var source = Source;
        if (tag.Is(TagTraits.Void)) return;
        var end = FindEndTag(tag);
        if (end < 0)
        {
            // The standard reads on to the end of the page for these; of the others, the tag alone is left out.
            if (tag.Name is "script" or "style") _position = source.Length;
            return;
        }
        if (tag.Name == "script" && attributes.HasFlag(TagAttributes.LinkedData) && _linkedDataLength + end - _position <= _maxLinkedData)
        {
            if (!_output.OnlyCounts) _linkedData.Add(source[_position..end].ToString());
            _linkedDataLength += end - _position;
            _memory.AddLinkedData(end - _position);
        }
        MoveBehindTag(end);
        // "word<script></script>word" are two words only if a space stands there, so nothing is written.
    }

    private void CopyRawText(Tag tag)
    {
        var source = Source;
        var end = FindEndTag(tag);
        if (end >= 0)
        {
            WriteEscaped(source.Slice(_position, end - _position), '<', "&lt;");
            _memory.AddText(end - _position, startsBlock: false);
            MoveBehindTag(end);
        }
        _output.Append("</").Append(tag.Name).Append('>');
    }

    /// <summary>Where the end tag starts, or -1. A name without one is looked for only once, so that the pass stays linear.</summary>
    private int FindEndTag(Tag tag)
    {
        if (_withoutEndTag.Contains(tag.Name)) return -1;
        var source = Source;
        for (var at = _position; ;)
        {
            var next = source[at..].IndexOf("</", StringComparison.Ordinal);
            if (next < 0) break;
            at += next;
            var after = at + 2 + tag.Name.Length;
            if (source[(at + 2)..].StartsWith(tag.Name, StringComparison.OrdinalIgnoreCase) && (after >= source.Length || !char.IsAsciiLetterOrDigit(source[after]))) return at;
            at += 2;
        }
        _withoutEndTag.Add(tag.Name);
        return -1;
    }

    private void MoveBehindTag(int start)
    {
        var close = Source[start..].IndexOf('>');
        _position = close < 0 ? _source.Length : start + close + 1;
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
