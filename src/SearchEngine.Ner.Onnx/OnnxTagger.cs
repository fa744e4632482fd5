using SearchEngine.Entities.Tagging;
using SearchEngine.Ner.Onnx.Decoding;
using SearchEngine.Ner.Onnx.Folders;
using SearchEngine.Ner.Onnx.Inference;
using SearchEngine.Ner.Onnx.Tokenizing;

namespace SearchEngine.Ner.Onnx;

/// <summary>Finds names with a token-classification model in the layout of Hugging Face, exported to ONNX.</summary>
/// <remarks>
/// Thread-safe: all calls share one inference session, which holds the model once. Time grows linearly with an article's length: what is
/// longer than the model's window is read in windows that overlap by a quarter.
/// </remarks>
public sealed class OnnxTagger : INameTagger, IDisposable
{
    private readonly IPieceTokenizer _tokenizer;
    private readonly TokenClassifier _classifier;
    private readonly WindowedReading _reading;
    private readonly NameDecoder _decoder;

    // The session must not be freed under a call that runs in it.
    private readonly ReaderWriterLockSlim _use = new();
    private bool _disposed;

    private OnnxTagger(IPieceTokenizer tokenizer, TokenClassifier classifier, LabelSet labels, int window)
    {
        (_tokenizer, _classifier) = (tokenizer, classifier);
        _reading = new WindowedReading(classifier, labels, tokenizer.First, tokenizer.Last, window);
        _decoder = new NameDecoder(labels);
    }

    /// <summary>Loads a model and tries it, so that one that does not fit its tokenizer or labels is refused here and not by the first article.</summary>
    /// <param name="directory">Holds <c>model.onnx</c> (also in <c>onnx/</c>, also <c>model_quantized.onnx</c>), <c>config.json</c> with <c>id2label</c>,
    /// and <c>tokenizer.json</c>, <c>vocab.txt</c>, <c>vocab.json</c> with <c>merges.txt</c>, or a SentencePiece <c>.model</c>.</param>
    /// <param name="options">Defaults when null.</param>
    /// <exception cref="NerModelException">The folder cannot be used; the message says why and what to do.</exception>
    public static OnnxTagger Load(string directory, OnnxTaggerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        options ??= new OnnxTaggerOptions();
        var folder = ModelFolder.Open(directory);
        var config = ModelConfig.Read(folder);
        var labels = LabelSet.Create(config.Labels, folder.ConfigFile);
        var tokenizer = TokenizerLoader.Load(folder, config);
        VocabularyFit.Check(tokenizer, config, folder);
        var classifier = TokenClassifier.Open(folder.ModelFile, options.Threads, tokenizer.Padding);
        try
        {
            var window = Math.Min(classifier.FixedLength ?? int.MaxValue, Math.Min(config.MaxTokens ?? 512, options.MaxWindow));
            ModelProbe.Run(classifier, tokenizer, labels, window, folder);
            return new OnnxTagger(tokenizer, classifier, labels, window);
        }
        catch
        {
            classifier.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The tagger was disposed.</exception>
    public void Tag(string title, string text, ICollection<TaggedName> inTitle, ICollection<TaggedName> inText)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(inTitle);
        ArgumentNullException.ThrowIfNull(inText);
        _use.EnterReadLock();
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Tag(title, inTitle);
            Tag(text, inText);
        }
        finally
        {
            _use.ExitReadLock();
        }
    }

    /// <summary>Frees the model when the calls that are running have ended.</summary>
    public void Dispose()
    {
        _use.EnterWriteLock();
        try
        {
            if (_disposed) return;
            _disposed = true;
            _classifier.Dispose();
        }
        finally
        {
            _use.ExitWriteLock();
        }
    }

    private void Tag(string text, ICollection<TaggedName> names)
    {
        var pieces = new List<Piece>(text.Length / 3);
        _tokenizer.Tokenize(text, pieces);
        if (pieces.Count > 0) _decoder.Decode(text, pieces, _reading.Read(pieces), names);
    }
}
