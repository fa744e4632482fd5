using System.Text;
using System.Text.Unicode;
using SearchEngine.Cleaning.Text;
using UtfUnknown;

namespace SearchEngine.Cleaning.Charsets;

/// <summary>Turns a page's bytes into characters.</summary>
internal static class PageText
{
    private const int DetectionLength = 64 * 1024;
    private const byte Escape = 0x1B;

    // Up to here a buffer that surely suffices is cheaper than counting the characters first.
    private const int LongestUncounted = 256 * 1024;

    /// <summary>The page's characters, without byte order mark; bytes that fit no charset become U+FFFD. The caller disposes of the buffer.</summary>
    public static CharBuffer Decode(ReadOnlyMemory<byte> body, string? contentType)
    {
        var (encoding, skipped) = Choose(body, contentType);
        var bytes = body.Span[skipped..];
        var characters = new CharBuffer(bytes.Length <= LongestUncounted ? encoding.GetMaxCharCount(bytes.Length) : encoding.GetCharCount(bytes));
        characters.Length = encoding.GetChars(bytes, characters.Capacity);
        return characters;
    }

    /// <summary>As <see cref="Decode"/>, as a string that nobody has to dispose of.</summary>
    public static string DecodeToString(ReadOnlyMemory<byte> body, string? contentType)
    {
        var (encoding, skipped) = Choose(body, contentType);
        return encoding.GetString(body.Span[skipped..]);
    }

    /// <summary>The encoding to read a page with, and how many bytes its byte order mark has.</summary>
    /// <remarks>
    /// Order: byte order mark, UTF-16 by its zero bytes, UTF-8 where the bytes prove it, Content-Type header, meta element, XML declaration, detection
    /// by letter statistics, windows-1252. This is the standard's order but for the proof: declarations lie, and multi-byte sequences that are all
    /// valid UTF-8 do not happen by chance. Text that was encoded twice before it came here is valid UTF-8 too and is left as it is.
    /// https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
    /// </remarks>
    public static (Encoding Encoding, int Skipped) Choose(ReadOnlyMemory<byte> body, string? contentType)
    {
        var bytes = body.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return (Encoding.UTF8, 3);
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return (Encoding.Unicode, 2);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return (Encoding.BigEndianUnicode, 2);
        return (Utf16ByZeros(bytes) ?? ChooseWithoutMark(body, contentType), 0);
    }

    private static Encoding ChooseWithoutMark(ReadOnlyMemory<byte> body, string? contentType)
    {
        var bytes = body.Span;
        var declared = DeclaredCharset.InHeader(contentType) ?? DeclaredCharset.InMarkup(bytes);
        if (System.Text.Ascii.IsValid(bytes)) return declared is not null && HidesLetters(declared, bytes) ? declared : Encoding.UTF8;
        if (Utf8.IsValid(bytes)) return Encoding.UTF8;
        if (declared is not null and not UTF8Encoding and not UnicodeEncoding) return declared;
        if (declared is UTF8Encoding && MostlyUtf8(bytes)) return Encoding.UTF8;
        return Detect(body) ?? CharsetLabels.Resolve("windows-1252") ?? Encoding.Latin1;
    }

    // ISO-2022 and HZ write letters in seven bits behind an escape.
    private static bool HidesLetters(Encoding declared, ReadOnlySpan<byte> bytes) =>
        declared is ReplacementEncoding ? bytes.Contains(Escape) || bytes.IndexOf("~{"u8) >= 0 : declared.WebName.StartsWith("iso-2022", StringComparison.Ordinal);

    private static Encoding? Utf16ByZeros(ReadOnlySpan<byte> bytes)
    {
        // "<" is 3C 00 or 00 3C: markup in Latin letters has a zero in every other byte.
        var sample = bytes[..(Math.Min(bytes.Length, 512) & ~1)];
        if (sample.Length < 16) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        var half = sample.Length / 2;
        if (odd > half * 3 / 4 && even < half / 8) return Encoding.Unicode;
        if (even > half * 3 / 4 && odd < half / 8) return Encoding.BigEndianUnicode;
        return null;
    }

    /// <summary>Whether declared UTF-8 is broken only here and there, as by a truncated field, and not another charset.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) break;
            rest = rest[ascii..];
            if (Rune.DecodeFromUtf8(rest, out _, out var consumed) == System.Buffers.OperationStatus.Done) good++;
            else bad++;
            rest = rest[Math.Max(1, consumed)..];
        }
        return good >= bad * 4;
    }

    private static Encoding? Detect(ReadOnlyMemory<byte> body)
    {
        // ASCII says nothing; begin shortly before the first byte that does.
        var first = body.Span.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        var start = Math.Max(0, first - 1024);
        var sample = body.Slice(start, Math.Min(body.Length - start, DetectionLength)).ToArray();
        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        return detected is { Confidence: > 0.4f, Encoding: { } encoding } ? CharsetLabels.Resolve(encoding.WebName) : null;
    }
}
