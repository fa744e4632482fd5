using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace SearchEngine.Ner.Onnx.Inference;

/// <summary>The output of a run: a row for each piece, a column for each label.</summary>
internal sealed class Logits(float[] values, int labels)
{
    public int Labels => labels;

    public ReadOnlySpan<float> this[int piece] => values.AsSpan(piece * labels, labels);

    /// <summary>Copies the rows of the pieces that went in; those of padding are left out.</summary>
    public static Logits Read(OrtValue output, int pieces)
    {
        var shape = output.GetTensorTypeAndShape();
        if (shape.Shape is not [1, var rows, var columns] || rows < pieces || columns < 1)
            throw new NerModelException($"The model's output has the shape [{string.Join(", ", shape.Shape)}] where [1, {pieces}, labels] was expected. Export it for token classification.");
        var count = pieces * (int)columns;
        return shape.ElementDataType switch
        {
            TensorElementType.Float => new Logits(output.GetTensorDataAsSpan<float>()[..count].ToArray(), (int)columns),
            TensorElementType.Float16 => new Logits(Array.ConvertAll(output.GetTensorDataAsSpan<Float16>()[..count].ToArray(), static value => value.ToFloat()), (int)columns),
            var type => throw new NerModelException($"The model's output holds {type} values, which is not supported. Export it with float or float16 outputs."),
        };
    }
}
