namespace SearchEngine.Lucene.Evaluation;

/// <summary>Gives scores to documents of one segment, and knows beforehand how high they can be.</summary>
/// <remarks>For one evaluation on one thread. Sources have to be asked for documents in ascending order; signals may be asked about earlier ones again, which costs more.</remarks>
internal abstract class DocScores
{
    /// <summary>No score is above this; infinite when that is not known.</summary>
    public abstract float Highest { get; }

    /// <summary>What a document can get at most, as far as that is known without looking closely.</summary>
    public virtual float HighestOf(int doc) => Highest;

    /// <summary>Adds, for each window, what a document in it can get at most.</summary>
    public abstract void AddTops(Span<float> tops);

    /// <summary>Adds the documents that may get a score to bits.</summary>
    /// <returns>False when that is not known: then it may be any.</returns>
    public virtual bool AddDocs(ulong[] bits) => false;

    /// <summary>The score of a document; 0 when it gets none.</summary>
    public abstract float ScoreOf(int doc);
}
