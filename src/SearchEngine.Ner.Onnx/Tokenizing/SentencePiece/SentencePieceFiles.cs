using System.Text.Json;
using Microsoft.ML.Tokenizers;
using SearchEngine.Ner.Onnx.Folders;
using PieceType = SearchEngine.Ner.Onnx.Tokenizing.SentencePiece.SentencePieceModel.PieceType;

namespace SearchEngine.Ner.Onnx.Tokenizing.SentencePiece;

/// <summary>Reads the SentencePiece tokenizers of the XLM-RoBERTa and DeBERTa-v3 families.</summary>
internal static class SentencePieceFiles
{
    /// <summary>From a SentencePiece <c>.model</c>, whose ids are not those of the network in all families.</summary>
    public static IPieceTokenizer FromModel(ModelFolder folder, ModelConfig config, string file)
    {
        using var stream = File.OpenRead(file);
        var model = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
        var ids = model.Vocabulary;
        switch (config.ModelType)
        {
            case "xlm-roberta" or "xlm-roberta-xl":
                // fairseq begins with <s>, <pad>, </s>, <unk>; SentencePiece with <unk>, <s>, </s>; all others follow in one order.
                return new UnigramPieces(model, id => id == model.UnknownId ? 3 : id + 1, new SpecialTokens(First: 0, Last: 2, Padding: 1), ids.Values.Max() + 1, file);
            case "deberta-v2":
                return new UnigramPieces(model, static id => id, SpecialTokens.Find(folder, null, name => ids.TryGetValue(name, out var id) ? id : null, file), ids.Values.Max(), file);
            default:
                throw new NerModelException($"How the ids of '{file}' stand to those of the model type '{config.ModelType}' is not known. Save the model with a fast tokenizer, which writes tokenizer.json, and copy that file.");
        }
    }

    /// <summary>From <c>tokenizer.json</c>, where a piece's place is its id.</summary>
    public static IPieceTokenizer FromTokenizerFile(ModelFolder folder, string file, JsonElement root, JsonElement model)
    {
        var vocabulary = model.GetProperty("vocab").EnumerateArray().Select(static entry => (Text: entry[0].GetString() ?? "", Score: entry[1].GetSingle())).ToList();
        var unknown = model.Number("unk_id") ?? 0;
        if (unknown < 0 || unknown >= vocabulary.Count) throw new NerModelException($"The vocabulary of '{file}' has no place {unknown}, its unk_id. Copy it again from the exported model.");
        var ids = new Dictionary<string, int>(vocabulary.Count, StringComparer.Ordinal);
        for (var id = 0; id < vocabulary.Count; id++) ids.TryAdd(vocabulary[id].Text, id);
        var special = SpecialTokens.Find(folder, root, name => ids.TryGetValue(name, out var id) ? id : null, file);
        var controls = ControlsOf(root);
        var pieces = vocabulary.Select((piece, id) => (piece.Text, piece.Score, TypeOf(piece.Text, id))).ToList();
        var rules = UnigramRules.Read(root, file);
        using var stream = new MemoryStream(SentencePieceModel.Write(pieces, unknown, Within(special.First), Within(special.Last), rules.CharactersMap));
        var sentencePiece = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
        return new UnigramPieces(sentencePiece, static id => id, special, Math.Max(vocabulary.Count - 1, special.MaxId), file) { LowerCase = rules.LowerCase };

        // The library wants places of its list; a frame that was added behind it never comes out of text anyway.
        int Within(int id) => id < vocabulary.Count ? id : unknown;

        // The library takes each text once, and none that is empty.
        PieceType TypeOf(string text, int id) =>
            id == unknown ? PieceType.Unknown : text.Length == 0 || controls.Contains(text) || ids[text] != id ? PieceType.Control : PieceType.Normal;
    }

    /// <summary>Tokens that stand for no text: what a text holds of them is text.</summary>
    private static HashSet<string> ControlsOf(JsonElement root) => root.Property("added_tokens") is { ValueKind: JsonValueKind.Array } added
        ? [.. added.EnumerateArray().Where(static token => token.Flag("special") == true).Select(static token => token.Text("content")).OfType<string>()]
        : [];
}
