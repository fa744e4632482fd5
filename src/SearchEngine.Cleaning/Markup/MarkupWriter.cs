using System.Runtime.InteropServices;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Markup;

/// <summary>Takes normalised markup: into a buffer that grows, into a string of known length, or only counting it.</summary>
internal sealed class MarkupWriter : IDisposable
{
    private readonly CharBuffer? _buffer;
    private readonly Memory<char> _fixed;
    private readonly string? _result;

    private MarkupWriter(CharBuffer? buffer, string? result)
    {
        _buffer = buffer;
        _result = result;
        // The string is not seen by anyone before it is complete. Writing into it saves a copy of a page that may have tens of megabytes.
        if (result is not null) _fixed = MemoryMarshal.AsMemory(result.AsMemory());
    }

    public int Length { get; private set; }

    /// <summary>The character written last; NUL at the start.</summary>
    public char Last { get; private set; }

    public bool OnlyCounts => _buffer is null && _result is null;

    public static MarkupWriter Growing(int capacity) => new(new CharBuffer(capacity), null);

    public static MarkupWriter Counting() => new(null, null);

    /// <param name="length">Exactly as many characters must be written.</param>
    public static MarkupWriter OfLength(int length) => new(null, new string('\0', length));

    public MarkupWriter Append(ReadOnlySpan<char> text)
    {
        if (_buffer is not null)
        {
            _buffer.EnsureCapacity(Length + text.Length);
            text.CopyTo(_buffer.Capacity[Length..]);
            _buffer.Length = Length + text.Length;
        }
        else if (_result is not null)
        {
            // What is taken back again may not fit.
            text[..Math.Clamp(_fixed.Length - Length, 0, text.Length)].CopyTo(_fixed.Span[Math.Min(Length, _fixed.Length)..]);
        }
        Length += text.Length;
        if (!text.IsEmpty) Last = text[^1];
        return this;
    }

    public MarkupWriter Append(char c) => Append([c]);

    /// <summary>Takes back what was written behind <paramref name="length"/>, where <paramref name="last"/> was the last character.</summary>
    public void CutTo(int length, char last)
    {
        Length = length;
        Last = last;
        if (_buffer is not null) _buffer.Length = length;
    }

    public override string ToString() => _result ?? _buffer?.ToString() ?? "";

    public void Dispose() => _buffer?.Dispose();
}
