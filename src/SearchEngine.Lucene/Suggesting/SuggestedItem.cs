using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Suggesting;

/// <summary>What can be suggested, with the names that lead to it kept apart from it.</summary>
/// <param name="Text">To be shown.</param>
/// <param name="Dimension">For entities.</param>
/// <param name="Value">For entities: facet value; for titles: article id.</param>
/// <param name="Count">Articles.</param>
internal readonly record struct SuggestedItem(string Text, string? Dimension, string? Value, int Count)
{
    /// <param name="kind">What it is.</param>
    /// <param name="alias">The name that led to it; null when that is in its text.</param>
    public Suggestion As(SuggestionKind kind, string? alias = null) => new(kind, Text, Dimension, Value, Count, alias);
}
