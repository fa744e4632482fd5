using System.Runtime.Intrinsics;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Trains the network over word vectors along with the field, by the same gradients (AdaGrad).</summary>
internal sealed class NetTrainer
{
    private const int Lanes = TagSet.Lanes;
    private const float Noticeable = 0.004f;
    private const float Decay = 1e-5f;
    private const int Longest = Lattice.Longest;

    private readonly VectorTable _vectors;
    private readonly Random _random;
    private readonly float _rate;
    private readonly float _dropout;
    private readonly float[] _innerGradient = new float[WindowNet.Inputs * WindowNet.Width];
    private readonly float[] _innerSquares = new float[WindowNet.Inputs * WindowNet.Width];
    private readonly float[] _outerGradient = new float[WindowNet.Hidden * Lanes];
    private readonly float[] _outerSquares = new float[WindowNet.Hidden * Lanes];
    private readonly float[] _biasGradient = new float[WindowNet.Hidden];
    private readonly float[] _biasSquares = new float[WindowNet.Hidden];
    private readonly float[] _inputs = new float[Longest * WindowNet.Dimensions];
    private readonly float[] _products = new float[Longest * WindowNet.Width];
    private readonly float[] _productGradient = new float[Longest * WindowNet.Width];
    private readonly float[] _hidden = new float[Longest * WindowNet.Hidden];
    private readonly bool[] _kept = new bool[WindowNet.Hidden];
    private readonly bool[] _touched = new bool[WindowNet.Inputs];

    public NetTrainer(VectorTable vectors, TrainingOptions options)
    {
        (_vectors, _rate, _dropout, _random) = (vectors, options.NetRate, options.NetDropout, new Random(options.Seed));
        Weights = Empty();
        for (var i = 0; i < Weights.Inner.Length; i++) Weights.Inner[i] = (_random.NextSingle() - 0.5f) * 0.1f;
        for (var i = 0; i < Weights.Outer.Length; i++) Weights.Outer[i] = (_random.NextSingle() - 0.5f) * 0.2f;
    }

    public WindowWeights Weights { get; }

    public static WindowWeights Empty() => new(new float[WindowNet.Inputs * WindowNet.Width], new float[WindowNet.Hidden], new float[WindowNet.Hidden * Lanes]);

    /// <summary>Adds the network's scores to those of the field; some hidden units are left out by chance.</summary>
    public void Score(TrainingSentence sentence, float[] scores)
    {
        for (var unit = 0; unit < _kept.Length; unit++) _kept[unit] = _random.NextSingle() >= _dropout;
        for (var i = 0; i < sentence.Vectors.Length; i++)
        {
            var input = Input(i);
            _vectors.Read(sentence.Vectors[i], input);
            WindowNet.Multiply(Weights, sentence.Vectors[i] == 0 ? [] : input, sentence.Signs[i], Product(_products, i));
        }
        for (var i = 0; i < sentence.Count; i++)
        {
            var hidden = Hidden(i);
            WindowNet.Gather(Weights, _products.AsSpan(i * WindowNet.Width, WindowNet.Window * WindowNet.Width), hidden);
            for (var unit = 0; unit < hidden.Length; unit++) hidden[unit] = _kept[unit] ? hidden[unit] / (1 - _dropout) : 0;
            WindowNet.Add(Weights, hidden, scores.AsSpan(i * Lanes, Lanes));
        }
    }

    /// <summary>Takes a step along the gradient of the scores of a sentence's words.</summary>
    public void Learn(TrainingSentence sentence, ReadOnlySpan<float> gradient)
    {
        _productGradient.AsSpan(0, sentence.Vectors.Length * WindowNet.Width).Clear();
        for (var i = 0; i < sentence.Count; i++) Backward(gradient.Slice(i * Lanes, Lanes), i);
        for (var i = 0; i < sentence.Vectors.Length; i++)
        {
            var product = Product(_productGradient, i);
            if (!product.ContainsAnyExcept(0f)) continue;
            if (sentence.Vectors[i] > 0)
                for (var d = 0; d < WindowNet.Dimensions; d++) AddTo(d, Input(i)[d], product);
            foreach (var sign in sentence.Signs[i]) AddTo(sign, 1, product);
        }
        for (var row = 0; row < WindowNet.Inputs; row++)
        {
            if (!_touched[row]) continue;
            _touched[row] = false;
            Step(Weights.Inner, _innerGradient, _innerSquares, row * WindowNet.Width, WindowNet.Width);
        }
        Step(Weights.Outer, _outerGradient, _outerSquares, 0, _outerGradient.Length);
        Step(Weights.Bias, _biasGradient, _biasSquares, 0, _biasGradient.Length);
    }

    private void Backward(ReadOnlySpan<float> gradient, int word)
    {
        var low = Vector256.Create<float>(gradient);
        var high = Vector256.Create<float>(gradient[8..]);
        if (!Vector256.GreaterThanAny(Vector256.Abs(low), Vector256.Create(Noticeable)) && !Vector256.GreaterThanAny(Vector256.Abs(high), Vector256.Create(Noticeable))) return;
        var hidden = Hidden(word);
        for (var unit = 0; unit < hidden.Length; unit++)
        {
            if (hidden[unit] <= 0) continue;
            var at = unit * Lanes;
            var back = (Vector256.Sum(low * Vector256.LoadUnsafe(ref Weights.Outer[at])) + Vector256.Sum(high * Vector256.LoadUnsafe(ref Weights.Outer[at + 8]))) / (1 - _dropout);
            (Vector256.LoadUnsafe(ref _outerGradient[at]) + (low * hidden[unit])).StoreUnsafe(ref _outerGradient[at]);
            (Vector256.LoadUnsafe(ref _outerGradient[at + 8]) + (high * hidden[unit])).StoreUnsafe(ref _outerGradient[at + 8]);
            _biasGradient[unit] += back;
            for (var place = 0; place < WindowNet.Window; place++) _productGradient[((word + place) * WindowNet.Width) + (place * WindowNet.Hidden) + unit] += back;
        }
    }

    private void AddTo(int row, float factor, ReadOnlySpan<float> product)
    {
        _touched[row] = true;
        var target = _innerGradient.AsSpan(row * WindowNet.Width, WindowNet.Width);
        for (var i = 0; i < product.Length; i += 8) (Vector256.Create<float>(target[i..]) + (Vector256.Create<float>(product[i..]) * factor)).CopyTo(target[i..]);
    }

    private void Step(float[] weights, float[] gradients, float[] squares, int at, int count)
    {
        for (var i = at; i < at + count; i += 8)
        {
            var weight = Vector256.LoadUnsafe(ref weights[i]);
            var gradient = Vector256.LoadUnsafe(ref gradients[i]) - (weight * Decay);
            var square = Vector256.LoadUnsafe(ref squares[i]) + (gradient * gradient);
            square.StoreUnsafe(ref squares[i]);
            (weight + (gradient * _rate / (Vector256.Sqrt(square) + Vector256.Create(0.1f)))).StoreUnsafe(ref weights[i]);
            Vector256<float>.Zero.StoreUnsafe(ref gradients[i]);
        }
    }

    private Span<float> Input(int word) => _inputs.AsSpan(word * WindowNet.Dimensions, WindowNet.Dimensions);

    private Span<float> Hidden(int word) => _hidden.AsSpan(word * WindowNet.Hidden, WindowNet.Hidden);

    private static Span<float> Product(float[] products, int word) => products.AsSpan(word * WindowNet.Width, WindowNet.Width);
}
