using System.Text.Json;

namespace SearchEngine.Ner.Onnx.Tokenizing;

/// <summary>A vocabulary as JSON writes it: an object of piece to id.</summary>
internal static class VocabularyObject
{
    // Far more than any model has; an id beyond it would only ask for memory.
    private const int MaxPieces = 10_000_000;

    /// <summary>The property <c>vocab</c> of a tokenizer's model.</summary>
    public static Dictionary<string, int> Read(JsonElement model, string file) =>
        model.TryGetProperty("vocab", out var vocabulary) ? ReadWhole(vocabulary, file) : throw new NerModelException($"'{file}' has no vocabulary. Copy it again from the exported model.");

    public static Dictionary<string, int> ReadWhole(JsonElement vocabulary, string file)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in vocabulary.EnumerateObject())
        {
            var id = entry.Value.GetInt32();
            if (id is < 0 or >= MaxPieces) throw new NerModelException($"The piece '{entry.Name}' in '{file}' has the id {id}, which no model has. Copy the file again from the exported model.");
            ids[entry.Name] = id;
        }
        return ids.Count > 0 ? ids : throw new NerModelException($"The vocabulary in '{file}' is empty. Copy it again from the exported model.");
    }
}
