using System.Numerics.Tensors;

namespace SearchEngine.Training.Taggers;

/// <summary>Groups words that are used alike: spherical k-means over their vectors.</summary>
internal static class WordClusters
{
    /// <summary>The group of each word, from 1 up, the largest group first.</summary>
    /// <param name="vectors">Of length one.</param>
    /// <param name="groups">How many.</param>
    /// <param name="rounds">Rounds of k-means.</param>
    /// <param name="seed">Chooses the first centres.</param>
    public static int[] Of(float[][] vectors, int groups, int rounds, int seed)
    {
        var random = new Random(seed);
        var dimensions = vectors[0].Length;
        // Frequent words make better centres than the long tail of rare ones.
        var first = Enumerable.Range(0, Math.Min(vectors.Length, groups * 10)).ToArray();
        random.Shuffle(first);
        var centres = first.Take(groups).Select(i => (float[])vectors[i].Clone()).ToArray();
        var group = new int[vectors.Length];
        for (var round = 0; round < rounds; round++)
        {
            Parallel.For(0, vectors.Length, i => group[i] = Nearest(vectors[i], centres));
            var sums = centres.Select(_ => new float[dimensions]).ToArray();
            for (var i = 0; i < vectors.Length; i++) TensorPrimitives.Add(sums[group[i]], vectors[i], sums[group[i]]);
            for (var g = 0; g < groups; g++)
            {
                var norm = TensorPrimitives.Norm<float>(sums[g]);
                if (norm > 1e-6f) TensorPrimitives.Divide(sums[g], norm, centres[g]);
                else vectors[random.Next(vectors.Length)].CopyTo(centres[g], 0);
            }
        }
        var size = new int[groups];
        foreach (var g in group) size[g]++;
        var rank = new int[groups];
        var order = Enumerable.Range(0, groups).OrderByDescending(g => size[g]).ToArray();
        for (var i = 0; i < groups; i++) rank[order[i]] = i + 1;
        return [.. group.Select(g => rank[g])];
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var best = 0;
        var nearest = float.NegativeInfinity;
        for (var g = 0; g < centres.Length; g++)
        {
            var own = TensorPrimitives.Dot<float>(vector, centres[g]);
            if (own <= nearest) continue;
            (best, nearest) = (g, own);
        }
        return best;
    }
}
