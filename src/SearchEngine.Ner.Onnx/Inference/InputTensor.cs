using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace SearchEngine.Ner.Onnx.Inference;

/// <summary>What goes into each input of the graph.</summary>
internal static class InputTensor
{
    public const string Ids = "input_ids", Mask = "attention_mask", Segments = "token_type_ids";

    public static OrtValue Create(string name, TensorElementType type, ReadOnlySpan<int> ids, int length, int padding)
    {
        // Places behind the ids are padding: attended to by none.
        var values = new int[length];
        switch (name)
        {
            case Ids:
                ids.CopyTo(values);
                values.AsSpan(ids.Length).Fill(padding);
                break;
            case Mask:
                values.AsSpan(0, ids.Length).Fill(1);
                break;
        }
        long[] shape = [1, length];
        return type == TensorElementType.Int32
            ? OrtValue.CreateTensorValueFromMemory(values, shape)
            : OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(values, static value => (long)value), shape);
    }
}
