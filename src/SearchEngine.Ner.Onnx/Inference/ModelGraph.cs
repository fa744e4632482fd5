using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace SearchEngine.Ner.Onnx.Inference;

/// <summary>What goes into a graph and comes out of it, by its own description.</summary>
/// <param name="Inputs">Names and types, as many as the graph has.</param>
/// <param name="Output">The output that holds the logits.</param>
/// <param name="FixedLength">The only length it takes; null when it takes any.</param>
/// <param name="Labels">The last dimension of the output; null when it is not said.</param>
internal sealed record ModelGraph((string Name, TensorElementType Type)[] Inputs, string Output, int? FixedLength, int? Labels)
{
    private static readonly string[] Known = [InputTensor.Ids, InputTensor.Mask, InputTensor.Segments];

    public static ModelGraph Read(InferenceSession session, string file)
    {
        var inputs = session.InputMetadata;
        if (!inputs.TryGetValue(InputTensor.Ids, out var ids)) throw new NerModelException($"'{file}' has no input named {InputTensor.Ids} (but {string.Join(", ", inputs.Keys)}). Export the model for token classification.");
        foreach (var (name, input) in inputs)
        {
            if (!Known.Contains(name)) throw new NerModelException($"'{file}' wants the input '{name}', which is not known. Choose a model that takes {string.Join(", ", Known)} or some of them.");
            if (input.ElementDataType is not (TensorElementType.Int64 or TensorElementType.Int32)) throw new NerModelException($"The input '{name}' of '{file}' takes {input.ElementDataType} values. Export the model with int64 or int32 inputs.");
        }
        // Dimensions that may vary are negative.
        if (ids.Dimensions is not [var batch, var length] || batch > 1) throw new NerModelException($"The input {InputTensor.Ids} of '{file}' has the shape [{string.Join(", ", ids.Dimensions)}]. Export the model for batches of any size, or of one.");
        var outputs = session.OutputMetadata;
        var output = outputs.ContainsKey("logits") ? "logits" : outputs.Keys.First();
        var shape = outputs[output].Dimensions;
        if (shape.Length != 3) throw new NerModelException($"The output '{output}' of '{file}' has {shape.Length} dimensions, not 3: the model gives no label for each piece. Export it for token classification.");
        return new ModelGraph([.. inputs.Select(static input => (input.Key, input.Value.ElementDataType))], output, length > 0 ? length : null, shape[2] > 0 ? shape[2] : null);
    }
}
