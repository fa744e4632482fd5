using Lucene.Net.Index;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Query;

namespace SearchEngine.Lucene.Querying;

/// <summary>What to ask for where no article has all the words of a query, step by step; and the words that no article has at all.</summary>
/// <remarks>
/// Only plain words side by side at the top are given up; phrases, fields, groups and exclusions stay. First go the words that no article has, then those that
/// say nothing (stop words), then any: all but one of the rest must match, then fewer, in steps of a third, so that a long query takes few passes.
/// </remarks>
internal sealed class Relaxation
{
    private readonly List<string> _missing = [];
    private readonly List<string> _missingInTitles = [];
    private readonly HashSet<QueryNode> _absent = [];
    private readonly IndexView _view;
    private readonly QueryNode _root;

    public Relaxation(IndexView view, QueryNode root)
    {
        (_view, _root) = (view, root);
        FindMissing(root);
    }

    /// <summary>The words that no article has, a sentence for those of articles and one for those of titles.</summary>
    /// <param name="relaxed">The search went on without those that stand at the top.</param>
    public IEnumerable<string> MissingNotes(bool relaxed)
    {
        foreach (var (place, words) in new[] { ("article", _missing), ("title", _missingInTitles) })
        {
            var top = words.FindAll(word => relaxed && IsAtTop(word));
            var rest = words.Except(top, StringComparer.Ordinal).ToList();
            if (top.Count > 0) yield return $"No {place} has {Quoted(top, "or")}, so {(top.Count == 1 ? "it was" : "they were")} left out.";
            if (rest.Count > 0) yield return $"No {place} has {Quoted(rest, "or")}.";
        }
    }

    private bool IsAtTop(string word) => _root is AllOf all && all.Children.Any(child => child is Word top && top.Text == word && _absent.Contains(top));

    /// <summary>Queries that ask for less and less.</summary>
    public IEnumerable<RelaxedQuery> Steps()
    {
        if (_root is not AllOf all) yield break;
        var words = all.Children.OfType<Word>().Where(static word => Stemming.Stems(word.Text).Count > 0).ToList();
        var known = words.FindAll(word => !_absent.Contains(word));
        if (known.Count == 0 || words.Count < 2) yield break;
        if (known.Count < words.Count) yield return new RelaxedQuery(Only(all, known), null, known.Count, null);
        var telling = known.FindAll(static word => !Stemming.IsStopWord(word.Text));
        if (telling.Count == 0) telling = known;
        var root = Only(all, telling);
        if (telling.Count < known.Count)
        {
            var left = known.Where(static word => Stemming.IsStopWord(word.Text)).Select(static word => word.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            yield return new RelaxedQuery(root, null, telling.Count, $"No article has all the words; {Quoted(left, "and")} {(left.Count == 1 ? "was" : "were")} left out.");
        }
        for (var fewest = telling.Count - 1; fewest > 0; fewest = fewest == 1 ? 0 : Math.Max(1, Math.Min(fewest - 1, fewest * 2 / 3)))
            yield return new RelaxedQuery(root, fewest, fewest,
                $"No article has all the words; these have {(fewest == 1 ? "one" : $"{fewest}")} or more of {Quoted([.. telling.Select(static word => word.Text)], "and")}.");
    }

    /// <summary>The query with these of its plain words alone.</summary>
    private static AllOf Only(AllOf all, List<Word> words) => new(new QueryNodes(all.Children.Where(child => child is not Word word || words.Contains(word))));

    private void FindMissing(QueryNode node)
    {
        switch (node)
        {
            case Word word:
                var stems = Stemming.Stems(word.Text);
                var isMissing = stems is [var stem]
                    ? IsMissing(word.Field is null ? IndexFields.Body : IndexFields.Title, stem)
                    : Stemming.Exacts(word.Text).Exists(part => IsMissing(ExactFieldOf(word.Field), part));
                if (isMissing && _absent.Add(word)) ListOf(word.Field).Add(word.Text);
                break;
            case Phrase phrase:
                foreach (var part in Stemming.Exacts(phrase.Text))
                    if (IsMissing(ExactFieldOf(phrase.Field), part) && !ListOf(phrase.Field).Contains(part)) ListOf(phrase.Field).Add(part);
                break;
            case AllOf all: foreach (var child in all.Children) FindMissing(child); break;
            case AnyOf any: foreach (var child in any.Children) FindMissing(child); break;
        }
    }

    private bool IsMissing(string field, string term) => _view.Postings.DocFreq(new Term(field, term)) == 0;

    private List<string> ListOf(string? field) => field is null ? _missing : _missingInTitles;

    private static string ExactFieldOf(string? field) => field is null ? IndexFields.Exact : IndexFields.TitleExact;

    /// <summary>“a”, “b” or “c”; of many the first.</summary>
    private static string Quoted(List<string> words, string joiner)
    {
        const int most = 8;
        var quoted = words.Take(most).Select(static word => $"\u201C{word}\u201D").ToList();
        if (words.Count > most) return string.Join(", ", quoted) + $" and {words.Count - most:N0} more";
        return quoted.Count == 1 ? quoted[0] : string.Join(", ", quoted.SkipLast(1)) + $" {joiner} {quoted[^1]}";
    }
}
