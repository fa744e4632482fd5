using System.Globalization;
using System.Text;

namespace SearchEngine.Ner.Onnx.Tokenizing.WordPiece;

/// <summary>Splits text into words and prepares them as BERT's basic tokenizer does, keeping for each character where it stood.</summary>
/// <remarks>After https://github.com/google-research/bert (tokenization.py): clean, space ideographs, lower-case, strip accents, split at white space and around punctuation.</remarks>
internal sealed class BertWords(BertRules rules)
{
    /// <summary>Reads the next word from <paramref name="place"/> on into <paramref name="word"/>, which is cleared first. False at the end of the text.</summary>
    public bool Next(string text, ref int place, PreparedWord word)
    {
        word.Clear();
        while (place < text.Length)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(place), out var rune, out var length);
            if (IsSpace(rune) || IsRemoved(rune))
            {
                // White space ends a word; what is cleaned away does not.
                if (IsSpace(rune) && word.Length > 0) return true;
                place += length;
                continue;
            }
            if (StandsAlone(rune))
            {
                if (word.Length > 0) return true;
                Add(rune, place, length, word);
                place += length;
                if (word.Length > 0) return true;
                continue;
            }
            Add(rune, place, length, word);
            place += length;
        }
        return word.Length > 0;
    }

    private void Add(Rune rune, int start, int length, PreparedWord word)
    {
        if (rune.IsAscii)
        {
            word.Add(rules.LowerCase ? char.ToLowerInvariant((char)rune.Value) : (char)rune.Value, start, length);
            return;
        }
        if (rules.StripAccents)
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                word.Extend(start, length);
                return;
            }
            if (Accents.TryStrip(rune, word, start, length, rules.LowerCase)) return;
        }
        Span<char> units = stackalloc char[2];
        var count = (rules.LowerCase ? Rune.ToLowerInvariant(rune) : rune).EncodeToUtf16(units);
        for (var i = 0; i < count; i++) word.Add(units[i], start, length);
    }

    private static bool IsSpace(Rune rune) => rune.Value is ' ' or '\t' or '\n' or '\r' || Rune.IsWhiteSpace(rune);

    private bool IsRemoved(Rune rune) => rules.CleanText && (rune.Value is 0 or 0xFFFD ||
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    private bool StandsAlone(Rune rune) => IsPunctuation(rune) || (rules.SplitIdeographs && IsIdeograph(rune.Value));

    private static bool IsPunctuation(Rune rune) => rune.IsAscii
        ? rune.Value is (>= 33 and <= 47) or (>= 58 and <= 64) or (>= 91 and <= 96) or (>= 123 and <= 126)
        : Rune.IsPunctuation(rune);

    private static bool IsIdeograph(int value) => value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF)
        or (>= 0x2A700 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
