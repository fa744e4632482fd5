namespace SearchEngine.Entities.Tagging;

/// <summary>What one tag after another is worth, by the form of the word that has the second. Kept as they are, and as powers for probabilities, both ways round.</summary>
internal sealed class Transitions
{
    public const int Forms = 8;
    public const int Size = TagSet.Lanes * TagSet.Lanes;

    /// <summary>What a forbidden tag costs; far below any sum of weights, far above what a float can hold.</summary>
    public const float Forbidden = -1e9f;

    public Transitions(ReadOnlySpan<float> scores)
    {
        Scores = scores.ToArray();
        Factors = new float[Scores.Length];
        FactorsBack = new float[Scores.Length];
        for (var i = 0; i < Scores.Length; i++)
        {
            var (form, previous, tag) = (i / Size, i / TagSet.Lanes % TagSet.Lanes, i % TagSet.Lanes);
            if (!TagSet.Follows(previous, tag)) Scores[i] = Forbidden;
            Factors[i] = MathF.Exp(Scores[i]);
            FactorsBack[(form * Size) + (tag * TagSet.Lanes) + previous] = Factors[i];
        }
    }

    /// <summary>[form, previous tag, tag].</summary>
    public float[] Scores { get; }

    /// <summary>e to the scores, [form, previous tag, tag].</summary>
    public float[] Factors { get; }

    /// <summary>e to the scores, [form, tag, previous tag].</summary>
    public float[] FactorsBack { get; }
}
