namespace SearchEngine.Entities.Tagging;

/// <summary>Inference in a linear chain: the best tags (Viterbi) and the probability of each tag at each word (forward and backward).</summary>
/// <remarks>Not thread-safe: scratch space is kept. Rows have <see cref="NameTag.Lanes"/> entries. Time per word is the square of the number of tags.</remarks>
internal sealed class ChainDecoder
{
    private const int Lanes = NameTag.Lanes;
    private const float Never = -1e4f;

    private readonly float[] _transitions;
    private readonly float[] _factors = new float[Lanes * Lanes];
    private float[] _forward = [];
    private float[] _backward = [];
    private byte[] _back = [];

    /// <summary>Takes the scores of one tag after another; pairs that cannot be are ruled out here.</summary>
    /// <param name="transitions">Row: tag before; column: tag.</param>
    public ChainDecoder(ReadOnlySpan<float> transitions)
    {
        _transitions = new float[Lanes * Lanes];
        Use(transitions);
    }

    /// <summary>Puts new scores in place of the old ones.</summary>
    public void Use(ReadOnlySpan<float> transitions)
    {
        for (var before = 0; before < Lanes; before++)
            for (var tag = 0; tag < Lanes; tag++)
            {
                var at = (before * Lanes) + tag;
                var may = before < NameTag.Count && tag < NameTag.Count && NameTag.MayFollow(before, tag);
                _transitions[at] = may ? transitions[at] : Never;
                _factors[at] = may ? MathF.Exp(transitions[at]) : 0;
            }
    }

    /// <summary>Writes the best tags of a sentence.</summary>
    public void Best(ReadOnlySpan<float> emissions, Span<byte> tags)
    {
        var words = tags.Length;
        if (_back.Length < words * Lanes) _back = new byte[Math.Max(words * Lanes, 4096)];
        Span<float> score = stackalloc float[Lanes];
        Span<float> next = stackalloc float[Lanes];
        for (var tag = 0; tag < NameTag.Count; tag++) score[tag] = NameTag.MayBegin(tag) ? emissions[tag] : Never;
        for (var at = 1; at < words; at++)
        {
            for (var tag = 0; tag < NameTag.Count; tag++)
            {
                var best = float.NegativeInfinity;
                byte from = 0;
                for (var before = 0; before < NameTag.Count; before++)
                {
                    var own = score[before] + _transitions[(before * Lanes) + tag];
                    if (own <= best) continue;
                    (best, from) = (own, (byte)before);
                }
                next[tag] = best + emissions[(at * Lanes) + tag];
                _back[(at * Lanes) + tag] = from;
            }
            next.CopyTo(score);
        }
        var last = 0;
        for (var tag = 1; tag < NameTag.Count; tag++)
            if (NameTag.MayEnd(tag) && (!NameTag.MayEnd(last) || score[tag] > score[last])) last = tag;
        for (var at = words - 1; at >= 0; at--)
        {
            tags[at] = (byte)last;
            if (at > 0) last = _back[(at * Lanes) + last];
        }
    }

