using System.Buffers;
using System.Globalization;
using System.Text;
using SearchEngine.Ner.Onnx.Tokenizing;

namespace SearchEngine.Ner.Onnx.Decoding;

/// <summary>Where words begin and end, whatever pieces the tokenizer cuts them into.</summary>
internal static class WordJoints
{
    private static readonly SearchValues<char> MarksWithin = SearchValues.Create("'’-‐‑.&·");

    // Scripts without spaces between words: Thai to Tibetan, Myanmar, Khmer, kana and ideographs. Each piece is a word of its own.
    private static readonly (int First, int Last)[] Unspaced =
    [
        (0x0E00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3040, 0x30FF), (0x31F0, 0x31FF),
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x20000, 0x3FFFF),
    ];

    /// <summary>Whether the characters before and at a place belong to one word.</summary>
    public static bool IsWithinWord(string text, int place)
    {
        if (place <= 0 || place >= text.Length) return false;
        _ = Rune.DecodeLastFromUtf16(text.AsSpan(0, place), out var before, out _);
        _ = Rune.DecodeFromUtf16(text.AsSpan(place), out var at, out _);
        return IsMark(at) || (IsOfWord(before) && IsOfWord(at) && !IsUnspaced(before) && !IsUnspaced(at));
    }

    /// <summary>Whether a piece is a single mark that names carry within, with a letter behind it.</summary>
    public static bool IsMarkWithin(string text, Piece piece) =>
        piece.Length == 1 && MarksWithin.Contains(text[piece.Start]) && piece.End < text.Length && char.IsLetter(text, piece.End);

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsUnspaced(Rune rune) => rune.Value >= Unspaced[0].First && Array.Exists(Unspaced, range => rune.Value >= range.First && rune.Value <= range.Last);
}
