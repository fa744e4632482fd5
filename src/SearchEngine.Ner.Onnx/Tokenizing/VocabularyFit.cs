using SearchEngine.Ner.Onnx.Folders;

namespace SearchEngine.Ner.Onnx.Tokenizing;

/// <summary>Whether a tokenizer can belong to a model.</summary>
internal static class VocabularyFit
{
    // Embeddings are padded to round sizes and have rows for tokens that never come out of text, but not for a tenth of all.
    private const double SmallestShare = 0.9;

    public static void Check(IPieceTokenizer tokenizer, ModelConfig config, ModelFolder folder)
    {
        if (config.VocabularySize is not { } rows) return;
        var size = tokenizer.MaxId + 1;
        if (size > rows || size < rows * SmallestShare)
            throw new NerModelException($"The vocabulary of '{tokenizer.Source}' has {size:N0} pieces, but vocab_size in '{folder.ConfigFile}' is {rows:N0}: they belong to different models. Copy both from the same one.");
    }
}
