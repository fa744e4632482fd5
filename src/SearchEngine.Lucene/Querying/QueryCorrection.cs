using SearchEngine.Lucene.Spelling;
using SearchEngine.Search.Query;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Querying;

/// <summary>Takes the plain words out of a syntax tree, has their spelling corrected, and puts them back.</summary>
/// <remarks>Excluded words, phrases, fields, prefixes and fuzzy words are left as they are. In a query that is ranked as a whole, words in quotes are words too.</remarks>
internal sealed class QueryCorrection
{
    private readonly List<QueryWord> _words = [];
    private readonly List<string> _typed = [];
    private readonly bool _phrasesToo;
    private int _groups;
    private int _at;
    private Dictionary<int, Replacement> _replacements = [];

    private QueryCorrection(WordMatch match) => _phrasesToo = match == WordMatch.Any;

    /// <summary>The tree with unknown words corrected; null when there is nothing to correct.</summary>
    public static QueryNode? Of(IndexView view, QueryNode root, WordMatch match) => new QueryCorrection(match).Change(view, root, (index, words) => SpellingCorrector.Correct(index, words, match == WordMatch.Any));

    /// <summary>The tree with rare words replaced by far likelier ones, to be offered; null when there is nothing to offer.</summary>
    public static QueryNode? Offered(IndexView view, QueryNode root) => new QueryCorrection(WordMatch.AllThenSome).Change(view, root, SpellingCorrector.Doubt);

    private QueryNode? Change(IndexView view, QueryNode root, Func<IndexView, IReadOnlyList<QueryWord>, IReadOnlyList<Replacement>> change)
    {
        if (view.IsEmpty) return null;
        Gather(root, 0);
        if (_words.Count == 0) return null;
        _replacements = change(view, _words).ToDictionary(static replacement => replacement.First);
        if (_replacements.Count == 0) return null;
        var changed = Rewrite(root);
        return changed.Equals(root) ? null : changed;
    }

    private void Gather(QueryNode node, int group)
    {
        switch (node)
        {
            case Word { Field: null } word: Add(word.Text, group); break;
            case Phrase { Field: null } phrase when _phrasesToo:
                var own = ++_groups;
                foreach (var part in PartsOf(phrase.Text)) Add(part, own);
                break;
            case AllOf all:
                own = ++_groups;
                foreach (var child in all.Children)
                {
                    if (child is not Word { Field: null }) own = ++_groups;
                    Gather(child, own);
                    if (child is not Word { Field: null }) own = ++_groups;
                }
                break;
            case AnyOf any: foreach (var child in any.Children) Gather(child, ++_groups); break;
        }
    }

    private static string[] PartsOf(string phrase) => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Add(string typed, int group)
    {
        _typed.Add(typed);
        // A word that the index sees as several is none that a dictionary could correct.
        _words.Add(Stemming.Exacts(typed) is [var exact] && Stemming.Stems(typed) is [var stem] ? new QueryWord(exact, stem, group) : new QueryWord(typed, typed, ++_groups, IsFixed: true));
    }

    private QueryNode Rewrite(QueryNode node)
    {
        switch (node)
        {
            case Word { Field: null } word:
                return Next() is { } text ? text.Contains(' ') ? new AllOf(new QueryNodes(text.Split(' ').Select(static part => new Word(part)))) : new Word(text) : Trimmed(word);
            case Phrase { Field: null } phrase when _phrasesToo:
                var parts = new List<string>();
                foreach (var part in PartsOf(phrase.Text)) parts.Add(Next() ?? part);
                var corrected = string.Join(' ', parts.Where(static part => part.Length > 0));
                return corrected == string.Join(' ', PartsOf(phrase.Text)) ? phrase : phrase with { Text = corrected };
            case AllOf all:
                var children = new List<QueryNode>();
                foreach (var child in all.Children)
                    switch (Rewrite(child))
                    {
                        case Word { Text.Length: 0 }: break;
                        case AllOf several when child is Word: children.AddRange(several.Children); break;
                        case var rewritten: children.Add(rewritten); break;
                    }
                return children.Count == 1 ? children[0] : new AllOf(new QueryNodes(children));
            case AnyOf any: return new AnyOf(new QueryNodes(any.Children.Select(Rewrite).ToList()));
            default: return node;
        }
    }

    /// <summary>Without the comma behind it, which would have to be escaped when the query is shown; the index does not see it.</summary>
    private static Word Trimmed(Word word) => word.Text.TrimEnd(',', ';', ':', '!', '?', '.') is { Length: > 0 } text && !text.Contains('.') ? word with { Text = text } : word;

    /// <summary>What to write for the next word: null as typed, empty for one that went into the word before.</summary>
    private string? Next()
    {
        var place = _at++;
        if (_replacements.TryGetValue(place, out var replacement)) return Capitals.Like(_typed[place], replacement.Text);
        return _replacements.Values.Any(other => other.First < place && place < other.First + other.Count) ? "" : null;
    }
}
