using System.ComponentModel;
using SearchEngine.Search.Responses;

namespace SearchEngine.Server.Api.Contracts;

internal sealed record SuggestAnswer(string Query, IReadOnlyList<SuggestionAnswer> Suggestions);

internal sealed record SuggestionAnswer(
    SuggestionKind Kind,
    string Text,
    [property: Description("For entities: the filter's parameter.")] string? Dimension,
    [property: Description("For entities: the filter's value; for titles: the article's id.")] string? Value,
    [property: Description("For entities: articles that carry it.")] long Count,
    [property: Description("The page that choosing it opens.")] string Link);
