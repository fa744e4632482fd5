using System.Buffers;
using System.Text;

namespace SearchEngine.Cleaning.Charsets;

/// <summary>Looks for a charset in a page's meta elements before it is decoded, as browsers do.</summary>
/// <remarks>
/// https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding, the steps in its order. More tolerant in one
/// place: a meta element with name=Content-Type counts like one with http-equiv=Content-Type.
/// </remarks>
internal ref struct MetaPrescan
{
    private static readonly SearchValues<char> TagNameEnd = SearchValues.Create(" \t\r\n\f>");

    private readonly ReadOnlySpan<char> _head;
    private int _position;

    private MetaPrescan(ReadOnlySpan<char> head) => _head = head;

    /// <param name="head">The first bytes of a page, each as a character.</param>
    /// <returns>The encoding of the first meta element that names a known one; null when none does.</returns>
    public static Encoding? Find(ReadOnlySpan<char> head) => new MetaPrescan(head).Find();

    private Encoding? Find()
    {
        while (_position < _head.Length)
        {
            var tag = _head[_position..].IndexOf('<');
            if (tag < 0) return null;
            _position += tag;
            var rest = _head[_position..];
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                // "<!-->" is a whole comment.
                var end = rest[2..].IndexOf("-->", StringComparison.Ordinal);
                if (end < 0) return null;
                _position += 2 + end + 3;
            }
            else if (rest.StartsWith("<meta", StringComparison.OrdinalIgnoreCase) && rest.Length > 5 && (IsSpace(rest[5]) || rest[5] == '/'))
            {
                _position += 5;
                if (ReadMeta() is { } encoding) return encoding;
            }
            else if (rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || (rest[1] == '/' && rest.Length > 2 && char.IsAsciiLetter(rest[2]))))
            {
                var end = rest.IndexOfAny(TagNameEnd);
                _position = end < 0 ? _head.Length : _position + end;
                while (ReadAttribute(out _, out _)) { }
            }
            else if (rest.Length > 1 && rest[1] is '!' or '/' or '?')
            {
                var end = rest.IndexOf('>');
                _position = end < 0 ? _head.Length : _position + end + 1;
            }
            else
            {
                _position++;
            }
        }
        return null;
    }

    private Encoding? ReadMeta()
    {
        var isPragma = false;
        var needsPragma = false;
        bool hasCharset = false, hasContent = false, hasPragma = false;
        Encoding? encoding = null;
        while (ReadAttribute(out var name, out var value))
        {
            if (name.Equals("charset", StringComparison.OrdinalIgnoreCase) && !hasCharset)
            {
                hasCharset = true;
                needsPragma = false;
                encoding = CharsetLabels.Resolve(value);
            }
            else if (name.Equals("content", StringComparison.OrdinalIgnoreCase) && !hasContent)
            {
                hasContent = true;
                if (encoding is not null || CharsetLabels.Resolve(DeclaredCharset.LabelIn(value)) is not { } inContent) continue;
                encoding = inContent;
                needsPragma = true;
            }
            else if ((name.Equals("http-equiv", StringComparison.OrdinalIgnoreCase) || name.Equals("name", StringComparison.OrdinalIgnoreCase)) && !hasPragma)
            {
                hasPragma = isPragma = value.Equals("content-type", StringComparison.OrdinalIgnoreCase);
            }
        }
        return needsPragma && !isPragma ? null : encoding;
    }

    /// <summary>False at the end of the tag.</summary>
    private bool ReadAttribute(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = [];
        while (_position < _head.Length && (IsSpace(_head[_position]) || _head[_position] == '/')) _position++;
        if (_position >= _head.Length || _head[_position] == '>') return false;
        var start = _position;
        while (_position < _head.Length && !IsSpace(_head[_position]) && _head[_position] is not ('/' or '>') && (_head[_position] != '=' || _position == start)) _position++;
        name = _head[start.._position];
        SkipSpace();
        if (_position >= _head.Length || _head[_position] != '=') return true;
        _position++;
        SkipSpace();
        if (_position >= _head.Length) return true;
        if (_head[_position] is '"' or '\'')
        {
            var length = _head[(_position + 1)..].IndexOf(_head[_position]);
            // The page's start was cut within the value.
            if (length < 0)
            {
                _position = _head.Length;
                return false;
            }
            value = _head.Slice(_position + 1, length);
            _position += length + 2;
            return true;
        }
        start = _position;
        while (_position < _head.Length && !IsSpace(_head[_position]) && _head[_position] != '>') _position++;
        value = _head[start.._position];
        return true;
    }

    private void SkipSpace()
    {
        while (_position < _head.Length && IsSpace(_head[_position])) _position++;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';
}
