using System.Collections.Concurrent;
using System.Reflection;

namespace SearchEngine.Entities.Tagging;

/// <summary>The tagger that comes with the product: a conditional random field over hashed features and a small network over word vectors, with its model embedded.</summary>
/// <remarks>Thread-safe. Time is linear in the length of the text and memory bounded: a long article is read in passages of some 4,000 words. How it was trained, on what, and how well it does: docs/tagger.md.</remarks>
public sealed class BuiltInTagger : INameTagger
{
    private const string ModelName = "Tagging/english.model";

    private readonly Lazy<TaggerModel> _model;
    private readonly ConcurrentBag<TaggerScratch> _scratches = [];

    internal BuiltInTagger(TaggerModel model) => _model = new(model);

    private BuiltInTagger() => _model = new(ReadEmbedded);

    /// <summary>The tagger with the embedded model, which is read at the first use, in some tenths of a second.</summary>
    public static BuiltInTagger Shared { get; } = new();

    /// <inheritdoc/>
    public void Tag(string title, string text, ICollection<TaggedName> inTitle, ICollection<TaggedName> inText)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(inTitle);
        ArgumentNullException.ThrowIfNull(inText);
        if (!_scratches.TryTake(out var scratch)) scratch = new TaggerScratch(_model.Value);
        int titleAt = 0, textAt = 0;
        while (titleAt < title.Length || textAt < text.Length)
        {
            scratch.Passage.Clear();
            titleAt = scratch.Passage.Read(title, titleAt, inTitle: true);
            if (titleAt == title.Length) textAt = scratch.Passage.Read(text, textAt, inTitle: false);
            scratch.Describer.Describe(scratch.Passage, title, text);
            PassageTagger.Tag(_model.Value, scratch, inTitle, inText);
        }
        _scratches.Add(scratch);
    }

    private static TaggerModel ReadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ModelName)
            ?? throw new InvalidOperationException($"The built-in model {ModelName} is not embedded.");
        return TaggerModel.From(TaggerModelFile.Read(stream));
    }
}
