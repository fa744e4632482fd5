using System.Text.Json;
using Lucene.Net.Index;
using SearchEngine.Articles;
using SearchEngine.Lucene.Highlighting;
using SearchEngine.Lucene.Ranking;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Query;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Querying;

/// <summary>Reads hits of one search from the index as they are shown.</summary>
internal sealed class HitReader(IndexView view, QueryNode root, CompiledQuery query, SearchRequest request)
{
    private static readonly HashSet<string> CardOnly = [IndexFields.Card];
    private static readonly HashSet<string> CardAndText = [IndexFields.Card, IndexFields.Text];

    // With hundreds of clauses one explanation takes tens of milliseconds.
    private const int MostExplained = 20;

    private readonly Highlighter? _highlighter = request.Highlight
        ? new Highlighter(new WordMatcher(root, SoughtNames.Of(view, root, request.Selections), stem => RarityOf(view, stem)))
        : null;

    /// <summary>Hits as they are shown, in their order.</summary>
    public IReadOnlyList<SearchHit> ReadAll(IReadOnlyList<RankedHit> hits)
    {
        var stored = hits.Select(hit => ReadStored(hit.Document)).ToArray();
        var texts = !request.Highlight ? new string?[hits.Count]
            : view.Texts is { } source ? source.Read(Array.ConvertAll(stored, static each => each.Id))
            : Array.ConvertAll(stored, static each => each.Text);
        return [.. hits.Select((hit, i) => Shown(hit, stored[i].Id, stored[i].Card, texts[i], isExplained: request.Explain && i < MostExplained))];
    }

    private (ArticleId Id, Card Card, string? Text) ReadStored(int number)
    {
        var document = view.Reader.Document(number, request.Highlight && view.Texts is null ? CardAndText : CardOnly);
        var bytes = document.GetBinaryValue(IndexFields.Card);
        var card = JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), CardJson.Default.Card)
            ?? throw new InvalidDataException($"Document {number} has no card. Run 'rebuild'.");
        return ArticleId.TryParse(card.Id, out var id) ? (id, card, document.Get(IndexFields.Text)) : throw new InvalidDataException($"'{card.Id}' is no article id. Run 'rebuild'.");
    }

    private SearchHit Shown(RankedHit hit, ArticleId id, Card card, string? text, bool isExplained)
    {
        return new SearchHit
        {
            Id = id,
            Url = card.Url is null ? null : new Uri(card.Url),
            Title = card.Title,
            TitleHighlighted = _highlighter?.MarkTitle(card.Title),
            // Gone from the store, or changed there since this view: what there is now is shown, or nothing.
            Snippet = text is null ? null : _highlighter?.Snippet(text),
            Published = card.Published,
            Source = card.Source,
            Language = card.Language,
            Score = float.IsNaN(hit.Score) ? 0 : hit.Score,
            Countries = Labelled(card.Countries),
            People = Labelled(card.People),
            Organisations = Labelled(card.Organisations),
            Explanation = isExplained ? new ScoreExplainer(view, query).Explain(hit.Document) : null,
        };
    }

    private static double RarityOf(IndexView view, string stem) =>
        Math.Log(1 + (view.Reader.NumDocs / (1.0 + view.Postings.DocFreq(new Term(IndexFields.Body, stem)))));

    private static LabelledValue[] Labelled(string[] entries) => [.. entries.Select(static entry =>
    {
        var separator = entry.IndexOf(IndexFields.Separator);
        return new LabelledValue(entry[..separator], entry[(separator + 1)..]);
    })];
}