    /// <summary>Writes the probability of each tag at each word; returns the logarithm of the sum over all ways to tag the sentence.</summary>
    /// <param name="emissions">Score of each tag at each word.</param>
    /// <param name="probabilities">Receives the same shape.</param>
    /// <param name="pairs">When not empty, receives added to it the expected number of times that each pair of tags stands side by side.</param>
    public double Marginals(ReadOnlySpan<float> emissions, Span<float> probabilities, Span<float> pairs = default)
    {
        var words = emissions.Length / Lanes;
        if (_forward.Length < emissions.Length)
        {
            _forward = new float[Math.Max(emissions.Length, 4096)];
            _backward = new float[_forward.Length];
        }
        var likelihood = 0.0;
        for (var at = 0; at < words; at++)
        {
            var emission = emissions.Slice(at * Lanes, Lanes);
            var row = _forward.AsSpan(at * Lanes, Lanes);
            row.Clear();
            if (at == 0)
                for (var tag = 0; tag < NameTag.Count; tag++) row[tag] = NameTag.MayBegin(tag) ? 1 : 0;
            else
            {
                var previous = _forward.AsSpan((at - 1) * Lanes, Lanes);
                for (var before = 0; before < NameTag.Count; before++)
                {
                    var weight = previous[before];
                    if (weight == 0) continue;
                    var factors = _factors.AsSpan(before * Lanes, Lanes);
                    for (var tag = 0; tag < Lanes; tag++) row[tag] += weight * factors[tag];
                }
            }
            var most = Largest(emission);
            var sum = 0f;
            for (var tag = 0; tag < NameTag.Count; tag++)
            {
                row[tag] *= MathF.Exp(emission[tag] - most);
                if (at == words - 1 && !NameTag.MayEnd(tag)) row[tag] = 0;
                sum += row[tag];
            }
            if (sum <= 0) sum = float.Epsilon;
            likelihood += Math.Log(sum) + most;
            for (var tag = 0; tag < NameTag.Count; tag++) row[tag] /= sum;
        }

        Span<float> scaled = stackalloc float[Lanes];
        for (var at = words - 1; at >= 0; at--)
        {
            var row = _backward.AsSpan(at * Lanes, Lanes);
            if (at == words - 1)
            {
                row.Clear();
                for (var tag = 0; tag < NameTag.Count; tag++) row[tag] = NameTag.MayEnd(tag) ? 1 : 0;
            }
            else
            {
                var emission = emissions.Slice((at + 1) * Lanes, Lanes);
                var after = _backward.AsSpan((at + 1) * Lanes, Lanes);
                var most = Largest(emission);
                scaled.Clear();
                for (var tag = 0; tag < NameTag.Count; tag++) scaled[tag] = after[tag] * MathF.Exp(emission[tag] - most);
                var largest = 0f;
                for (var tag = 0; tag < NameTag.Count; tag++)
                {
                    var factors = _factors.AsSpan(tag * Lanes, Lanes);
                    var sum = 0f;
                    for (var next = 0; next < Lanes; next++) sum += factors[next] * scaled[next];
                    row[tag] = sum;
                    largest = Math.Max(largest, sum);
                }
                if (largest > 0)
                    for (var tag = 0; tag < NameTag.Count; tag++) row[tag] /= largest;
                if (!pairs.IsEmpty) AddPairs(_forward.AsSpan(at * Lanes, Lanes), scaled, pairs);
            }
            var forward = _forward.AsSpan(at * Lanes, Lanes);
            var own = probabilities.Slice(at * Lanes, Lanes);
            own.Clear();
            var total = 0f;
            for (var tag = 0; tag < NameTag.Count; tag++) total += own[tag] = forward[tag] * row[tag];
            if (total > 0)
                for (var tag = 0; tag < NameTag.Count; tag++) own[tag] /= total;
        }
        return likelihood;
    }

    private void AddPairs(ReadOnlySpan<float> forward, ReadOnlySpan<float> scaled, Span<float> pairs)
    {
        var total = 0f;
        for (var before = 0; before < NameTag.Count; before++)
            for (var tag = 0; tag < NameTag.Count; tag++) total += forward[before] * _factors[(before * Lanes) + tag] * scaled[tag];
        if (total <= 0) return;
        for (var before = 0; before < NameTag.Count; before++)
            for (var tag = 0; tag < NameTag.Count; tag++)
                pairs[(before * Lanes) + tag] += forward[before] * _factors[(before * Lanes) + tag] * scaled[tag] / total;
    }

    private static float Largest(ReadOnlySpan<float> emission)
    {
        var most = emission[0];
        for (var tag = 1; tag < NameTag.Count; tag++) most = Math.Max(most, emission[tag]);
        return most;
    }
}
