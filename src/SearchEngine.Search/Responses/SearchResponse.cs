using SearchEngine.Articles;

namespace SearchEngine.Search.Responses;

/// <summary>How a query was understood.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Parsed">In canonical query language.</param>
/// <param name="Relaxed">True when no article had all the words and partial matches are shown.</param>
/// <param name="DidYouMean">A likelier spelling; null when there is none.</param>
/// <param name="Notes">What could not be used and how it was read instead, a sentence each.</param>
public sealed record QueryReading(string Text, string Parsed, bool Relaxed, string? DidYouMean, IReadOnlyList<string> Notes)
{
    /// <summary>What was searched for instead, because no article has some of the words as they were typed; null when it is what was typed.</summary>
    public string? Corrected { get; init; }
}

/// <summary>A facet value with the name people read.</summary>
public sealed record LabelledValue(string Value, string Label);

/// <summary>One hit.</summary>
public sealed record SearchHit
{
    /// <summary>Article id.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Canonical URL; null when unknown.</summary>
    public Uri? Url { get; init; }

    /// <summary>Plain headline.</summary>
    public required string Title { get; init; }

    /// <summary>Headline with <c>&lt;mark&gt;</c> around matches; all else HTML-escaped. Null when no highlighting was asked for.</summary>
    public string? TitleHighlighted { get; init; }

    /// <summary>Best passage with <c>&lt;mark&gt;</c> around matches; all else HTML-escaped. Null when no highlighting was asked for.</summary>
    public string? Snippet { get; init; }

    /// <summary>Publication; null when unknown.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Site; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>ISO 639-1; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Relevance, higher is better; comparable within one query only.</summary>
    public required double Score { get; init; }

    /// <summary>Countries, most salient first.</summary>
    public IReadOnlyList<LabelledValue> Countries { get; init; } = [];

    /// <summary>People, most salient first.</summary>
    public IReadOnlyList<LabelledValue> People { get; init; } = [];

    /// <summary>Organisations, most salient first.</summary>
    public IReadOnlyList<LabelledValue> Organisations { get; init; } = [];

    /// <summary>Where the score comes from; null unless asked for.</summary>
    public string? Explanation { get; init; }
}

/// <summary>A value of a facet.</summary>
/// <param name="Value">To be given back in a selection.</param>
/// <param name="Label">To be read.</param>
/// <param name="Count">Articles, exact.</param>
/// <param name="Selected">Part of the request's selection.</param>
/// <param name="Excluded">Excluded by the request's selection.</param>
public sealed record FacetValue(string Value, string Label, long Count, bool Selected, bool Excluded)
{
    /// <summary>How unusual the count is, against all articles that are not among the hits; null unless sorted by it.</summary>
    /// <remarks>
    /// The log-likelihood ratio G², Dunning 1993: 2 Σ observed · ln(observed / expected) over hits and others, with and without the value.
    /// Above 10.8 chance alone gives such a difference less than once in a thousand times.
    /// </remarks>
    public double? Significance { get; init; }

    /// <summary>All articles that carry the value, hits or not; null unless sorted by significance.</summary>
    public long? Everywhere { get; init; }
}

/// <summary>How often the values of two dimensions come together in one article.</summary>
/// <param name="Rows">Most frequent values of the one dimension, with their counts among the hits.</param>
/// <param name="Columns">Most frequent values of the other.</param>
/// <param name="Counts">By row, then by column: hits that carry both, exact.</param>
public sealed record FacetPairs(IReadOnlyList<FacetValue> Rows, IReadOnlyList<FacetValue> Columns, IReadOnlyList<IReadOnlyList<long>> Counts);

/// <summary>A facet's values in the order asked for.</summary>
/// <param name="Values">The top values, then selected and excluded ones that are not among them.</param>
/// <param name="Distinct">How many values there are to page through: those with a count above zero that were asked for.</param>
/// <param name="More">True when there are more than shown.</param>
public sealed record FacetResult(IReadOnlyList<FacetValue> Values, long Distinct, bool More);

/// <summary>Hits in a stretch of time.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day after.</param>
/// <param name="Count">Articles, exact.</param>
public sealed record TimelineBucket(DateOnly From, DateOnly To, long Count);

/// <summary>Answer to a search.</summary>
public sealed record SearchResponse
{
    /// <summary>How the query was understood.</summary>
    public required QueryReading Query { get; init; }

    /// <summary>Articles that match, exact.</summary>
    public required long Total { get; init; }

    /// <summary>Time spent in the engine, in milliseconds.</summary>
    public double TookMs { get; init; }

    /// <summary>The page of hits.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Counts by dimension, for the facets asked for.</summary>
    public IReadOnlyDictionary<string, FacetResult> Facets { get; init; } = new Dictionary<string, FacetResult>();

    /// <summary>Hits over time, without gaps, oldest first; empty unless asked for.</summary>
    public IReadOnlyList<TimelineBucket> Timeline { get; init; } = [];

    /// <summary>Cursor of the next page; null at the end.</summary>
    public string? Next { get; init; }
}

/// <summary>What a suggestion stands for.</summary>
public enum SuggestionKind
{
    /// <summary>A facet value: choosing it sets the filter.</summary>
    Entity,

    /// <summary>An article's title.</summary>
    Title,

    /// <summary>Words that many articles use: choosing it searches for them.</summary>
    Phrase,
}

/// <summary>A completion.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">To be shown and searched.</param>
/// <param name="Dimension">For entities: dimension.</param>
/// <param name="Value">For entities: facet value; for titles: article id.</param>
/// <param name="Count">For entities: articles that carry it; for phrases: articles with the word, or titles with all of it.</param>
/// <param name="Alias">For entities: the other name that what was typed begins; null when it begins a word of the text.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string? Dimension, string? Value, long Count, string? Alias = null);
