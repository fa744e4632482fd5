using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Tagging;

/// <summary>The hashes of a word: its folded form, shape, beginning and endings.</summary>
internal static class WordHashes
{
    /// <summary>Only so many characters of a word count, so that an endless one costs no more than another.</summary>
    private const int Longest = 48;

    private const uint Dotted = 0x5BD1E995;

    public static void Fill(ReadOnlySpan<char> text, ref Word word)
    {
        Span<char> buffer = stackalloc char[(2 * Longest) + 2];
        text = text[..Math.Min(text.Length, Longest)];
        var folded = buffer[..Fold(text, buffer)];
        word.Folded = Key(text, folded);
        word.Prefix3 = Hashing.Text(folded[..Math.Min(3, folded.Length)]);
        word.Suffix2 = Hashing.Text(folded[Math.Max(0, folded.Length - 2)..]);
        word.Suffix3 = Hashing.Text(folded[Math.Max(0, folded.Length - 3)..]);
        word.Suffix4 = Hashing.Text(folded[Math.Max(0, folded.Length - 4)..]);
        word.Shape = Shape(text);
    }

    /// <summary>The key of a word in the lexicon and in phrases.</summary>
    public static uint Key(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[(2 * Longest) + 2];
        text = text[..Math.Min(text.Length, Longest)];
        return Key(text, buffer[..Fold(text, buffer)]);
    }

    private static uint Key(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        // Folding drops dots, and "U.S." must not be "us".
        var hash = Hashing.Text(folded, text.Length > 1 && text.Contains('.') ? Dotted : 2166136261);
        return hash == 0 ? 1 : hash;
    }

    private static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = Math.Max(0, Folding.Fold(text, folded));
        foreach (ref var c in folded[..length])
        {
            if (char.IsDigit(c)) c = '0';
            else if (c is '\u2019' or '\u02BC') c = '\'';
            else if (c is '\u2010' or '\u2011') c = '-';
        }
        if (length > 0) return length;
        folded[0] = '.';
        return 1;
    }

    // Runs of upper case, lower case and digits, a run of two or more written twice; other characters as they are.
    private static uint Shape(ReadOnlySpan<char> text)
    {
        Span<char> shape = stackalloc char[Longest];
        var length = 0;
        foreach (var c in text)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            if (length > 1 && shape[length - 1] == kind && shape[length - 2] == kind) continue;
            shape[length++] = kind;
        }
        return Hashing.Text(shape[..length]);
    }
}
