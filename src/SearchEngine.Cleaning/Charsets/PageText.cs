using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace SearchEngine.Cleaning.Charsets;

/// <summary>Turns a page's bytes into characters.</summary>
internal static class PageText
{
    private const int DetectionLength = 64 * 1024;

    /// <summary>The page's characters, without byte order mark; bytes that fit no charset become U+FFFD.</summary>
    /// <remarks>
    /// Order: byte order mark, UTF-16 by its zero bytes, UTF-8 where the bytes prove it, Content-Type header, meta element, detection by letter
    /// statistics, windows-1252. Declarations lie: multi-byte sequences that are all valid UTF-8 do not happen by chance.
    /// </remarks>
    public static string Decode(ReadOnlyMemory<byte> body, string? contentType)
    {
        var bytes = body.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(bytes[3..]);
        if (Utf16(bytes) is { } utf16) return utf16.GetString(bytes).TrimStart('\uFEFF');

        var declared = DeclaredCharset.InHeader(contentType) ?? DeclaredCharset.InMarkup(bytes);
        if (System.Text.Ascii.IsValid(bytes)) return (declared is { } sevenBit && sevenBit.WebName.StartsWith("iso-2022", StringComparison.Ordinal) ? sevenBit : Encoding.UTF8).GetString(bytes);
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        if (declared is not null && declared is not UTF8Encoding && !declared.WebName.StartsWith("utf-16", StringComparison.Ordinal)) return declared.GetString(bytes);
        if (declared is UTF8Encoding && MostlyUtf8(bytes)) return Encoding.UTF8.GetString(bytes);
        return (Detect(body) ?? DeclaredCharset.Resolve("windows-1252") ?? Encoding.Latin1).GetString(bytes);
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
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
        return detected is { Confidence: > 0.4f, Encoding: { } encoding } ? DeclaredCharset.Resolve(encoding.WebName) : null;
    }
}
