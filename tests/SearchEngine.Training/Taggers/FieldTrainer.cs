using System.Diagnostics;
using System.Numerics;
using System.Runtime.Intrinsics;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Trains a conditional random field by stochastic gradients with a rate for each weight (AdaGrad; Duchi, Hazan and Singer 2011), and averages the weights of the last rounds.</summary>
internal sealed class FieldTrainer(int features, TrainingOptions options, VectorTable vectors)
{
    private const int Lanes = TagSet.Lanes;
    private const int Half = Lanes / 2;
    private const float Noticeable = 0.004f;
    private const int MovesKept = 20;

    private readonly float[] _weights = new float[features * Lanes];
    private readonly float[] _squares = new float[features * Lanes];
    private readonly float[] _moves = new float[Transitions.Forms * Transitions.Size];
    private readonly float[] _moveSquares = new float[Transitions.Forms * Transitions.Size];
    private readonly float[] _moveGradient = new float[Transitions.Forms * Transitions.Size];
    private readonly Lattice _lattice = new();
    private readonly Lattice _truth = new();
    private readonly Random _random = new(options.Seed);
    private readonly NetTrainer _net = new(vectors, options);
    private readonly float[] _gradient = new float[Lattice.Longest * Lanes];
    private Transitions _transitions = new(new float[Transitions.Forms * Transitions.Size]);
    private int _learnt;

    /// <summary>[feature, tag]; averaged, as the other results.</summary>
    public float[] Weights { get; } = new float[features * Lanes];

    /// <summary>The weights of the network.</summary>
    public WindowWeights Net { get; } = NetTrainer.Empty();

    /// <summary>The scores of <see cref="Transitions"/>.</summary>
    public float[] Moves { get; } = new float[Transitions.Forms * Transitions.Size];

    public void Train(List<TrainingSentence> sentences)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 1; round <= options.Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            _random.Shuffle(order);
            var loss = 0.0;
            foreach (var i in order) loss += Learn(sentences[i]);
            Console.WriteLine($"round {round}: loss {loss / sentences.Count:F4} a sentence, {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
            if (round <= options.Rounds - options.Averaged) continue;
            Average(_weights, Weights);
            Average(_moves, Moves);
            Average(_net.Weights.Inner, Net.Inner);
            Average(_net.Weights.Bias, Net.Bias);
            Average(_net.Weights.Outer, Net.Outer);
        }
    }

    private void Average(float[] weights, float[] averages)
    {
        for (var i = 0; i < weights.Length; i++) averages[i] += weights[i] / options.Averaged;
    }

    private double Learn(TrainingSentence sentence)
    {
        var left = LeftOut();
        if (_learnt++ % MovesKept == 0) _transitions = new Transitions(_moves);
        var transitions = _transitions;
        Score(sentence, left);
        _net.Score(sentence, _lattice.Scores);
        var loss = _lattice.Weigh(transitions, sentence.Count);
        sentence.Forms.CopyTo(_truth.Forms, 0);
        _lattice.Scores.AsSpan(0, sentence.Count * Lanes).CopyTo(_truth.Scores);
        loss -= _truth.Weigh(transitions, sentence.Count, sentence.Allowed);
        LearnMoves(transitions, sentence);
        for (var i = 0; i < sentence.Count; i++) LearnWord(sentence, i, left);
        for (var i = 0; i < sentence.Count * Lanes; i++) _gradient[i] = sentence.Weight * (_truth.Probabilities[i] - _lattice.Probabilities[i]);
        _net.Learn(sentence, _gradient);
        return loss;
    }

    private uint LeftOut()
    {
        var left = 0u;
        for (var group = 1; group < (int)FeatureGroup.Count; group++)
            if (_random.NextSingle() < options.Dropout[group]) left |= 1u << group;
        return left;
    }

    private void Score(TrainingSentence sentence, uint left)
    {
        sentence.Forms.CopyTo(_lattice.Forms, 0);
        var at = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
            for (; at < sentence.Ends[i]; at++)
            {
                if ((left >> sentence.Groups[at] & 1) != 0) continue;
                var row = sentence.Features[at] * Lanes;
                low += Vector256.LoadUnsafe(ref _weights[row]);
                high += Vector256.LoadUnsafe(ref _weights[row + Half]);
            }
            low.CopyTo(_lattice.Scores, i * Lanes);
            high.CopyTo(_lattice.Scores, (i * Lanes) + Half);
        }
    }

    private void LearnWord(TrainingSentence sentence, int word, uint left)
    {
        var low = Vector256.LoadUnsafe(ref _truth.Probabilities[word * Lanes]) - Vector256.LoadUnsafe(ref _lattice.Probabilities[word * Lanes]);
        var high = Vector256.LoadUnsafe(ref _truth.Probabilities[(word * Lanes) + Half]) - Vector256.LoadUnsafe(ref _lattice.Probabilities[(word * Lanes) + Half]);
        if (!Vector256.GreaterThanAny(Vector256.Abs(low), Vector256.Create(Noticeable)) && !Vector256.GreaterThanAny(Vector256.Abs(high), Vector256.Create(Noticeable))) return;
        low *= sentence.Weight;
        high *= sentence.Weight;
        for (var at = word == 0 ? 0 : sentence.Ends[word - 1]; at < sentence.Ends[word]; at++)
        {
            if ((left >> sentence.Groups[at] & 1) != 0) continue;
            var row = sentence.Features[at] * Lanes;
            Step(row, low);
            Step(row + Half, high);
        }
    }

    private void Step(int at, Vector256<float> gradient)
    {
        var weights = Vector256.LoadUnsafe(ref _weights[at]);
        var squares = Vector256.LoadUnsafe(ref _squares[at]) + (gradient * gradient);
        squares.StoreUnsafe(ref _squares[at]);
        (weights + (gradient * options.Rate / (Vector256.Sqrt(squares) + Vector256.Create(0.1f)))).StoreUnsafe(ref _weights[at]);
    }

    private void LearnMoves(Transitions transitions, TrainingSentence sentence)
    {
        var used = 0;
        for (var i = 1; i < sentence.Count; i++)
        {
            used |= 1 << sentence.Forms[i];
            AddPairs(_truth, transitions, i, sentence.Weight);
            AddPairs(_lattice, transitions, i, -sentence.Weight);
        }
        for (var form = 0; form < Transitions.Forms; form++)
        {
            if ((used >> form & 1) == 0) continue;
            for (var i = form * Transitions.Size; i < (form + 1) * Transitions.Size; i++)
            {
                var gradient = _moveGradient[i];
                if (gradient == 0) continue;
                _moveGradient[i] = 0;
                _moveSquares[i] += gradient * gradient;
                _moves[i] += options.Rate * gradient / (MathF.Sqrt(_moveSquares[i]) + 0.1f);
            }
        }
    }

    private void AddPairs(Lattice lattice, Transitions transitions, int word, float weight)
    {
        Span<float> pairs = stackalloc float[Transitions.Size];
        var sum = lattice.PairWeights(transitions, word, pairs);
        if (sum <= 0) return;
        var gradient = _moveGradient.AsSpan(lattice.Forms[word] * Transitions.Size, Transitions.Size);
        for (var i = 0; i < pairs.Length; i++)
            if (pairs[i] > 1e-4f * sum) gradient[i] += weight * pairs[i] / sum;
    }
}
