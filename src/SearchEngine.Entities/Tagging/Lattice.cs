using System.Runtime.Intrinsics;

namespace SearchEngine.Entities.Tagging;

/// <summary>Scores of all tags of the words of one sentence, the best way through them (Viterbi), and how probable each tag is (forward-backward).</summary>
internal sealed class Lattice
{
    /// <summary>Words of the longest sentence.</summary>
    public const int Longest = 256;

    private const int Lanes = TagSet.Lanes;
    private const int Half = Lanes / 2;

    private readonly float[] _forward = new float[Longest * Lanes];
    private readonly float[] _backward = new float[Longest * Lanes];
    private readonly float[] _powers = new float[Longest * Lanes];
    private readonly int[] _from = new int[Longest * Lanes];

    /// <summary>[word, tag]; filled by the caller.</summary>
    public float[] Scores { get; } = new float[Longest * Lanes];

    /// <summary>The form of each word; filled by the caller.</summary>
    public byte[] Forms { get; } = new byte[Longest];

    /// <summary>[word, tag]; filled by <see cref="Weigh"/>.</summary>
    public float[] Probabilities { get; } = new float[Longest * Lanes];

    /// <summary>The best tags of a sentence of so many words.</summary>
    public void Decode(Transitions transitions, Span<byte> tags)
    {
        var moves = transitions.Scores.AsSpan();
        for (var tag = 0; tag < Lanes; tag++) _forward[tag] = TagSet.CanStart(tag) ? Scores[tag] + moves[(Forms[0] * Transitions.Size) + tag] : Transitions.Forbidden;
        for (var i = 1; i < tags.Length; i++)
        {
            var previous = _forward.AsSpan((i - 1) * Lanes, Lanes);
            var row = moves.Slice(Forms[i] * Transitions.Size, Transitions.Size);
            for (var half = 0; half < Lanes; half += Half)
            {
                var best = Vector256.Create(2 * Transitions.Forbidden);
                var from = Vector256<int>.Zero;
                for (var p = 0; p < TagSet.Count; p++)
                {
                    var score = Vector256.Create(previous[p]) + Vector256.Create<float>(row.Slice((p * Lanes) + half, Half));
                    var better = Vector256.GreaterThan(score, best);
                    best = Vector256.ConditionalSelect(better, score, best);
                    from = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(p), from);
                }
                (best + Vector256.Create<float>(Scores.AsSpan((i * Lanes) + half, Half))).CopyTo(_forward, (i * Lanes) + half);
                from.CopyTo(_from, (i * Lanes) + half);
            }
        }
        var last = TagSet.Outside;
        var end = _forward.AsSpan((tags.Length - 1) * Lanes, Lanes);
        for (var tag = 1; tag < TagSet.Count; tag++)
            if (TagSet.CanEnd(tag) && end[tag] > end[last]) last = tag;
        for (var i = tags.Length - 1; i >= 0; i--)
        {
            tags[i] = (byte)last;
            if (i > 0) last = _from[(i * Lanes) + last];
        }
    }

    /// <summary>Fills in the probabilities of a sentence of so many words. Tags whose bit is not in <paramref name="allowed"/> (empty for any) get none. Returns the logarithm of the sum over all ways.</summary>
    public double Weigh(Transitions transitions, int count, ReadOnlySpan<ushort> allowed = default)
    {
        var logarithm = TakePowers(count, allowed);
        var factors = transitions.Factors.AsSpan();
        for (var i = 0; i < count; i++)
        {
            Vector256<float> low, high;
            var row = factors.Slice(Forms[i] * Transitions.Size, Transitions.Size);
            if (i == 0) (low, high) = (Vector256.Create<float>(row), Vector256.Create<float>(row[Half..]));
            else Multiply(_forward.AsSpan((i - 1) * Lanes, Lanes), row, out low, out high);
            low *= Vector256.Create<float>(_powers.AsSpan(i * Lanes));
            high *= Vector256.Create<float>(_powers.AsSpan((i * Lanes) + Half));
            var sum = MathF.Max(Vector256.Sum(low) + Vector256.Sum(high), 1e-30f);
            logarithm += Math.Log(sum);
            (low / sum).CopyTo(_forward, i * Lanes);
            (high / sum).CopyTo(_forward, (i * Lanes) + Half);
        }
        WeighBackward(transitions.FactorsBack, count);
        return logarithm;
    }

    /// <summary>How probable each pair of tags is at a word and the one before it, up to a common factor, which is their sum; for training, after <see cref="Weigh"/>.</summary>
    public float PairWeights(Transitions transitions, int word, Span<float> pairs)
    {
        var ahead = Vector256.Create<float>(_powers.AsSpan(word * Lanes)) * Vector256.Create<float>(_backward.AsSpan(word * Lanes));
        var aheadHigh = Vector256.Create<float>(_powers.AsSpan((word * Lanes) + Half)) * Vector256.Create<float>(_backward.AsSpan((word * Lanes) + Half));
        var row = transitions.Factors.AsSpan(Forms[word] * Transitions.Size, Transitions.Size);
        var sum = 0f;
        for (var previous = 0; previous < Lanes; previous++)
        {
            var factor = Vector256.Create(_forward[((word - 1) * Lanes) + previous]);
            var low = factor * Vector256.Create<float>(row[(previous * Lanes)..]) * ahead;
            var high = factor * Vector256.Create<float>(row[((previous * Lanes) + Half)..]) * aheadHigh;
            low.CopyTo(pairs[(previous * Lanes)..]);
            high.CopyTo(pairs[((previous * Lanes) + Half)..]);
            sum += Vector256.Sum(low) + Vector256.Sum(high);
        }
        return sum;
    }

    private void WeighBackward(ReadOnlySpan<float> factorsBack, int count)
    {
        Span<float> ahead = stackalloc float[Lanes];
        for (var tag = 0; tag < Lanes; tag++) _backward[((count - 1) * Lanes) + tag] = 1;
        for (var i = count - 1; i >= 0; i--)
        {
            if (i < count - 1)
            {
                for (var tag = 0; tag < Lanes; tag++) ahead[tag] = _powers[((i + 1) * Lanes) + tag] * _backward[((i + 1) * Lanes) + tag];
                Multiply(ahead, factorsBack.Slice(Forms[i + 1] * Transitions.Size, Transitions.Size), out var low, out var high);
                var sum = MathF.Max(Vector256.Sum(low) + Vector256.Sum(high), 1e-30f);
                (low / sum).CopyTo(_backward, i * Lanes);
                (high / sum).CopyTo(_backward, (i * Lanes) + Half);
            }
            var first = Vector256.Create<float>(_forward.AsSpan(i * Lanes)) * Vector256.Create<float>(_backward.AsSpan(i * Lanes));
            var second = Vector256.Create<float>(_forward.AsSpan((i * Lanes) + Half)) * Vector256.Create<float>(_backward.AsSpan((i * Lanes) + Half));
            var total = MathF.Max(Vector256.Sum(first) + Vector256.Sum(second), 1e-30f);
            (first / total).CopyTo(Probabilities, i * Lanes);
            (second / total).CopyTo(Probabilities, (i * Lanes) + Half);
        }
    }

    private double TakePowers(int count, ReadOnlySpan<ushort> allowed)
    {
        var logarithm = 0.0;
        for (var i = 0; i < count; i++)
        {
            var low = Vector256.Create<float>(Scores.AsSpan(i * Lanes));
            var high = Vector256.Create<float>(Scores.AsSpan((i * Lanes) + Half));
            var most = 0f;
            for (var tag = 0; tag < TagSet.Count; tag++) most = Math.Max(most, Scores[(i * Lanes) + tag]);
            logarithm += most;
            Vector256.Exp(low - Vector256.Create(most)).CopyTo(_powers, i * Lanes);
            Vector256.Exp(high - Vector256.Create(most)).CopyTo(_powers, (i * Lanes) + Half);
            _powers[(i * Lanes) + TagSet.Count] = 0;
            for (var tag = 0; tag < TagSet.Count; tag++)
                if ((!allowed.IsEmpty && (allowed[i] & (1 << tag)) == 0) || (i == count - 1 && !TagSet.CanEnd(tag))) _powers[(i * Lanes) + tag] = 0;
        }
        return logarithm;
    }

    private static void Multiply(ReadOnlySpan<float> vector, ReadOnlySpan<float> matrix, out Vector256<float> low, out Vector256<float> high)
    {
        (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        for (var p = 0; p < TagSet.Count; p++)
        {
            var factor = Vector256.Create(vector[p]);
            low = low + (factor * Vector256.Create<float>(matrix.Slice(p * Lanes)));
            high = high + (factor * Vector256.Create<float>(matrix.Slice((p * Lanes) + Half)));
        }
    }
}
