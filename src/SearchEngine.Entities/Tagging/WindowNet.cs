using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchEngine.Entities.Tagging;

/// <summary>The learnt numbers of the network: one hidden layer over the vectors and signs of five words.</summary>
/// <param name="Inner">[input, place in the window, hidden unit].</param>
/// <param name="Bias">[hidden unit].</param>
/// <param name="Outer">[hidden unit, tag].</param>
internal sealed record WindowWeights(float[] Inner, float[] Bias, float[] Outer);

/// <summary>Scores tags by a small network over the word vectors of five words: what the groups of words are too coarse for.</summary>
/// <remarks>Each word is multiplied once for all five places that it takes in its neighbours' windows.</remarks>
internal static class WindowNet
{
    public const int Dimensions = 100;
    public const int Window = 5;
    public const int Hidden = 64;
    public const int Width = Window * Hidden;

    /// <summary>Signs that are on or off: form 8, line 4, phrases 8, marks 16, article 16, no vector 1.</summary>
    public const int Signs = 53;

    public const int Inputs = Dimensions + Signs;
    private const int Lanes = 8;

    /// <summary>Writes the numbers of the signs that are on, which come after the dimensions. Returns how many.</summary>
    public static int ReadSigns(in Word word, Span<int> signs)
    {
        var count = 0;
        signs[count++] = Dimensions + (int)word.Form;
        signs[count++] = Dimensions + 8 + (int)word.Line;
        for (var bits = (uint)word.Phrases; bits != 0; bits &= bits - 1) signs[count++] = Dimensions + 12 + System.Numerics.BitOperations.TrailingZeroCount(bits);
        for (var bits = (uint)word.Marks; bits != 0; bits &= bits - 1) signs[count++] = Dimensions + 20 + System.Numerics.BitOperations.TrailingZeroCount(bits);
        for (var bits = (uint)word.Article; bits != 0; bits &= bits - 1) signs[count++] = Dimensions + 36 + System.Numerics.BitOperations.TrailingZeroCount(bits);
        if (word.Vector == 0) signs[count++] = Dimensions + 52;
        return count;
    }

    /// <summary>What a word adds to the hidden units of the five words in whose windows it stands.</summary>
    public static void Multiply(WindowWeights weights, ReadOnlySpan<float> vector, ReadOnlySpan<int> signs, Span<float> products)
    {
        ref var inner = ref MemoryMarshal.GetArrayDataReference(weights.Inner);
        for (var block = 0; block < Width; block += Hidden)
        {
            Vector256<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
            for (var i = 0; i < vector.Length; i++)
            {
                var x = Vector256.Create(vector[i]);
                var at = (nuint)((i * Width) + block);
                a += x * Vector256.LoadUnsafe(ref inner, at);
                b += x * Vector256.LoadUnsafe(ref inner, at + Lanes);
                c += x * Vector256.LoadUnsafe(ref inner, at + (2 * Lanes));
                d += x * Vector256.LoadUnsafe(ref inner, at + (3 * Lanes));
                e += x * Vector256.LoadUnsafe(ref inner, at + (4 * Lanes));
                f += x * Vector256.LoadUnsafe(ref inner, at + (5 * Lanes));
                g += x * Vector256.LoadUnsafe(ref inner, at + (6 * Lanes));
                h += x * Vector256.LoadUnsafe(ref inner, at + (7 * Lanes));
            }
            foreach (var sign in signs)
            {
                var at = (nuint)((sign * Width) + block);
                a += Vector256.LoadUnsafe(ref inner, at);
                b += Vector256.LoadUnsafe(ref inner, at + Lanes);
                c += Vector256.LoadUnsafe(ref inner, at + (2 * Lanes));
                d += Vector256.LoadUnsafe(ref inner, at + (3 * Lanes));
                e += Vector256.LoadUnsafe(ref inner, at + (4 * Lanes));
                f += Vector256.LoadUnsafe(ref inner, at + (5 * Lanes));
                g += Vector256.LoadUnsafe(ref inner, at + (6 * Lanes));
                h += Vector256.LoadUnsafe(ref inner, at + (7 * Lanes));
            }
            var target = products.Slice(block, Hidden);
            a.CopyTo(target);
            b.CopyTo(target[Lanes..]);
            c.CopyTo(target[(2 * Lanes)..]);
            d.CopyTo(target[(3 * Lanes)..]);
            e.CopyTo(target[(4 * Lanes)..]);
            f.CopyTo(target[(5 * Lanes)..]);
            g.CopyTo(target[(6 * Lanes)..]);
            h.CopyTo(target[(7 * Lanes)..]);
        }
    }

    /// <summary>The hidden units of the word whose window begins at <paramref name="products"/>: five words' products, one after another.</summary>
    public static void Gather(WindowWeights weights, ReadOnlySpan<float> products, Span<float> hidden)
    {
        for (var unit = 0; unit < Hidden; unit += Lanes)
        {
            var sum = Vector256.Create<float>(weights.Bias.AsSpan(unit));
            for (var place = 0; place < Window; place++) sum += Vector256.Create<float>(products.Slice((place * Width) + (place * Hidden) + unit, Lanes));
            Vector256.Max(sum, Vector256<float>.Zero).CopyTo(hidden[unit..]);
        }
    }

    /// <summary>Adds the scores of the tags.</summary>
    public static void Add(WindowWeights weights, ReadOnlySpan<float> hidden, Span<float> scores)
    {
        var low = Vector256.Create<float>(scores);
        var high = Vector256.Create<float>(scores[Lanes..]);
        for (var unit = 0; unit < Hidden; unit++)
        {
            var x = Vector256.Create(hidden[unit]);
            low += x * Vector256.Create<float>(weights.Outer.AsSpan(unit * TagSet.Lanes));
            high += x * Vector256.Create<float>(weights.Outer.AsSpan((unit * TagSet.Lanes) + Lanes));
        }
        low.CopyTo(scores);
        high.CopyTo(scores[Lanes..]);
    }
}
