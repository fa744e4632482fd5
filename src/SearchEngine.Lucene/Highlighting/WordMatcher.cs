using SearchEngine.Lucene.Querying;
using SearchEngine.Search.Query;

namespace SearchEngine.Lucene.Highlighting;

/// <summary>Decides which words of a text a query asks for: read off the syntax tree, so only what was typed is marked. One search, one thread.</summary>
internal sealed class WordMatcher
{
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];
    private readonly List<(string Text, int Edits)> _fuzzy = [];
    private readonly List<string[]> _phrases = [];
    private readonly HashSet<char> _firstLetters = [];
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public WordMatcher(QueryNode root) => Gather(root);

    /// <summary>Phrases as unstemmed words; to be marked only as a whole.</summary>
    public IReadOnlyList<string[]> Phrases => _phrases;

    public bool IsEmpty => _stems.Count == 0 && _prefixes.Count == 0 && _fuzzy.Count == 0 && _phrases.Count == 0;

    /// <summary>True for a word that matches by itself.</summary>
    /// <param name="exact">Unstemmed, as the exact analyser prints it.</param>
    public bool Matches(string exact)
    {
        // A stem keeps the first letter, so most words of a text need no stemming.
        if (_fuzzy.Count == 0 && !_firstLetters.Contains(exact[0])) return false;
        if (_known.TryGetValue(exact, out var known)) return known;
        var matches = _prefixes.Exists(prefix => exact.StartsWith(prefix, StringComparison.Ordinal))
            || _fuzzy.Exists(fuzzy => EditDistance.Within(exact, fuzzy.Text, fuzzy.Edits))
            || (_stems.Count > 0 && Stemming.Stems(exact).Exists(_stems.Contains));
        _known[exact] = matches;
        return matches;
    }

    private void Gather(QueryNode node)
    {
        switch (node)
        {
            case Word word:
                var stems = Stemming.Stems(word.Text);
                if (stems.Count > 1) _phrases.Add([.. Stemming.Exacts(word.Text)]);
                else foreach (var stem in stems) AddStem(stem);
                break;
            case Phrase phrase:
                var words = Stemming.Exacts(phrase.Text);
                // Words that may lie apart are marked one by one.
                if (phrase.Slop > 0) foreach (var part in words) AddStem(Stemming.Stems(part).FirstOrDefault() ?? part);
                else if (words.Count > 0) _phrases.Add([.. words]);
                break;
            case Prefix prefix when Stemming.Exacts(prefix.Text) is [.., var last]:
                _prefixes.Add(last);
                _firstLetters.Add(last[0]);
                break;
            case Fuzzy fuzzy when Stemming.Exacts(fuzzy.Text) is [.., var last]: _fuzzy.Add((last, fuzzy.Edits)); break;
            case AllOf all: foreach (var child in all.Children) Gather(child); break;
            case AnyOf any: foreach (var child in any.Children) Gather(child); break;
        }
    }

    private void AddStem(string stem)
    {
        _stems.Add(stem);
        _firstLetters.Add(stem[0]);
    }
}
