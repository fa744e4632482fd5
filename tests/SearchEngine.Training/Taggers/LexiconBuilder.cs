using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Puts word groups and lists together to the words and phrases that a model carries.</summary>
internal sealed class LexiconBuilder
{
    /// <summary>So many of the commonest words keep their vectors.</summary>
    public const int VectorWords = 60_000;

    // So many words share the lowest step of rarity; each further step is twice as rare.
    private const int CommonestWords = 64;

    private static readonly string[] OrganisationLists = ["clubs", "teams-us", "sports-bodies", "companies", "newspapers", "banks", "parties", "universities", "agencies"];

    private readonly SortedDictionary<uint, WordEntry> _words = [];
    private readonly SortedDictionary<uint, byte> _phrases = [];

    public uint[] Words => [.. _words.Keys];
    public WordEntry[] Entries => [.. _words.Values];
    public uint[] Phrases => [.. _phrases.Keys];
    public byte[] PhraseBits => [.. _phrases.Values];

    public void AddClusters(CachedVectors vectors)
    {
        // By falling frequency: of two words with one key the commoner counts.
        for (var i = 0; i < vectors.Words.Length; i++)
            _words.TryAdd(WordHashes.Key(vectors.Words[i]), new WordEntry(
                (ushort)vectors.Clusters[0][i], (ushort)vectors.Clusters[1][i], (byte)vectors.Clusters[2][i], (byte)Math.Log2((i / CommonestWords) + 1), WordMarks.None, i < VectorWords ? i + 1 : 0));
    }

    public void AddMarks(string wordFile)
    {
        foreach (var line in File.ReadLines(wordFile).Where(static l => l.Length > 0 && l[0] != '#'))
            if (line.Split('\t') is [var mark, var words])
                foreach (var word in words.Split(' ')) Mark(word, Enum.Parse<WordMarks>(mark));
    }

    public void AddLists(NameLists lists)
    {
        foreach (var name in lists.GivenNames) Mark(name, WordMarks.GivenName);
        foreach (var name in lists.FamilyNames) Mark(name, WordMarks.FamilyName);
        foreach (var name in lists.Demonyms.Where(static d => !d.Contains(' '))) Mark(name, WordMarks.Nationality);
        foreach (var name in lists.PersonNames) AddPhrase(name, 0);
        foreach (var name in lists.OrganisationNames) AddPhrase(name, 1);
        foreach (var name in lists.CountryNames.Concat(lists.PlaceNames).Concat(lists.ListedCities)) AddPhrase(name, 2);
        foreach (var name in lists.Demonyms) AddPhrase(name, 3);
        foreach (var name in lists.CountryNames.Concat(lists.LargeCities).Where(static d => !d.Contains(' '))) Mark(name, WordMarks.Place);
    }

    /// <summary>Adds the organisations of the slot lists: every second while training, so that the model learns to do without, then all.</summary>
    public void AddSlotLists(SlotLists lists, bool all)
    {
        foreach (var list in OrganisationLists)
            foreach (var (row, i) in lists.Rows(list).Select(static (row, i) => (row, i)))
            {
                if (!all && i % 2 == 1) continue;
                AddPhrase(row[0], 1);
                if (list is "clubs" or "sports-bodies" && row.Length > 1 && row[1].Length > 2) AddPhrase(row[1], 1);
                if (list == "teams-us" && row.Length > 2) AddPhrase(row[2], 1);
            }
    }

    private void Mark(string word, WordMarks mark)
    {
        var key = WordHashes.Key(word);
        var entry = _words.GetValueOrDefault(key);
        _words[key] = entry with { Marks = entry.Marks | mark };
    }

    private void AddPhrase(string name, int kind)
    {
        var key = 0u;
        var before = 0u;
        for (var at = 0; WordReader.Next(name, at, out var start, out at);)
        {
            if (before != 0) _phrases[before] = (byte)(_phrases.GetValueOrDefault(before) | PhraseList.Begins);
            key = Hashing.Append(key, WordHashes.Key(name.AsSpan(start, at - start)));
            before = key;
        }
        if (key != 0) _phrases[key] = (byte)(_phrases.GetValueOrDefault(key) | (1 << kind));
    }
}
