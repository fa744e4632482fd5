namespace SearchEngine.Lucene.Evaluation;

/// <summary>A signal that gives nothing to a document with none of some stems in title or text, and else no more than the sum of theirs.</summary>
internal interface IStemSignal
{
    /// <summary>It looks at titles alone.</summary>
    bool IsOfTitles { get; }

    /// <summary>The most that each stem brings, with a boost of 1.</summary>
    IReadOnlyList<(string Stem, float Most)> Stems { get; }
}
