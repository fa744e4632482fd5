using System.Buffers;
using System.Globalization;
using Lucene.Net.Analysis.Miscellaneous;

namespace SearchEngine.Lucene.Suggesting;

/// <summary>Names and typed text as suggestions compare them: lower case, without diacritics, words parted by one space.</summary>
internal static class NameText
{
    /// <summary>Longest text that is looked at, in UTF-16 code units.</summary>
    public const int MostCharacters = 200;

    /// <summary>"Côte d'Ivoire" → "cote divoire", "U.S. Steel" → "us steel", "Jean-Luc" → "jean luc". Never throws, whatever the text.</summary>
    public static string Plain(string text)
    {
        if (text.Length > MostCharacters) text = text[..MostCharacters];
        // Folding one character gives four at most.
        var folded = ArrayPool<char>.Shared.Rent(4 * text.Length + 4);
        var length = Fold(text, folded);
        var plain = ArrayPool<char>.Shared.Rent(length + 1);
        var written = 0;
        for (var i = 0; i < length; i++)
        {
            var c = folded[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) plain[written++] = c;
            else if (IsPartOfWord(folded.AsSpan(0, length), i)) continue;
            else if (written > 0 && plain[written - 1] != ' ') plain[written++] = ' ';
        }
        if (written > 0 && plain[written - 1] == ' ') written--;
        var result = new string(plain, 0, written);
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<char>.Shared.Return(plain);
        return result;
    }

    private static int Fold(string text, char[] folded)
    {
        var lower = ArrayPool<char>.Shared.Rent(text.Length + 1);
        var ascii = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is '\u2019' or '\u02BC' ? '\'' : char.ToLowerInvariant(text[i]);
            lower[i] = c;
            ascii &= char.IsAscii(c);
        }
        var length = text.Length;
        if (ascii) Array.Copy(lower, folded, length);
        else length = ASCIIFoldingFilter.FoldToASCII(lower, 0, folded, 0, length);
        ArrayPool<char>.Shared.Return(lower);
        return length;
    }

    /// <summary>Marks on letters, apostrophes after letters, and the full stops of acronyms and initials part no words.</summary>
    private static bool IsPartOfWord(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('\'' or '.')) return char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
        if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return false;
        return text[at] == '\'' || (char.IsLetter(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2])));
    }
}
