using System.Text;
using System.Text.Json;
using Microsoft.ML.Tokenizers;
using SearchEngine.Ner.Onnx.Folders;

namespace SearchEngine.Ner.Onnx.Tokenizing.WordPiece;

/// <summary>Reads the WordPiece tokenizers of the BERT family.</summary>
internal static class WordPieceFiles
{
    /// <summary>From <c>vocab.txt</c>: a piece a line.</summary>
    public static IPieceTokenizer FromVocabulary(ModelFolder folder, string file)
    {
        var pieces = File.ReadAllLines(file);
        var ids = new Dictionary<string, int>(pieces.Length, StringComparer.Ordinal);
        for (var id = 0; id < pieces.Length; id++)
            if (pieces[id].Length > 0) ids[pieces[id]] = id;
        var config = JsonFile.ReadIfThere(folder.Find("tokenizer_config.json"));
        // Cased vocabularies hold names in capitals; uncased ones hold no capital outside [CLS] and its like.
        var lowerCase = config?.Flag("do_lower_case") ?? !ids.Keys.Any(static piece => piece is not ['[', .., ']'] && piece.Any(char.IsUpper));
        var rules = new BertRules(lowerCase, config?.Flag("strip_accents") ?? lowerCase, CleanText: true, SplitIdeographs: config?.Flag("tokenize_chinese_chars") ?? true);
        return Create(folder, file, null, ids, config?.Text("unk_token") ?? "[UNK]", "##", 100, rules);
    }

    /// <summary>From <c>tokenizer.json</c>.</summary>
    public static IPieceTokenizer FromTokenizerFile(ModelFolder folder, string file, JsonElement root, JsonElement model)
    {
        var ids = VocabularyObject.Read(model, file);
        var rules = new BertRules(LowerCase: false, StripAccents: false, CleanText: true, SplitIdeographs: true);
        if (root.Property("normalizer") is { } normalizer)
        {
            if (normalizer.Text("type") != "BertNormalizer") throw new NerModelException($"The normalizer '{normalizer.Text("type")}' of the WordPiece tokenizer in '{file}' is not supported. Choose a model with a BertNormalizer.");
            var lowerCase = normalizer.Flag("lowercase") ?? true;
            rules = new BertRules(lowerCase, normalizer.Flag("strip_accents") ?? lowerCase, normalizer.Flag("clean_text") ?? true, normalizer.Flag("handle_chinese_chars") ?? true);
        }
        return Create(folder, file, root, ids, model.Text("unk_token") ?? "[UNK]", model.Text("continuing_subword_prefix") ?? "##", model.Number("max_input_chars_per_word") ?? 100, rules);
    }

    private static WordPiecePieces Create(ModelFolder folder, string file, JsonElement? root, Dictionary<string, int> ids, string unknown, string prefix, int longest, BertRules rules)
    {
        var special = SpecialTokens.Find(folder, root, name => ids.TryGetValue(name, out var id) ? id : null, file);
        if (!ids.ContainsKey(unknown)) throw new NerModelException($"The vocabulary of '{file}' lacks the token for unknown words, '{unknown}'. Copy it again from the exported model.");
        using var lines = new MemoryStream(LinesOf(ids));
        var model = WordPieceTokenizer.Create(lines, new WordPieceOptions { UnknownToken = unknown, ContinuingSubwordPrefix = prefix, MaxInputCharsPerWord = Math.Clamp(longest, 1, 1000) });
        return new WordPiecePieces(model, new BertWords(rules), special, Math.Max(ids.Values.Max(), special.MaxId), file);
    }

    /// <summary>The vocabulary as the library reads it: a piece on the line of its id, unused ids as empty lines.</summary>
    private static byte[] LinesOf(Dictionary<string, int> ids)
    {
        var lines = new string[ids.Values.Max() + 1];
        foreach (var (piece, id) in ids) lines[id] = piece;
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
