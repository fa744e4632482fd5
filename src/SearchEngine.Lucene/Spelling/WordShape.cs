namespace SearchEngine.Lucene.Spelling;

/// <summary>How much a string looks like a word of this index: its probability in a model of three letters, learnt from the words themselves.</summary>
/// <remarks>Tells a name that no article has yet from a slip of the keyboard. Each word counts once, for unknown words are like the rare ones.</remarks>
internal sealed class WordShape
{
    private const int Letters = 28;

    private readonly float[] _three;
    private readonly float[] _two;
    private readonly float[] _one;

    private WordShape(float[] three, float[] two, float[] one) => (_three, _two, _one) = (three, two, one);

    /// <summary>Natural logarithm of the probability.</summary>
    public double LogProbability(ReadOnlySpan<char> word)
    {
        var (sum, before, last) = (0d, 0, 0);
        for (var i = 0; i <= word.Length; i++)
        {
            var next = i < word.Length ? PlaceOf(word[i]) : 0;
            var (ofThree, ofTwo) = (_two[before * Letters + last], _one[last]);
            // Interpolated: what was seldom seen leans on shorter contexts.
            var probability = 0.002 / Letters
                + 0.05 * _one[next] / Math.Max(1, _one[Letters])
                + 0.25 * _two[last * Letters + next] / Math.Max(1, ofTwo)
                + 0.698 * _three[(before * Letters + last) * Letters + next] / Math.Max(1, ofThree);
            sum += Math.Log(probability);
            (before, last) = (last, next);
        }
        return sum;
    }

    private static int PlaceOf(char c) => c is >= 'a' and <= 'z' ? c - 'a' + 1 : Letters - 1;

    internal sealed class Builder
    {
        private readonly float[] _three = new float[Letters * Letters * Letters];
        private readonly float[] _two = new float[Letters * Letters];
        private readonly float[] _one = new float[Letters + 1];

        public void Add(ReadOnlySpan<char> word)
        {
            var (before, last) = (0, 0);
            _two[0]++;
            for (var i = 0; i <= word.Length; i++)
            {
                var next = i < word.Length ? PlaceOf(word[i]) : 0;
                _three[(before * Letters + last) * Letters + next]++;
                _two[last * Letters + next]++;
                _one[next]++;
                _one[Letters]++;
                (before, last) = (last, next);
            }
        }

        public WordShape Build() => new(_three, _two, _one);
    }
}
