using SearchEngine.Lucene.Querying;

namespace SearchEngine.Lucene.Spelling;

/// <summary>Decides for all unknown words of a query together what each stands for. For one query, on one thread.</summary>
/// <remarks>
/// (1) Candidates for each word, by slip and frequency. (2) Each takes the candidate that goes best with the present choice for the other words,
/// in rounds, until nothing changes. (3) A choice is taken when it is likelier than that the word is a new one, which no article has yet.
/// </remarks>
internal sealed class SentenceCorrector
{
    private const int Rounds = 3;
    private const int Shortest = 3;
    private const int MostMisspeltSplits = 4;
    private const int RareArticles = 3;
    private const int RareShare = 50;

    private readonly IndexView _view;
    private readonly IReadOnlyList<QueryWord> _words;
    private readonly IReadOnlyCollection<int> _unknown;
    private readonly double _slip;
    private readonly bool _isCareless;
    private readonly bool _anyMayMatch;
    private readonly Vocabulary _vocabulary;
    private readonly Context _context;
    private readonly List<Candidate>?[] _candidates;
    private readonly Candidate?[] _chosen;

    /// <param name="view">The index.</param>
    /// <param name="words">The query.</param>
    /// <param name="unknown">Places of the words to correct.</param>
    /// <param name="share">Share of unknown words in the query: who mistypes one word in two does not mean new words.</param>
    /// <param name="anyMayMatch">A wrong word costs little, as no article has to have it: known words that are rare may get a likelier neighbour beside them,
    /// and long words may be two that stand side by side nowhere.</param>
    public SentenceCorrector(IndexView view, IReadOnlyList<QueryWord> words, IReadOnlyCollection<int> unknown, double share, bool anyMayMatch)
    {
        (_view, _words, _unknown, _anyMayMatch) = (view, words, unknown, anyMayMatch);
        _isCareless = share >= Weights.Careless;
        _slip = Math.Log(Math.Max(Weights.LeastSlips, share * share));
        _vocabulary = view.Vocabulary;
        _context = new Context(view);
        _candidates = new List<Candidate>?[words.Count];
        _chosen = new Candidate?[words.Count];
    }

    public IEnumerable<Replacement> Correct()
    {
        var splits = 0;
        foreach (var place in _unknown)
        {
            var word = _words[place].Text;
            if (word.Length is < Shortest or > Vocabulary.Longest || !Vocabulary.AreLetters(word)) continue;
            var found = CandidateFinder.Find(_vocabulary, word, CandidateFinder.EditsFor(word));
            if (Compounds.Split(_view, _vocabulary, word) is { } two) found.Add(two);
            if (found.Count == 0) found.AddRange(UnseenForms.Find(_view, _vocabulary, word));
            if (found.Count == 0 && splits++ < MostMisspeltSplits && MisspeltCompounds.Split(_view, _vocabulary, word, evenApart: _anyMayMatch) is { } misspelt) found.Add(misspelt);
            if (found.Count == 0) continue;
            _candidates[place] = found;
            _chosen[place] = found.MaxBy(static candidate => candidate.Score);
        }
        for (var round = 0; round < Rounds && ChooseAgain(); round++)
        {
        }
        return Replacements();
    }

    private bool ChooseAgain()
    {
        var changed = false;
        foreach (var place in _unknown)
        {
            if (_candidates[place] is not { Count: > 1 } candidates || Around(place) is not { Count: > 0 } around) continue;
            var best = candidates.MaxBy(candidate => ScoreOf(candidate, around));
            if (ReferenceEquals(best, _chosen[place])) continue;
            _chosen[place] = best;
            changed = true;
        }
        return changed;
    }

