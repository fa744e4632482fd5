using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Lucene.Spelling;
using SearchEngine.Search.Query;

namespace SearchEngine.Lucene.Highlighting;

/// <summary>Decides which words of a text a query asks for: read off the syntax tree, so only what was asked for is marked. One search, one thread.</summary>
internal sealed class WordMatcher
{
    // More words than anybody reads marks for.
    private const int MostSought = 512;
    private const double WeightOfMany = 2;
    private const double WeightOfName = 3;

    private readonly Func<string, double> _rarity;
    private readonly List<(string Stem, SoughtWord Word)> _stems = [];
    private readonly List<(string Text, SoughtWord Word)> _prefixes = [];
    private readonly List<(string Text, int Edits, SoughtWord Word)> _fuzzy = [];
    private readonly Dictionary<string, List<SoughtWords>> _runs = new(StringComparer.Ordinal);
    private readonly List<SoughtWords> _looseRuns = [];
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<char> _firstLetters = [];
    private readonly Dictionary<string, Found?> _known = new(StringComparer.Ordinal);
    private double _mostOfWords;
    private int _keys;

    /// <param name="root">What was searched for.</param>
    /// <param name="names">Things whose names are marked too.</param>
    /// <param name="rarity">How telling a stem is; all the same when null.</param>
    public WordMatcher(QueryNode root, IEnumerable<SoughtName>? names = null, Func<string, double>? rarity = null)
    {
        _rarity = rarity ?? (static _ => 1);
        Gather(root);
        // A filter says what an article is about; what was typed says what the passage has to show.
        var weight = _mostOfWords > 0 ? Math.Min(WeightOfName, _mostOfWords / 2) : WeightOfName;
        foreach (var name in names ?? []) Add(name, weight);
        IsEmpty = _stems.Count + _prefixes.Count + _fuzzy.Count + _runs.Count + _looseRuns.Count == 0;
    }

    /// <summary>One word that matches by itself.</summary>
    internal sealed record SoughtWord(int Key, double Weight, bool InTitle);

    /// <summary>What a word of a text is to the query.</summary>
    /// <param name="Alone">It matches by itself; null when it does not.</param>
    /// <param name="IsPart">It may be part of a run.</param>
    internal sealed record Found(SoughtWord? Alone, bool IsPart);

    public bool IsEmpty { get; }

    /// <summary>Runs of words that may have others between them.</summary>
    public IReadOnlyList<SoughtWords> LooseRuns => _looseRuns;

    /// <summary>Runs that begin with a word and are marked only as a whole, longest first: "Bank of Japan" before "Bank".</summary>
    public IReadOnlyList<SoughtWords> RunsFrom(string word) => _runs.TryGetValue(word, out var runs) ? runs : [];

    /// <summary>What a word is to the query; null when it is nothing.</summary>
    /// <param name="exact">Unstemmed, as the exact analyser prints it.</param>
    public Found? Find(ReadOnlySpan<char> exact)
    {
        if (exact.IsEmpty || (_fuzzy.Count == 0 && !_firstLetters.Contains(exact[0]))) return null;
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(exact, out var found)) return found;
        var word = exact.ToString();
        var alone = Alone(word);
        var isPart = _parts.Contains(word);
        found = alone is null && !isPart ? null : new Found(alone, isPart);
        return _known[word] = found;
    }

    private SoughtWord? Alone(string word)
    {
        foreach (var (text, sought) in _prefixes)
            if (word.StartsWith(text, StringComparison.Ordinal)) return sought;
        string? stem = null;
        foreach (var (wanted, sought) in _stems)
        {
            // Stemming changes no more than the last two letters of what it leaves, so that most words need none.
            if (string.CompareOrdinal(word, 0, wanted, 0, Math.Max(1, wanted.Length - 2)) != 0) continue;
            stem ??= Stemming.Stems(word).FirstOrDefault("");
            if (stem == wanted) return sought;
        }
        foreach (var (text, edits, sought) in _fuzzy)
            if (Edits.Between(word, text, edits) <= edits) return sought;
        return null;
    }

    private void Gather(QueryNode node)
    {
        if (_keys >= MostSought) return;
        switch (node)
        {
            case Word word:
                var stems = Stemming.Stems(word.Text);
                if (stems.Count > 1) AddRun(Stemming.Exacts(word.Text), 0, word.Field);
                else if (stems.Count == 1) AddStem(stems[0], word.Field);
                break;
            case Phrase phrase: AddRun(Stemming.Exacts(phrase.Text), phrase.Slop, phrase.Field); break;
            case Prefix prefix: GatherLast(prefix.Text, prefix.Field, last => _prefixes.Add((last, Sought(WeightOfMany, prefix.Field)))); break;
            case Fuzzy fuzzy: GatherLast(fuzzy.Text, fuzzy.Field, last => _fuzzy.Add((last, fuzzy.Edits, Sought(WeightOfMany, fuzzy.Field)))); break;
            case AllOf all: foreach (var child in all.Children) Gather(child); break;
            case AnyOf any: foreach (var child in any.Children) Gather(child); break;
        }
    }

    /// <summary>"e-mai*" is the word "e" and words starting with "mai".</summary>
    private void GatherLast(string text, string? field, Action<string> add)
    {
        var words = Stemming.Exacts(text);
        if (words.Count == 0) return;
        foreach (var word in words.SkipLast(1)) AddRun([word], 0, field);
        _firstLetters.Add(words[^1][0]);
        add(words[^1]);
    }

    private void AddStem(string stem, string? field)
    {
        if (stem.Length == 0) return;
        _firstLetters.Add(stem[0]);
        _stems.Add((stem, Sought(_rarity(stem), field)));
    }

    private SoughtWord Sought(double weight, string? field)
    {
        Note(weight);
        return new SoughtWord(_keys++, weight, field is not null);
    }

    private void Note(double weight) => _mostOfWords = Math.Max(_mostOfWords, weight);

    private void AddRun(List<string> words, int slop, string? field)
    {
        words.RemoveAll(static word => word.Length == 0);
        if (words.Count == 0) return;
        // Words together say more than each by itself.
        var weight = 1.5 * words.Sum(word => _rarity(Stemming.Stems(word).FirstOrDefault(word)));
        Note(weight);
        Insert(new SoughtWords(_keys++, [.. words], slop, weight, field is not null));
    }

    private void Add(SoughtName sought, double weight)
    {
        if (_keys >= MostSought) return;
        var key = _keys++;
        foreach (var name in sought.Names)
        {
            var words = new List<string>();
            var capitals = new List<byte>();
            for (var scanner = new WordScanner(name); scanner.MoveNext();)
            {
                words.Add(scanner.Word.ToString());
                capitals.Add(CapitalsOf(name.AsSpan(scanner.Start, scanner.End - scanner.Start)));
            }
            if (words.Count > 0) Insert(new SoughtWords(key, [.. words], 0, weight, false, [.. capitals]));
        }
    }

    private static byte CapitalsOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0])) return 0;
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return 1;
            if (char.IsLetter(c)) letters++;
        }
        return (byte)(letters > 1 ? 2 : 1);
    }

    private void Insert(SoughtWords run)
    {
        foreach (var word in run.Words)
        {
            _parts.Add(word);
            _firstLetters.Add(word[0]);
        }
        if (run.Slop > 0)
        {
            _looseRuns.Add(run);
            return;
        }
        if (!_runs.TryGetValue(run.Words[0], out var runs)) _runs[run.Words[0]] = runs = [];
        var at = runs.FindIndex(other => other.Words.Length < run.Words.Length);
        runs.Insert(at < 0 ? runs.Count : at, run);
    }
}
