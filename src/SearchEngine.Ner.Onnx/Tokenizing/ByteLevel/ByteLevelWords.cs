using System.Text;

namespace SearchEngine.Ner.Onnx.Tokenizing.ByteLevel;

/// <summary>Splits text as GPT-2's pattern does: <c>'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+</c>.</summary>
internal static class ByteLevelWords
{
    // Merging takes more than linear time in a word's length; nothing that long is a word.
    private const int Longest = 1000;

    private static readonly string[] Contractions = ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d"];

    private enum Kind
    {
        Space,
        Letter,
        Number,
        Other,
    }

    /// <summary>The next word from <paramref name="place"/> on, or null at the end of the text.</summary>
    public static (int Start, int Length, bool HasSpace)? Next(string text, ref int place, bool addPrefix)
    {
        var hasSpace = addPrefix && place == 0;
        while (place < text.Length && char.IsWhiteSpace(text[place]))
        {
            hasSpace = true;
            place++;
        }
        if (place == text.Length) return null;
        var start = place;
        if (!hasSpace && Array.Find(Contractions, each => text.AsSpan(start).StartsWith(each, StringComparison.Ordinal)) is { } contraction)
        {
            place += contraction.Length;
            return (start, contraction.Length, false);
        }
        var kind = KindAt(text, place, out var length);
        do place += length;
        while (place < text.Length && place - start < Longest && KindAt(text, place, out length) == kind);
        return (start, place - start, hasSpace);
    }

    private static Kind KindAt(string text, int place, out int length)
    {
        _ = Rune.DecodeFromUtf16(text.AsSpan(place), out var rune, out length);
        return Rune.IsWhiteSpace(rune) ? Kind.Space : Rune.IsLetter(rune) ? Kind.Letter : Rune.IsNumber(rune) ? Kind.Number : Kind.Other;
    }
}
