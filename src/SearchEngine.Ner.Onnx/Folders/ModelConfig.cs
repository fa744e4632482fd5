using System.Globalization;
using System.Text.Json;

namespace SearchEngine.Ner.Onnx.Folders;

/// <summary>What <c>config.json</c> and <c>tokenizer_config.json</c> say of a model.</summary>
/// <param name="ModelType">The family, such as <c>bert</c>; empty when it is not given.</param>
/// <param name="Labels">The labels by id.</param>
/// <param name="VocabularySize">Rows of the embedding, when given.</param>
/// <param name="MaxTokens">The longest input, special tokens included, when given.</param>
internal sealed record ModelConfig(string ModelType, IReadOnlyList<string> Labels, int? VocabularySize, int? MaxTokens)
{
    // These families count positions from the one after the padding id, so two rows of the table are never used.
    private static readonly HashSet<string> CountedFromPadding = new(StringComparer.Ordinal)
    {
        "roberta", "xlm-roberta", "xlm-roberta-xl", "camembert", "longformer", "mpnet", "roberta-prelayernorm", "data2vec-text", "xmod", "ibert",
    };

    public static ModelConfig Read(ModelFolder folder)
    {
        if (!File.Exists(folder.ConfigFile)) throw new NerModelException($"'{folder.ConfigFile}' is missing. Copy it from the exported model: it names the labels.");
        var config = JsonFile.Read(folder.ConfigFile);
        var tokenizer = JsonFile.ReadIfThere(folder.Find("tokenizer_config.json"));
        var modelType = config.Text("model_type") ?? "";
        return new ModelConfig(modelType, LabelsOf(config, folder.ConfigFile), config.Number("vocab_size"), MaxTokensOf(config, tokenizer, modelType));
    }

    private static string[] LabelsOf(JsonElement config, string file)
    {
        var byId = new SortedDictionary<int, string>();
        if (config.Property("id2label") is { ValueKind: JsonValueKind.Object } id2label)
        {
            foreach (var entry in id2label.EnumerateObject())
                if (int.TryParse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && entry.Value.ValueKind == JsonValueKind.String) byId[id] = entry.Value.GetString() ?? "";
        }
        else if (config.Property("label2id") is { ValueKind: JsonValueKind.Object } label2id)
        {
            foreach (var entry in label2id.EnumerateObject())
                if (entry.Value.ValueKind == JsonValueKind.Number && entry.Value.TryGetInt32(out var id)) byId[id] = entry.Name;
        }
        if (byId.Count == 0) throw new NerModelException($"'{file}' has no id2label. Export a model that was trained for token classification, or add its labels: \"id2label\": {{\"0\": \"O\", \"1\": \"B-PER\", …}}.");
        return byId.Keys.First() == 0 && byId.Keys.Last() == byId.Count - 1
            ? [.. byId.Values]
            : throw new NerModelException($"The ids of id2label in '{file}' do not run from 0 to {byId.Count - 1}. Give every output of the model its label.");
    }

    private static int? MaxTokensOf(JsonElement config, JsonElement? tokenizer, string modelType)
    {
        var positions = config.Number("max_position_embeddings") ?? config.Number("n_positions");
        if (positions > 2 && CountedFromPadding.Contains(modelType)) positions -= (config.Number("pad_token_id") ?? 1) + 1;
        var declared = tokenizer?.Number("model_max_length");
        var smaller = positions > 0 && declared > 0 ? Math.Min(positions.Value, declared.Value) : positions > 0 ? positions : declared;
        // No input can be shorter than one piece between two special tokens.
        return smaller > 0 ? Math.Max(3, smaller.Value) : null;
    }
}
