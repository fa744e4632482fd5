using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Suggesting;

/// <summary>Completions of what is being typed: entities first, then titles.</summary>
internal static class Suggestions
{
    public static IReadOnlyList<Suggestion> Complete(IndexView view, string text, int size)
    {
        var words = Stemming.Exacts(text);
        if (view.IsEmpty || words.Count == 0 || size <= 0) return [];
        var folded = TextFolding.Fold(text.Trim());
        var suggestions = view.Names.Starting(folded)
            .Take(Math.Max(1, size * 2 / 3))
            .Select(static name => new Suggestion(SuggestionKind.Entity, name.Label, name.Dimension, name.Value, name.Count))
            .ToList();
        suggestions.AddRange(Titles(view, words, size - suggestions.Count));
        return suggestions;
    }

    private static IEnumerable<Suggestion> Titles(IndexView view, List<string> words, int size)
    {
        if (size <= 0) yield break;
        var query = new BooleanQuery { { new PrefixQuery(new Term(IndexFields.TitleExact, words[^1])), Occur.MUST } };
        foreach (var word in words.SkipLast(1)) query.Add(new TermQuery(new Term(IndexFields.TitleExact, word)), Occur.MUST);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var hit in view.Searcher.Search(query, size * 2).ScoreDocs)
        {
            if (view.Reader.Document(hit.Doc, CardOnly).GetBinaryValue(IndexFields.Card) is not { } bytes) continue;
            var card = JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), CardJson.Default.Card);
            if (card is null || !seen.Add(card.Title)) continue;
            yield return new Suggestion(SuggestionKind.Title, card.Title, null, card.Id, 1);
            if (seen.Count == size) yield break;
        }
    }

    private static readonly HashSet<string> CardOnly = [IndexFields.Card];
}
