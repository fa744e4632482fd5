namespace SearchEngine.Lucene.Evaluation;

/// <summary>A scored part of a query, over a whole view.</summary>
internal abstract class Clause
{
    /// <summary>How many documents of a segment it may match, about; 0 only when it matches none.</summary>
    public abstract long CostIn(int leaf);

    /// <summary>Whether its set in a segment is better found among documents that match the rest, some number of them, than by itself.</summary>
    public abstract bool IsLateIn(int leaf, long others);

    /// <summary>As a signal in a segment, which adds to scores without deciding what is found.</summary>
    public abstract DocScores SignalIn(int leaf, float highest, Scratch scratch);

    /// <summary>Its documents and scores in a segment.</summary>
    /// <param name="leaf">The segment.</param>
    /// <param name="within">Documents that matter, when others do not; the result may hold others still.</param>
    /// <param name="scratch">For what lives no longer than the evaluation of the segment.</param>
    public abstract ScoreSource In(int leaf, DocSet? within, Scratch scratch);
}
