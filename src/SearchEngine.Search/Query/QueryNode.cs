namespace SearchEngine.Search.Query;

/// <summary>A node of the syntax tree. Immutable; equality is structural.</summary>
public abstract record QueryNode;

/// <summary>Matches every article: an empty query.</summary>
public sealed record MatchAll : QueryNode;

/// <summary>One word, stemmed when compared.</summary>
/// <param name="Text">As typed; analysed by the engine.</param>
/// <param name="Field">Field to look in; null for title and text.</param>
public sealed record Word(string Text, string? Field = null) : QueryNode;

/// <summary>Words in this order, unstemmed.</summary>
/// <param name="Text">As typed between the quotes.</param>
/// <param name="Slop">Moves allowed, 0 for adjacent.</param>
/// <param name="Field">Field to look in; null for title and text.</param>
public sealed record Phrase(string Text, int Slop = 0, string? Field = null) : QueryNode;

/// <summary>Words starting so.</summary>
public sealed record Prefix(string Text, string? Field = null) : QueryNode;

/// <summary>Words within an edit distance.</summary>
/// <param name="Text">The word.</param>
/// <param name="Edits">1 or 2.</param>
/// <param name="Field">Field to look in; null for title and text.</param>
public sealed record Fuzzy(string Text, int Edits, string? Field = null) : QueryNode;

/// <summary>A facet value: <c>country:CN</c>, <c>person:"Xi Jinping"</c>.</summary>
/// <param name="Dimension">A name of <see cref="Search.Dimension"/>.</param>
/// <param name="Value">Value or label as typed.</param>
public sealed record FacetTerm(string Dimension, string Value) : QueryNode
{
    /// <summary>In the place of a dimension: any country, person or organisation that the article names, be it in passing.</summary>
    public const string Mentions = "mentions";
}

/// <summary>Published in a range of days (UTC), both inclusive; null is open.</summary>
public sealed record DateRange(DateOnly? From, DateOnly? To) : QueryNode;

/// <summary>All of them.</summary>
public sealed record AllOf(QueryNodes Children) : QueryNode;

/// <summary>At least one of them.</summary>
public sealed record AnyOf(QueryNodes Children) : QueryNode;

/// <summary>Not this one.</summary>
public sealed record Excluding(QueryNode Child) : QueryNode;