    private IEnumerable<Replacement> Replacements()
    {
        for (var place = 0; place < _words.Count; place++)
        {
            if (JoinAt(place) is { } joined)
            {
                yield return joined;
                place++;
            }
            else if (_chosen[place] is { } chosen && IsLikelierThanNew(place, chosen)) yield return new Replacement(place, 1, WithSecond(place, chosen));
            else if (_anyMayMatch && !_unknown.Contains(place) && AddTo(place) is { } added) yield return added;
        }
    }

    /// <summary>This word and the next as one, where that is likelier than both by themselves.</summary>
    private Replacement? JoinAt(int place)
    {
        if (place + 1 == _words.Count || _words[place].Group != _words[place + 1].Group || _words[place].IsFixed || _words[place + 1].IsFixed) return null;
        if (!_unknown.Contains(place) && !_unknown.Contains(place + 1)) return null;
        if (Compounds.Join(_view, _vocabulary, _words[place].Text, _words[place + 1].Text) is not { } joined) return null;
        return joined.Score > WorthOf(place) + WorthOf(place + 1) ? new Replacement(place, 2, joined.Text) : null;
    }

    private double WorthOf(int place) => !_unknown.Contains(place)
        ? _vocabulary.WorthOf(Math.Max(1, _context.FrequencyOf(_words[place].Stem)))
        : Math.Max(_chosen[place]?.Score ?? double.NegativeInfinity, _vocabulary.LogChanceOfNew(_words[place].Text));

    private bool IsLikelierThanNew(int place, Candidate chosen) =>
        ScoreOf(chosen, Around(place)) + _slip > _vocabulary.LogChanceOfNew(_words[place].Text) + Weights.Margin;

    /// <summary>The choice, and the next best beside it where both are rare and nearly as likely, as names often are.</summary>
    /// <remarks>A frequent word beside the right one drowns it; a careful writer's unknown word is rather a new one, and each addition would lead away from the rest.</remarks>
    private string WithSecond(int place, Candidate chosen)
    {
        if (!_anyMayMatch || !_isCareless || _candidates[place] is not { Count: > 1 } candidates || !IsRare(chosen.Stem)) return chosen.Text;
        var around = Around(place);
        var second = candidates.Where(candidate => candidate.Stem != chosen.Stem && IsRare(candidate.Stem)).MaxBy(candidate => ScoreOf(candidate, around));
        return second is not null && ScoreOf(chosen, around) - ScoreOf(second, around) < Weights.AsLikely ? $"{chosen.Text} {second.Text}" : chosen.Text;
    }

    private double ScoreOf(Candidate candidate, List<string> around) => candidate.Score + _context.Affinity(candidate.Stem, around);

    private bool IsRare(string stem) => IsRare(_context.FrequencyOf(stem));

    private bool IsRare(int articles) => articles <= Math.Max(RareArticles, _view.Reader.NumDocs / RareShare);

    /// <summary>For a known word that is rare: itself and the neighbour that was likelier meant, both to be searched for; null when none is.</summary>
    private Replacement? AddTo(int place)
    {
        var word = _words[place];
        if (word.IsFixed || word.Text.Length < Shortest || !Vocabulary.AreLetters(word.Text) || FunctionWords.Contains(word.Text)) return null;
        var frequency = _context.FrequencyOf(word.Stem);
        if (!IsRare(frequency)) return null;
        var around = Around(place);
        var likelier = CandidateFinder.Find(_vocabulary, word.Text, edits: 1).Where(candidate => candidate.Stem != word.Stem).MaxBy(candidate => ScoreOf(candidate, around));
        if (likelier is null) return null;
        var odds = ScoreOf(likelier, around) + _slip - _vocabulary.WorthOf(Math.Max(1, frequency)) - _context.Affinity(word.Stem, around);
        return odds > -Weights.Beside ? new Replacement(place, 1, $"{word.Text} {likelier.Text}") : null;
    }

    private List<string> Around(int place) => _context.Around(Enumerable.Range(0, _words.Count).Where(other => other != place).Select(other => _chosen[other]?.Stem ?? _words[other].Stem));
}
