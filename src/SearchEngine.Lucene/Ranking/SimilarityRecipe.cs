namespace SearchEngine.Lucene.Ranking;

/// <summary>How articles like another one are found. What each rule is worth stands in docs/ranking.md.</summary>
internal sealed record SimilarityRecipe
{
    public static SimilarityRecipe Default { get; } = new();

    /// <summary>Words of the article that are searched for, the most telling ones.</summary>
    public int Words { get; init; } = 60;

    /// <summary>As how many a word of the title counts.</summary>
    public int Title { get; init; } = 3;

    /// <summary>The best hits of the first round, whose words are mixed in for the second; 0 for one round.</summary>
    public int Feedback { get; init; } = 3;

    /// <summary>The article's own share in the mixture.</summary>
    public double Own { get; init; } = 0.8;

    /// <summary>An entity that both are about, against a word as rare.</summary>
    public float Entity { get; init; } = 0.1f;
}
