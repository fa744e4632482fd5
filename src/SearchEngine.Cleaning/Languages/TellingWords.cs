using System.Collections.Frozen;

namespace SearchEngine.Cleaning.Languages;

/// <summary>Words that one of several close languages has and the others have not.</summary>
internal sealed class TellingWords
{
    private const string Resource = "Languages/telling-words.txt";
    private const int LongestWord = 24;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _languages;

    private TellingWords(Dictionary<string, string> languages) => _languages = languages.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static TellingWords Load()
    {
        using var stream = typeof(TellingWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource '{Resource}' is missing in the assembly; build it anew.");
        using var reader = new StreamReader(stream);
        var languages = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var words = line.Split(' ');
            foreach (var word in words.AsSpan(1)) languages.Add(word, words[0]);
        }
        return new TellingWords(languages);
    }

    /// <summary>How many more words of the text are the one language's than the other's.</summary>
    public int Lead(ReadOnlySpan<char> text, string one, string other)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0, lead = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (length < LongestWord) word[length] = Scripts.Fold(text[i]);
                length++;
                continue;
            }
            if (length is > 0 and <= LongestWord && _languages.TryGetValue(word[..length], out var language))
            {
                if (language == one) lead++;
                else if (language == other) lead--;
            }
            length = 0;
        }
        return lead;
    }
}
