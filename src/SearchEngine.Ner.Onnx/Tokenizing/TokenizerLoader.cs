using System.Text.Json;
using SearchEngine.Ner.Onnx.Folders;
using SearchEngine.Ner.Onnx.Tokenizing.ByteLevel;
using SearchEngine.Ner.Onnx.Tokenizing.SentencePiece;
using SearchEngine.Ner.Onnx.Tokenizing.WordPiece;

namespace SearchEngine.Ner.Onnx.Tokenizing;

/// <summary>Chooses and reads the tokenizer of a model. <c>tokenizer.json</c> is preferred, since it holds everything, ids too.</summary>
internal static class TokenizerLoader
{
    private static readonly string[] SentencePieceNames = ["sentencepiece.bpe.model", "spm.model", "spiece.model", "tokenizer.model", "sentencepiece.model"];

    public static IPieceTokenizer Load(ModelFolder folder, ModelConfig config)
    {
        var source = folder.Directory;
        try
        {
            if (folder.Find("tokenizer.json") is { } all) return FromTokenizerFile(folder, source = all);
            if (folder.Find("vocab.txt") is { } words) return WordPieceFiles.FromVocabulary(folder, source = words);
            if (folder.Find("vocab.json") is { } vocabulary) return ByteLevelFiles.FromVocabulary(folder, source = vocabulary);
            if (SentencePieceNames.Select(folder.Find).OfType<string>().FirstOrDefault() is { } pieces) return SentencePieceFiles.FromModel(folder, config, source = pieces);
        }
        // What is wrong in a file comes out of the libraries as one of many exceptions.
        catch (Exception exception) when (exception is not (NerModelException or OutOfMemoryException))
        {
            throw new NerModelException($"'{source}' cannot be read as a tokenizer: {exception.Message} Copy it again from the exported model.", exception);
        }
        throw new NerModelException($"'{folder.Directory}' holds no tokenizer. Copy tokenizer.json, or vocab.txt, vocab.json with merges.txt, or {string.Join(" or ", SentencePieceNames[..2])}, from the exported model.");
    }

    private static IPieceTokenizer FromTokenizerFile(ModelFolder folder, string file)
    {
        var root = JsonFile.Read(file);
        if (root.Property("model") is not { } model) throw new NerModelException($"'{file}' has no model. Copy it again from the exported model.");
        return KindOf(model) switch
        {
            "WordPiece" => WordPieceFiles.FromTokenizerFile(folder, file, root, model),
            "BPE" => ByteLevelFiles.FromTokenizerFile(folder, file, root, model),
            "Unigram" => SentencePieceFiles.FromTokenizerFile(folder, file, root, model),
            var kind => throw new NerModelException($"The tokenizer type '{kind}' in '{file}' is not supported. Choose a model with a WordPiece, byte-level BPE or SentencePiece Unigram tokenizer."),
        };
    }

    /// <summary>Files of early releases leave the type out; the vocabulary tells it.</summary>
    private static string KindOf(JsonElement model) => model.Text("type") ??
        (model.Property("merges") is not null ? "BPE" : model.Property("vocab") is { ValueKind: JsonValueKind.Array } ? "Unigram" : model.Property("continuing_subword_prefix") is not null ? "WordPiece" : "unknown");
}
