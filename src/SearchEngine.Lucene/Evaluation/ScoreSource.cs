namespace SearchEngine.Lucene.Evaluation;

/// <summary>Something in one segment that decides what is found and scores it: a term, or whatever was scored by Lucene.</summary>
internal abstract class ScoreSource : DocScores
{
    /// <summary>What it matches.</summary>
    public abstract DocSet Set { get; }

    /// <summary>What signals may add to the score of a document because it is in this set, and to no other.</summary>
    public float Promise { get; set; }

    /// <summary>Adds the scores of a window's documents.</summary>
    /// <param name="window">Number of the window.</param>
    /// <param name="scores">A score for each document of the window.</param>
    /// <param name="bounds">The same with the <see cref="Promise"/>.</param>
    public abstract void AddScores(int window, Span<float> scores, Span<float> bounds);

    /// <summary>Adds the scores of ascending documents, those it does not match among them.</summary>
    /// <param name="docs">The documents.</param>
    /// <param name="scores">A score for each.</param>
    public virtual void AddScores(ReadOnlySpan<int> docs, Span<float> scores)
    {
        for (var i = 0; i < docs.Length; i++) scores[i] += ScoreOf(docs[i]);
    }
}
