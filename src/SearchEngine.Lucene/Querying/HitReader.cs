using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Lucene.Highlighting;
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

    private readonly Highlighter _highlighter = new(new WordMatcher(root));

    /// <summary>One hit as it is shown.</summary>
    public SearchHit Read(RankedHit hit)
    {
        var document = view.Reader.Document(hit.Document, request.Highlight ? CardAndText : CardOnly);
        var bytes = document.GetBinaryValue(IndexFields.Card);
        var card = JsonSerializer.Deserialize(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), CardJson.Default.Card)
            ?? throw new InvalidDataException($"Document {hit.Document} has no card. Run 'rebuild'.");
        return new SearchHit
        {
            Id = ArticleId.TryParse(card.Id, out var id) ? id : throw new InvalidDataException($"'{card.Id}' is no article id. Run 'rebuild'."),
            Url = card.Url is null ? null : new Uri(card.Url),
            Title = card.Title,
            TitleHighlighted = request.Highlight ? _highlighter.Mark(card.Title) : null,
            Snippet = request.Highlight ? _highlighter.Snippet(document.Get(IndexFields.Text) ?? "") : null,
            Published = card.Published,
            Source = card.Source,
            Language = card.Language,
            Score = float.IsNaN(hit.Score) ? 0 : hit.Score,
            Countries = Labelled(card.Countries),
            People = Labelled(card.People),
            Organisations = Labelled(card.Organisations),
            Explanation = request.Explain ? view.Searcher.Explain(query.ToQuery(), hit.Document).ToString() : null,
        };
    }

    private static LabelledValue[] Labelled(string[] entries) => [.. entries.Select(static entry =>
    {
        var separator = entry.IndexOf(IndexFields.Separator);
        return new LabelledValue(entry[..separator], entry[(separator + 1)..]);
    })];
}
