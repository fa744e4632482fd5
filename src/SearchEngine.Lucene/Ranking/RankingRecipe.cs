namespace SearchEngine.Lucene.Ranking;

/// <summary>How much each rule of the ranking weighs, next to a word in title and text, which weighs 1. What each is worth stands in docs/ranking.md.</summary>
internal sealed record RankingRecipe
{
    public static RankingRecipe Default { get; } = new();

    /// <summary>The same word in the title.</summary>
    public float Title { get; init; } = 0.3f;

    /// <summary>The word as it was typed, unstemmed.</summary>
    public float Exact { get; init; } = 0.2f;

    /// <summary>The stretch of <see cref="WindowWords"/> words that holds the most telling words of the query.</summary>
    public float Window { get; init; } = 0.8f;

    public int WindowWords { get; init; } = 12;

    /// <summary>What a window loses, as a share, by words of others that fill it up: side by side is better than far apart.</summary>
    public float WindowSpread { get; init; } = 0.2f;

    /// <summary>How much of the title the query's words make up.</summary>
    public float TitleCover { get; init; } = 0.45f;

    /// <summary>Two neighbouring words written as one: "bit coin" finds "bitcoin".</summary>
    public float Compound { get; init; } = 0.8f;

    /// <summary>Salience of the country, person or organisation that words of the query name, as a share of those words' weight.</summary>
    public float Entity { get; init; } = 0.15f;

    /// <summary>An article's age halves what freshness gives after so many days.</summary>
    public double FreshnessHalfLife { get; init; } = 30;
}
