using System.Text.Json;
using SearchEngine.Ner.Onnx.Folders;

namespace SearchEngine.Ner.Onnx.Tokenizing;

/// <summary>The ids that frame an input.</summary>
internal sealed record SpecialTokens(int First, int Last, int Padding)
{
    /// <summary>The largest of the ids that go into the network.</summary>
    public int MaxId => Math.Max(First, Math.Max(Last, Padding));

    /// <summary>Finds them: in <c>tokenizer.json</c>'s post-processor, else where <c>special_tokens_map.json</c> or <c>tokenizer_config.json</c> name them, else by the names that all such vocabularies use.</summary>
    public static SpecialTokens Find(ModelFolder folder, JsonElement? tokenizerFile, Func<string, int?> idOf, string source)
    {
        var maps = new[] { JsonFile.ReadIfThere(folder.Find("special_tokens_map.json")), JsonFile.ReadIfThere(folder.Find("tokenizer_config.json")) };
        var (first, last) = tokenizerFile?.Property("post_processor") is { } processor ? Frame(processor) : (null, null);
        return new SpecialTokens(
            IdOf("cls_token", first, ["[CLS]", "<s>"]) ?? throw Missing("first", "[CLS] or <s>"),
            IdOf("sep_token", last, ["[SEP]", "</s>"]) ?? throw Missing("last", "[SEP] or </s>"),
            IdOf("pad_token", null, ["[PAD]", "<pad>"]) ?? 0);

        int? IdOf(string role, string? known, string[] usual) =>
            maps.Select(map => map is { } element ? NameIn(element, role) : null).Prepend(known).Concat(usual).OfType<string>().Select(name => idOf(name) ?? AddedId(tokenizerFile, name)).FirstOrDefault(static id => id is not null);

        NerModelException Missing(string place, string names) =>
            new($"'{source}' has no token for the {place} place of an input ({names}). Copy special_tokens_map.json and tokenizer.json from the exported model.");
    }

    /// <summary>Tokens that were added to a finished vocabulary are listed beside it.</summary>
    private static int? AddedId(JsonElement? tokenizerFile, string name) => tokenizerFile?.Property("added_tokens") is { ValueKind: JsonValueKind.Array } added
        ? added.EnumerateArray().Where(token => token.Text("content") == name).Select(static token => token.Number("id")).FirstOrDefault()
        : null;

    /// <summary>A name, or an object with its <c>content</c>.</summary>
    private static string? NameIn(JsonElement map, string role) => map.Text(role) ?? map.Property(role)?.Text("content");

    private static (string? First, string? Last) Frame(JsonElement processor)
    {
        if (processor.Property("cls") is { ValueKind: JsonValueKind.Array } cls && processor.Property("sep") is { ValueKind: JsonValueKind.Array } sep) return (NameAt(cls), NameAt(sep));
        if (processor.Property("processors") is { ValueKind: JsonValueKind.Array } several)
            return several.EnumerateArray().Select(Frame).FirstOrDefault(static frame => frame.First is not null);
        if (processor.Property("single") is not { ValueKind: JsonValueKind.Array } single) return (null, null);
        var names = single.EnumerateArray().Select(static part => part.Property("SpecialToken")?.Text("id")).ToList();
        return names.Count == 3 ? (names[0], names[2]) : (null, null);
    }

    private static string? NameAt(JsonElement pair) => pair.GetArrayLength() > 0 && pair[0].ValueKind == JsonValueKind.String ? pair[0].GetString() : null;
}
