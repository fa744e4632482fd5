using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Trains the weights of the tagger: stochastic gradient on the log-likelihood of a conditional random field, steps by AdaGrad.</summary>
internal sealed class ChainTrainer
{
    private const int Lanes = NameTag.Lanes;

    private readonly TrainingOptions _options;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions = new float[Lanes * Lanes];
    private readonly float[] _transitionSquares = new float[Lanes * Lanes];
    private readonly float[] _pairs = new float[Lanes * Lanes];
    private readonly ChainDecoder _chain;
    private readonly uint _mask;
    private float[] _scores = [];
    private float[] _probabilities = [];
    private uint[] _features = [];
    private int[] _counts = [];

    public ChainTrainer(TrainingOptions options)
    {
        _options = options;
        _weights = GC.AllocateArray<float>(options.Rows * Lanes, pinned: true);
        _squares = GC.AllocateArray<float>(options.Rows * Lanes, pinned: true);
        _mask = (uint)options.Rows - 1;
        _chain = new ChainDecoder(_transitions);
    }

    public ReadOnlySpan<float> Weights => _weights;
    public ReadOnlySpan<float> Transitions => _transitions;

    /// <summary>Learns from one sentence; returns its log-likelihood before the step.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="tags">The right tags.</param>
    /// <param name="random">Decides which words keep their identity.</param>
    /// <param name="rate">Length of the step.</param>
    public double Learn(ReadOnlySpan<TagWord> words, ReadOnlySpan<int> tags, Random random, float rate)
    {
        Reserve(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var hidesIdentity = (words[i].Traits & WordTraits.Capital) != WordTraits.None && random.NextSingle() < _options.HiddenNames;
            var features = _features.AsSpan(i * FeatureExtractor.Most, FeatureExtractor.Most);
            var count = FeatureExtractor.Extract(words, i, features, !hidesIdentity);
            _counts[i] = Thin(features[..count], random);
        }
        Score(words.Length, _weights);
        var scores = _scores.AsSpan(0, words.Length * Lanes);
        var probabilities = _probabilities.AsSpan(0, scores.Length);
        _chain.Use(_transitions);
        _pairs.AsSpan().Clear();
        var likelihood = -_chain.Marginals(scores, probabilities, _pairs);
        for (var i = 0; i < words.Length; i++)
        {
            likelihood += scores[(i * Lanes) + tags[i]];
            if (i > 0)
            {
                var pair = (tags[i - 1] * Lanes) + tags[i];
                likelihood += _transitions[pair];
                _pairs[pair] -= 1;
            }
            Step(i, probabilities.Slice(i * Lanes, Lanes), tags[i], rate);
        }
        for (var i = 0; i < _pairs.Length; i++)
        {
            if (_pairs[i] == 0) continue;
            _transitionSquares[i] += _pairs[i] * _pairs[i];
            _transitions[i] -= rate * _pairs[i] / (MathF.Sqrt(_transitionSquares[i]) + 1);
        }
        return likelihood;
    }

    // Any feature may be missing: no single one is leant on.
    private int Thin(Span<uint> features, Random random)
    {
        if (_options.Thinning <= 0) return features.Length;
        var kept = 0;
        foreach (var feature in features)
            if (random.NextSingle() >= _options.Thinning) features[kept++] = feature;
        return kept;
    }

    private void Step(int at, Span<float> probabilities, int right, float rate)
    {
        probabilities[right] -= 1;
        if (TensorPrimitives.MaxMagnitude<float>(probabilities) is > -1e-3f and < 1e-3f) return;
        var features = _features.AsSpan(at * FeatureExtractor.Most, _counts[at]);
        var gradient = MemoryMarshal.Cast<float, Vector<float>>(probabilities);
        var step = new Vector<float>(rate);
        var one = new Vector<float>(1f);
        foreach (var feature in features)
        {
            var row = (int)(feature & _mask) * Lanes;
            var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row, Lanes));
            var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(row, Lanes));
            for (var i = 0; i < gradient.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= step * gradient[i] / (Vector.SquareRoot(squares[i]) + one);
            }
        }
    }

    private void Score(int words, float[] weights)
    {
        for (var i = 0; i < words; i++)
        {
            var scores = MemoryMarshal.Cast<float, Vector<float>>(_scores.AsSpan(i * Lanes, Lanes));
            scores.Clear();
            foreach (var feature in _features.AsSpan(i * FeatureExtractor.Most, _counts[i]))
            {
                var row = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan((int)(feature & _mask) * Lanes, Lanes));
                for (var lane = 0; lane < scores.Length; lane++) scores[lane] += row[lane];
            }
        }
    }

    private void Reserve(int words)
    {
        if (_counts.Length >= words) return;
        _counts = new int[words];
        _features = new uint[words * FeatureExtractor.Most];
        _scores = new float[words * Lanes];
        _probabilities = new float[words * Lanes];
    }
}
