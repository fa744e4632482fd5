using System.Text.Json;
using Microsoft.ML.Tokenizers;
using SearchEngine.Ner.Onnx.Folders;

namespace SearchEngine.Ner.Onnx.Tokenizing.ByteLevel;

/// <summary>Reads the byte-level BPE tokenizers of the RoBERTa family.</summary>
internal static class ByteLevelFiles
{
    /// <summary>From <c>vocab.json</c> and <c>merges.txt</c>.</summary>
    public static IPieceTokenizer FromVocabulary(ModelFolder folder, string file)
    {
        if (folder.Find("merges.txt") is not { } mergesFile) throw new NerModelException($"'{folder.Directory}' has vocab.json but no merges.txt. Copy merges.txt from the exported model.");
        var merges = File.ReadLines(mergesFile).Where(static line => line.Length > 0 && !line.StartsWith("#version", StringComparison.Ordinal));
        var addPrefix = JsonFile.ReadIfThere(folder.Find("tokenizer_config.json"))?.Flag("add_prefix_space") ?? false;
        return Create(folder, file, null, VocabularyObject.ReadWhole(JsonFile.Read(file), file), merges, addPrefix);
    }

    /// <summary>From <c>tokenizer.json</c>.</summary>
    public static IPieceTokenizer FromTokenizerFile(ModelFolder folder, string file, JsonElement root, JsonElement model)
    {
        if (model.Text("continuing_subword_prefix") is { Length: > 0 } || model.Text("end_of_word_suffix") is { Length: > 0 } || root.Property("pre_tokenizer") is not { } before || before.Text("type") != "ByteLevel")
            throw new NerModelException($"The BPE tokenizer in '{file}' does not work on bytes, which is not supported. Choose a model with a WordPiece, byte-level BPE or SentencePiece Unigram tokenizer.");
        if (root.Property("normalizer")?.Text("type") is { } normalizer && normalizer != "NFC")
            throw new NerModelException($"The normalizer '{normalizer}' of the BPE tokenizer in '{file}' is not supported. Choose a model without one, or with NFC.");
        var merges = model.Property("merges") is { ValueKind: JsonValueKind.Array } pairs ? pairs.EnumerateArray().Select(MergeOf) : [];
        return Create(folder, file, root, VocabularyObject.Read(model, file), merges, before.Flag("add_prefix_space") ?? true);
    }

    private static ByteLevelPieces Create(ModelFolder folder, string file, JsonElement? root, Dictionary<string, int> ids, IEnumerable<string> merges, bool addPrefix)
    {
        // Any text comes out as bytes, so each needs its piece.
        if (ByteLetters().FirstOrDefault(letter => !ids.ContainsKey(letter)) is { } missing)
            throw new NerModelException($"The vocabulary of '{file}' lacks the piece '{missing}' for one of the 256 bytes. Copy it again from the exported model.");
        var special = SpecialTokens.Find(folder, root, name => ids.TryGetValue(name, out var id) ? id : null, file);
        var model = BpeTokenizer.Create(new BpeOptions(ids) { ByteLevel = true, Merges = merges });
        return new ByteLevelPieces(model, special, Math.Max(ids.Values.Max(), special.MaxId), file, addPrefix);
    }

    /// <summary>Written as "a b" or, in newer files, as ["a", "b"].</summary>
    private static string MergeOf(JsonElement pair) => pair.ValueKind == JsonValueKind.Array ? $"{pair[0].GetString()} {pair[1].GetString()}" : pair.GetString() ?? "";

    /// <summary>The letters that stand for bytes: printable Latin-1 for itself, the others from U+0100 on, in order (GPT-2's encoder.py).</summary>
    private static IEnumerable<string> ByteLetters()
    {
        var moved = 0;
        for (var value = 0; value < 256; value++)
            yield return ((char)(value is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174 ? value : 256 + moved++)).ToString();
    }
}
