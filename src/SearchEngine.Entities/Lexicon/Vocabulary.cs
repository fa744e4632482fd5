using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Lexicon;

/// <summary>The words that occur in any name or cue, numbered; read-only once built.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 64;

    // British and American spellings are one word.
    private static readonly (string From, string To)[] Spellings =
    [
        ("ization", "isation"), ("defense", "defence"), ("center", "centre"), ("labor", "labour"), ("programme", "program"),
        ("izations", "isations"), ("theater", "theatre"), ("harbor", "harbour"),
    ];

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<CueKind> _cues = [];

    public Vocabulary() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word's number, or -1 when no name or cue has it.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var length = Folding.Fold(word, buffer);
        return length > 0 && _bySpan.TryGetValue(buffer[..length], out var number) ? number : -1;
    }

    public int Add(ReadOnlySpan<char> word)
    {
        var folded = Folding.Fold(word.ToString());
        if (_numbers.TryGetValue(folded, out var number)) return number;
        var (first, second) = Pair(folded);
        number = _cues.Count;
        _cues.Add(CueKind.None);
        _numbers.Add(first, number);
        if (second is not null) _numbers.TryAdd(second, number);
        return number;
    }

    public void AddCue(int word, CueKind cue) => _cues[word] |= cue;

    /// <summary>What the word alone can be; none for -1.</summary>
    public CueKind CuesOf(int word) => word < 0 ? CueKind.None : _cues[word];

    private static (string First, string? Second) Pair(string word)
    {
        foreach (var (from, to) in Spellings)
        {
            if (word.EndsWith(from, StringComparison.Ordinal)) return (word, word[..^from.Length] + to);
            if (word.EndsWith(to, StringComparison.Ordinal)) return (word, word[..^to.Length] + from);
        }
        return (word, null);
    }
}
