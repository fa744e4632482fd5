using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Rounds trained weights to a byte each and drops the features that hardly matter.</summary>
internal static class Quantiser
{
    private const float Largest = 3f;
    private const float Unit = Largest / 127;

    /// <summary>A feature whose weights are all smaller is dropped.</summary>
    private const float Least = 0.06f;

    public static TaggerModelFile Round(FieldTrainer trained, ulong[] features, LexiconBuilder lexicon, sbyte[] vectors)
    {
        var kept = Enumerable.Range(0, features.Length)
            .Where(f => trained.Weights.AsSpan(f * TagSet.Lanes, TagSet.Lanes).ContainsAnyExceptInRange(-Least, Least))
            .OrderBy(f => features[f] & FeatureWeights.KeptBits).ToArray();
        var rows = new sbyte[kept.Length * TagSet.Lanes];
        for (var i = 0; i < kept.Length; i++)
            for (var tag = 0; tag < TagSet.Count; tag++)
                rows[(i * TagSet.Lanes) + tag] = (sbyte)Math.Clamp(MathF.Round(trained.Weights[(kept[i] * TagSet.Lanes) + tag] / Unit), -127, 127);
        return new TaggerModelFile
        {
            Words = lexicon.Words,
            Entries = lexicon.Entries,
            Phrases = lexicon.Phrases,
            PhraseBits = lexicon.PhraseBits,
            Features = [.. kept.Select(f => features[f] & FeatureWeights.KeptBits)],
            Rows = rows,
            Transitions = trained.Moves,
            Vectors = vectors,
            Net = trained.Net,
            Scale = Unit,
        };
    }
}
