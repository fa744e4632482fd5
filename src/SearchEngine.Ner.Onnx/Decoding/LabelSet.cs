using SearchEngine.Entities.Tagging;

namespace SearchEngine.Ner.Onnx.Decoding;

/// <summary>What the outputs of a model mean.</summary>
internal sealed class LabelSet
{
    private const int Types = 3;

    private readonly Label[] _labels;

    private LabelSet(Label[] labels) => _labels = labels;

    public int Count => _labels.Length;

    public Label this[int index] => _labels[index];

    public static LabelSet Create(IReadOnlyList<string> names, string file)
    {
        var labels = names.Select(Label.Parse).ToArray();
        return Array.Exists(labels, static label => label.Type is not null)
            ? new LabelSet(labels)
            : throw new NerModelException($"None of the labels in '{file}' ({string.Join(", ", names.Take(8))}{(names.Count > 8 ? ", …" : "")}) stands for a person, an organisation or a location. Choose a model for named entities, with labels such as B-PER, I-ORG, LOC or GPE.");
    }

    /// <summary>The likeliest label of a piece and how likely it is that the piece belongs to a name of that label's type, whatever its place in it.</summary>
    public PieceVerdict Judge(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var i = 1; i < logits.Length; i++)
            if (logits[i] > logits[best]) best = i;
        if (_labels[best].Type is not { } type) return new PieceVerdict(best, 0);
        // Softmax, with the largest subtracted so that no exponential overflows.
        Span<double> ofType = stackalloc double[Types];
        var all = 0.0;
        for (var i = 0; i < logits.Length; i++)
        {
            var weight = Math.Exp(logits[i] - logits[best]);
            // A model's NaN says nothing.
            if (double.IsNaN(weight)) continue;
            all += weight;
            if (_labels[i].Type is { } other) ofType[(int)other] += weight;
        }
        return new PieceVerdict(best, all > 0 ? (float)Math.Min(1, ofType[(int)type] / all) : 0);
    }
}
