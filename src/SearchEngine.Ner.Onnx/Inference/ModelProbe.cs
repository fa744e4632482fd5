using Microsoft.ML.OnnxRuntime;
using SearchEngine.Ner.Onnx.Decoding;
using SearchEngine.Ner.Onnx.Folders;
using SearchEngine.Ner.Onnx.Tokenizing;

namespace SearchEngine.Ner.Onnx.Inference;

/// <summary>Tries a model when it is loaded, so that nothing that a text holds can make it fail later.</summary>
internal static class ModelProbe
{
    public static void Run(TokenClassifier classifier, IPieceTokenizer tokenizer, LabelSet labels, int window, ModelFolder folder)
    {
        if (classifier.DeclaredLabels is { } declared) CheckLabels(declared, labels, folder);
        if (window < 3) throw new NerModelException($"'{folder.ModelFile}' takes {window} pieces at once, which leaves no room between the two special tokens. Export it with a sequence length of 128 or more.");
        int frameOnly = tokenizer.First, last = tokenizer.Last;
        // (1) One token: whether it runs at all, and what comes out.
        var logits = Try(classifier, [frameOnly, frameOnly, last], exception => $"'{folder.ModelFile}' does not run: {exception.Message} Export it again for token classification.");
        CheckLabels(logits.Labels, labels, folder);
        // (2) The last piece of the vocabulary: whether the embedding has a row for it.
        Try(classifier, [frameOnly, tokenizer.MaxId, last], _ => $"The vocabulary of '{tokenizer.Source}' is larger than the embedding of '{folder.ModelFile}', which has no row {tokenizer.MaxId:N0}: they belong to different models. Copy both from the same one.");
        // (3) A full window: whether there are positions for it.
        var full = new int[window];
        Array.Fill(full, frameOnly);
        full[^1] = last;
        Try(classifier, full, exception => $"'{folder.ModelFile}' does not take {window} pieces at once: {exception.Message} Set model_max_length in tokenizer_config.json to what it takes.");
    }

    private static Logits Try(TokenClassifier classifier, int[] ids, Func<Exception, string> explain)
    {
        try
        {
            return classifier.Run(ids);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new NerModelException(explain(exception), exception);
        }
    }

    private static void CheckLabels(int outputs, LabelSet labels, ModelFolder folder)
    {
        if (outputs != labels.Count)
            throw new NerModelException($"id2label in '{folder.ConfigFile}' has {labels.Count} labels, but '{folder.ModelFile}' gives {outputs}. Copy both from the same model.");
    }
}
