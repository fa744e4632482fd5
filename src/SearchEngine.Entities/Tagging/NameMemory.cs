namespace SearchEngine.Entities.Tagging;

/// <summary>What the words of an article were taken for at their other places, so that "Fenwick" alone follows "Anna Fenwick" two paragraphs up.</summary>
/// <remarks>Holds, by the word in lower case, the sum of the probabilities of each type over its capitalised places. Reused from article to article.</remarks>
internal sealed class NameMemory
{
    private const int Kinds = 5;
    private const float Weight = 0.5f;
    private const float Floor = 0.05f;

    // Kind of each tag: outside, person, organisation, location, other.
    private static readonly byte[] KindOf = [0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 0];

    private readonly Dictionary<uint, int> _at = [];
    private float[] _sums = new float[Kinds * 256];
    private int[] _counts = new int[256];

    public void Clear()
    {
        _at.Clear();
        if (_counts.Length <= 1 << 14) return;
        _sums = new float[Kinds * 256];
        _counts = new int[256];
    }

    /// <summary>Notes the capitalised words of a sentence.</summary>
    public void Note(ReadOnlySpan<TagWord> words, ReadOnlySpan<float> probabilities)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsTelling(words[i])) continue;
            if (!_at.TryGetValue(words[i].Lower, out var at))
            {
                at = _at.Count;
                _at.Add(words[i].Lower, at);
                if (at == _counts.Length)
                {
                    Array.Resize(ref _counts, at * 2);
                    Array.Resize(ref _sums, at * 2 * Kinds);
                }
                _counts[at] = 0;
                _sums.AsSpan(at * Kinds, Kinds).Clear();
            }
            _counts[at]++;
            var sums = _sums.AsSpan(at * Kinds, Kinds);
            var own = probabilities.Slice(i * NameTag.Lanes, NameTag.Lanes);
            for (var tag = 0; tag < NameTag.Count; tag++) sums[KindOf[tag]] += own[tag];
        }
    }

    /// <summary>Moves the scores of a sentence towards what its words were taken for elsewhere; false when nothing is known of any.</summary>
    public bool Recall(ReadOnlySpan<TagWord> words, ReadOnlySpan<float> probabilities, Span<float> scores)
    {
        Span<float> push = stackalloc float[Kinds];
        Span<float> others = stackalloc float[Kinds];
        var any = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsTelling(words[i]) || !_at.TryGetValue(words[i].Lower, out var at) || _counts[at] < 2) continue;
            any = true;
            var own = probabilities.Slice(i * NameTag.Lanes, NameTag.Lanes);
            _sums.AsSpan(at * Kinds, Kinds).CopyTo(others);
            for (var tag = 0; tag < NameTag.Count; tag++) others[KindOf[tag]] -= own[tag];
            for (var kind = 0; kind < Kinds; kind++) push[kind] = Weight * MathF.Log(MathF.Max(0, others[kind] / (_counts[at] - 1)) + Floor);
            var row = scores.Slice(i * NameTag.Lanes, NameTag.Lanes);
            for (var tag = 0; tag < NameTag.Count; tag++) row[tag] += push[KindOf[tag]];
        }
        return any;
    }

    private static bool IsTelling(in TagWord word) => (word.Traits & WordTraits.Capital) != WordTraits.None && word.Length > 1;
}
