using System.ComponentModel;
using SearchEngine.Search.Responses;

namespace SearchEngine.Server.Api.Contracts;

internal sealed record SuggestAnswer(string Query, IReadOnlyList<SuggestionAnswer> Suggestions);

internal sealed record SuggestionAnswer(
    SuggestionKind Kind,
    string Text,
    [property: Description("For entities: the filter's parameter.")] string? Dimension,
    [property: Description("For entities: the filter's value; for titles: the article's id.")] string? Value,
    [property: Description("For entities: articles that carry it; for phrases: articles with the word, or titles with all of the words.")] long Count,
    [property: Description("For entities: the other name that was typed; null when it is in the text.")] string? Alias,
    [property: Description("The page that choosing it opens.")] string Link);
