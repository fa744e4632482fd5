namespace SearchEngine.Training.Taggers;

/// <summary>How the tagger is trained. The defaults are those of the model that ships.</summary>
internal sealed record TrainingOptions
{
    /// <summary>Rows of weights, a power of two.</summary>
    public int Rows { get; init; } = 1 << 20;

    /// <summary>Times that each document is seen.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>Length of the first step; it falls to a tenth by the last round.</summary>
    public float Rate { get; init; } = 0.3f;

    /// <summary>Share of capitalised words that are shown without their identity.</summary>
    public float HiddenNames { get; init; } = 0.3f;

    /// <summary>Share of features that are left out at random.</summary>
    public float Thinning { get; init; } = 0.1f;

    /// <summary>Share of names that are put in place of others from the lists.</summary>
    public float Swaps { get; init; } = 0.4f;

    /// <summary>Share of sentences shown in capitals, and as many in small letters.</summary>
    public float OtherCases { get; init; } = 0.04f;

    /// <summary>Words of the vectors that have clusters.</summary>
    public int ClusteredWords { get; init; } = 120_000;

    /// <summary>Numbers of clusters, fine to coarse.</summary>
    public (int Fine, int Middle, int Coarse) Clusters { get; init; } = (1000, 300, 60);

    /// <summary>Seed of all chance.</summary>
    public int Seed { get; init; } = 20261126;

    /// <summary>How often the documents of a corpus are seen in a round.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["wikigold"] = 2, ["uner_ewt"] = 1.5, ["crossner_politics"] = 1, ["crossner_science"] = 0.7, ["crossner_literature"] = 0.7, ["crossner_music"] = 0.7, ["crossner_ai"] = 0.3,
        ["re3d"] = 1, ["wnut17"] = 0.3, ["btc"] = 0.3, ["sec_filings"] = 0.2, ["templates"] = 1,
    };
}
