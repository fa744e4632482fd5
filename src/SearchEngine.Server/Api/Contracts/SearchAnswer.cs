using System.ComponentModel;
using System.Text.Json.Serialization;
using SearchEngine.Search.Responses;
using SearchEngine.Server.Parameters;

namespace SearchEngine.Server.Api.Contracts;

internal sealed record SearchAnswer(
    QueryAnswer Query,
    TotalAnswer Total,
    [property: Description("Time in the engine, in milliseconds.")] double TookMs,
    IReadOnlyList<HitAnswer> Hits,
    [property: Description("By dimension. A dimension's own filter does not change its counts.")] IReadOnlyDictionary<string, FacetAnswer> Facets,
    [property: Description("Oldest first, without gaps; 'to' is the first day after.")] IReadOnlyList<TimelineBucket> Timeline,
    [property: Description("Cursor of the next page; null at the end.")] string? Next)
{
    public static SearchAnswer Of(SearchResponse response) => new(
        new QueryAnswer(response.Query.Text, response.Query.Parsed, response.Query.Corrected, response.Query.DidYouMean, response.Query.Relaxed, response.Query.Notes),
        new TotalAnswer(response.Total, "exact"),
        response.TookMs,
        [.. response.Hits.Select(HitAnswer.Of)],
        response.Facets.ToDictionary(f => f.Key, f => FacetAnswer.Of(f.Value)),
        response.Timeline,
        response.Next);
}

internal sealed record QueryAnswer(
    string Text,
    [property: Description("As it was understood, in canonical query language.")] string Parsed,
    [property: Description("What was searched for instead, because no article has some of the words as typed; null when it is what was typed. verbatim=true searches for that.")] string? Corrected,
    [property: Description("A likelier spelling of rare words; null when there is none.")] string? DidYouMean,
    [property: Description("True when no article has all the words and partial matches are shown.")] bool Relaxed,
    IReadOnlyList<string> Notes);

internal sealed record TotalAnswer(long Value, [property: Description("Always 'exact'.")] string Relation);

internal sealed record HitAnswer(
    string Id,
    [property: Description("http or https; null when unknown.")] string? Url,
    string Title,
    [property: Description("HTML: text with <mark>, all else escaped.")] string? TitleHighlighted,
    [property: Description("HTML: text with <mark>, all else escaped.")] string? Snippet,
    DateTimeOffset? Published,
    string? Source,
    string? Language,
    double Score,
    IReadOnlyList<LabelledValue> Countries,
    IReadOnlyList<LabelledValue> People,
    IReadOnlyList<LabelledValue> Organisations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Explanation)
{
    public static HitAnswer Of(SearchHit hit) => new(
        hit.Id.Value, SafeAddress.Of(hit.Url), hit.Title, hit.TitleHighlighted, hit.Snippet, hit.Published, hit.Source, hit.Language,
        hit.Score, hit.Countries, hit.People, hit.Organisations, hit.Explanation);
}

internal sealed record FacetAnswer(
    IReadOnlyList<FacetValueAnswer> Values,
    [property: Description("How many values have a count above zero.")] long Distinct,
    bool More)
{
    public static FacetAnswer Of(FacetResult facet) => new([.. facet.Values.Select(FacetValueAnswer.Of)], facet.Distinct, facet.More);
}

internal sealed record FacetPageAnswer(
    string Dimension,
    IReadOnlyList<FacetValueAnswer> Values,
    long Distinct,
    bool More,
    [property: Description("'offset' of the next page; null at the end.")] int? Next);

internal sealed record FacetValueAnswer(
    [property: Description("To be given back as a filter.")] string Value,
    string Label,
    long Count,
    bool Selected,
    bool Excluded,
    [property: Description("Sorted by significance only: log-likelihood ratio of the count against all other articles; above 10.8 chance gives it less than once in a thousand times."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Significance,
    [property: Description("Sorted by significance only: all articles that carry the value."), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Everywhere)
{
    public static FacetValueAnswer Of(FacetValue value) =>
        new(value.Value, value.Label, value.Count, value.Selected, value.Excluded, value.Significance, value.Everywhere);
}

internal sealed record FacetPairsAnswer(
    string Dimension,
    string With,
    [property: Description("Most frequent values of the first facet, with their counts among the hits.")] IReadOnlyList<FacetValueAnswer> Rows,
    [property: Description("Most frequent values of the other facet.")] IReadOnlyList<FacetValueAnswer> Columns,
    [property: Description("By row, then by column: hits that carry both.")] IReadOnlyList<IReadOnlyList<long>> Counts);
