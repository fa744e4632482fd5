using System.Text;

namespace SearchEngine.Ner.Onnx.Tokenizing.WordPiece;

/// <summary>Letters without their marks, from a table: an invariant process has no data for <see cref="string.Normalize()"/>.</summary>
internal static class Accents
{
    // Hangul syllables are numbered by their letters; Unicode 3.12.
    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3, Vowels = 21, Tails = 28, FirstLead = 0x1100, FirstVowel = 0x1161, BeforeTails = 0x11A7;

    private static readonly Dictionary<char, char> Bases = Load();

    /// <summary>Adds what a character decomposes to, less its marks. False for one that does not decompose.</summary>
    public static bool TryStrip(Rune rune, PreparedWord word, int start, int length, bool lowerCase)
    {
        if (rune.Value is >= FirstSyllable and <= LastSyllable)
        {
            var syllable = rune.Value - FirstSyllable;
            word.Add((char)(FirstLead + (syllable / (Vowels * Tails))), start, length);
            word.Add((char)(FirstVowel + (syllable / Tails % Vowels)), start, length);
            if (syllable % Tails > 0) word.Add((char)(BeforeTails + (syllable % Tails)), start, length);
            return true;
        }
        if (!rune.IsBmp || !Bases.TryGetValue((char)rune.Value, out var bare)) return false;
        word.Add(lowerCase ? char.ToLowerInvariant(bare) : bare, start, length);
        return true;
    }

    private static Dictionary<char, char> Load()
    {
        using var stream = typeof(Accents).Assembly.GetManifestResourceStream("accents.tsv") ?? throw new InvalidOperationException("The table of accents is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var bases = new Dictionary<char, char>();
        while (reader.ReadLine() is { } line)
            if (line is [not '#', '\t', .. var composed])
                foreach (var letter in composed) bases[letter] = line[0];
        return bases;
    }
}
