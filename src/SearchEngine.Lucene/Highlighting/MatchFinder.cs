namespace SearchEngine.Lucene.Highlighting;

/// <summary>Finds in a text what a query asks for.</summary>
internal sealed class MatchFinder(WordMatcher matcher, bool inTitle)
{
    private readonly List<(int Start, int End, int Position, string? Part, WordMatcher.SoughtWord? Alone)> _words = [];
    private readonly List<Match> _found = [];
    private bool[] _taken = [];

    /// <summary>In order, without overlaps. Of runs that begin together the longest wins, and a run over the words by themselves.</summary>
    public static List<Match> Find(WordMatcher matcher, string text, bool inTitle) =>
        matcher.IsEmpty ? [] : new MatchFinder(matcher, inTitle).Find(text);

    private List<Match> Find(string text)
    {
        var position = 0;
        for (var scanner = new WordScanner(text); scanner.MoveNext(); position++)
            if (matcher.Find(scanner.Word) is { } found)
                _words.Add((scanner.Start, scanner.End, position, found.IsPart ? scanner.Word.ToString() : null, found.Alone));
        _taken = new bool[_words.Count];
        for (var i = 0; i < _words.Count; i++)
        {
            if (_taken[i] || _words[i].Part is not { } part) continue;
            foreach (var run in matcher.RunsFrom(part))
                if ((inTitle || !run.InTitle) && TakeRun(text, run, i)) break;
        }
        foreach (var run in matcher.LooseRuns)
            for (var i = 0; i < _words.Count && (inTitle || !run.InTitle); i++) TakeLoose(run, i);
        for (var i = 0; i < _words.Count; i++)
            if (!_taken[i] && _words[i].Alone is { } alone && (inTitle || !alone.InTitle))
                _found.Add(new Match(_words[i].Start, _words[i].End, alone.Key, alone.Weight, _words[i].Position));
        _found.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return _found;
    }

    private bool TakeRun(string text, SoughtWords run, int first)
    {
        var last = first + run.Words.Length - 1;
        if (last >= _words.Count || _words[last].Position - _words[first].Position != run.Words.Length - 1) return false;
        for (var i = 0; i < run.Words.Length; i++)
        {
            var word = _words[first + i];
            if (_taken[first + i] || word.Part != run.Words[i] || !run.HasCapitals(text.AsSpan(word.Start, word.End - word.Start), i)) return false;
        }
        for (var i = first; i <= last; i++) _taken[i] = true;
        _found.Add(new Match(_words[first].Start, _words[last].End, run.Key, run.Weight, _words[first].Position));
        return true;
    }

    /// <summary>The words as near as the query's moves allow: where each would begin the run must not differ by more. The words between are not marked.</summary>
    private void TakeLoose(SoughtWords run, int first)
    {
        if (_words[first].Part != run.Words[0]) return;
        var chosen = new int[run.Words.Length];
        chosen[0] = first;
        int least = _words[first].Position, most = least;
        for (var part = 1; part < run.Words.Length; part++)
        {
            var nearest = -1;
            var distance = int.MaxValue;
            for (var i = 0; i < _words.Count; i++)
            {
                var moved = Math.Abs(_words[i].Position - part - _words[first].Position);
                if (moved > run.Slop || moved >= distance || _words[i].Part != run.Words[part] || chosen.AsSpan(0, part).Contains(i)) continue;
                (nearest, distance) = (i, moved);
            }
            if (nearest < 0) return;
            chosen[part] = nearest;
            least = Math.Min(least, _words[nearest].Position - part);
            most = Math.Max(most, _words[nearest].Position - part);
        }
        if (most - least > run.Slop) return;
        foreach (var i in chosen)
        {
            if (_taken[i]) continue;
            _taken[i] = true;
            _found.Add(new Match(_words[i].Start, _words[i].End, run.Key, run.Weight, _words[i].Position));
        }
    }
}
