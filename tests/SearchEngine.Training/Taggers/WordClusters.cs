using System.Numerics;
using System.Runtime.InteropServices;

namespace SearchEngine.Training.Taggers;

/// <summary>Groups of words that are used alike: k-means on the unit sphere, started from words spread evenly over the frequency list.</summary>
internal static class WordClusters
{
    private const int Rounds = 12;
    private const int Dimensions = WordVectors.Dimensions;

    /// <summary>The group of each word, from 1.</summary>
    public static int[] Find(WordVectors vectors, int groups)
    {
        var centres = new float[groups * Dimensions];
        for (var g = 0; g < groups; g++) vectors[(int)((long)g * vectors.Words.Count / groups / 2)].CopyTo(centres.AsSpan(g * Dimensions));
        var chosen = new int[vectors.Words.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var current = centres;
            Parallel.For(0, chosen.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, word => chosen[word] = Nearest(vectors[word], current, groups));
            centres = Middle(vectors, chosen, groups, current);
        }
        return Array.ConvertAll(chosen, static g => g + 1);
    }

    private static int Nearest(ReadOnlySpan<float> word, ReadOnlySpan<float> centres, int groups)
    {
        var (best, most) = (0, float.MinValue);
        for (var g = 0; g < groups; g++)
        {
            var product = Dot(word, centres.Slice(g * Dimensions, Dimensions));
            if (product > most) (best, most) = (g, product);
        }
        return best;
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var a = MemoryMarshal.Cast<float, Vector4>(one);
        var b = MemoryMarshal.Cast<float, Vector4>(other);
        var sum = Vector4.Zero;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum.X + sum.Y + sum.Z + sum.W;
    }

    private static float[] Middle(WordVectors vectors, int[] chosen, int groups, float[] old)
    {
        var sums = new float[groups * Dimensions];
        for (var word = 0; word < chosen.Length; word++)
        {
            var sum = sums.AsSpan(chosen[word] * Dimensions, Dimensions);
            var vector = vectors[word];
            for (var i = 0; i < Dimensions; i++) sum[i] += vector[i];
        }
        for (var g = 0; g < groups; g++)
        {
            var sum = sums.AsSpan(g * Dimensions, Dimensions);
            var length = MathF.Sqrt(Dot(sum, sum));
            if (length == 0) old.AsSpan(g * Dimensions, Dimensions).CopyTo(sum);
            else
                foreach (ref var value in sum) value /= length;
        }
        return sums;
    }
}
