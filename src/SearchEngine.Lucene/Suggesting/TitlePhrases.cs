using System.Runtime.InteropServices;
using SearchEngine.Lucene.Querying;

namespace SearchEngine.Lucene.Suggesting;

/// <summary>Runs of two to four words that recur in titles.</summary>
/// <remarks>A run can recur only if its parts do (Agrawal &amp; Srikant, "Fast algorithms for mining association rules", 1994), so each length counts only joins of the one before.</remarks>
internal static class TitlePhrases
{
    private const int MostWords = 4;

    // A longer run that most occurrences of a shorter one belong to says it better.
    private const double Swallowed = 0.8;

    /// <param name="titles">In plain text.</param>
    /// <param name="fewest">Titles that a run has to be in.</param>
    public static List<(string Text, int Count)> Find(IEnumerable<string> titles, int fewest)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var spoken = new List<string>();
        var runs = new List<int>();
        foreach (var title in titles)
        {
            foreach (var part in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(words, part, out var known);
                if (!known)
                {
                    word = spoken.Count;
                    spoken.Add(part);
                }
                runs.Add(word);
            }
            runs.Add(-1);
        }
        var current = new Level(runs, [.. spoken.Select(static word => new Run(word, -1, -1))], fewest);
        var found = new List<(string Text, int Count)>();
        for (var length = 2; length <= MostWords; length++)
        {
            var next = current.Join(fewest);
            // The shorter ones are settled as soon as it is known which longer ones there are.
            if (length > 2) found.AddRange(current.Spoken(next));
            current = next;
        }
        found.AddRange(current.Spoken(null));
        return found;
    }

    private readonly record struct Run(string Text, int Left, int Right)
    {
        /// <summary>A phrase as people would type it neither begins nor ends with "of" or "the".</summary>
        public bool IsSpoken => !Stemming.IsStopWord(Text[..(Text.IndexOf(' ') is var first and > 0 ? first : Text.Length)]) && !Stemming.IsStopWord(Text[(Text.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>All runs of one length: which run begins at each place, or -1 where none that recurs does.</summary>
    private sealed class Level
    {
        private readonly List<int> _at;
        private readonly List<Run> _runs;
        private readonly int[] _counts;

        public Level(List<int> at, List<Run> runs, int fewest)
        {
            (_at, _runs, _counts) = (at, runs, new int[runs.Count]);
            foreach (var run in at)
                if (run >= 0) _counts[run]++;
            for (var i = 0; i < at.Count; i++)
                if (at[i] >= 0 && _counts[at[i]] < fewest) at[i] = -1;
        }

        public Level Join(int fewest)
        {
            var joined = new Dictionary<(int Left, int Right), int>();
            var runs = new List<Run>();
            var at = new List<int>(_at.Count);
            for (var i = 0; i < _at.Count; i++)
            {
                if (i + 1 == _at.Count || _at[i] < 0 || _at[i + 1] < 0)
                {
                    at.Add(-1);
                    continue;
                }
                ref var run = ref CollectionsMarshal.GetValueRefOrAddDefault(joined, (_at[i], _at[i + 1]), out var known);
                if (!known)
                {
                    run = runs.Count;
                    var last = _runs[_at[i + 1]].Text;
                    runs.Add(new Run(_runs[_at[i]].Text + " " + last[(last.LastIndexOf(' ') + 1)..], _at[i], _at[i + 1]));
                }
                at.Add(run);
            }
            return new Level(at, runs, fewest);
        }

        public IEnumerable<(string Text, int Count)> Spoken(Level? longer)
        {
            var longest = new int[_runs.Count];
            if (longer is not null)
                for (var i = 0; i < longer._runs.Count; i++)
                {
                    var run = longer._runs[i];
                    if (!run.IsSpoken) continue;
                    longest[run.Left] = Math.Max(longest[run.Left], longer._counts[i]);
                    longest[run.Right] = Math.Max(longest[run.Right], longer._counts[i]);
                }
            var recurring = _at.Where(static run => run >= 0).Distinct().Order();
            return recurring.Where(run => _runs[run].IsSpoken && longest[run] < Swallowed * _counts[run]).Select(run => (_runs[run].Text, _counts[run]));
        }
    }
}
