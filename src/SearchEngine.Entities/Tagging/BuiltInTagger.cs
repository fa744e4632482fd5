using System.Collections.Concurrent;
using System.Reflection;

namespace SearchEngine.Entities.Tagging;

/// <summary>The tagger that comes with the product: a conditional random field over hashed features of English news, with its model embedded.</summary>
/// <remarks>Thread-safe. Time is linear in the length of the text and memory bounded: a long article is read in passages of some 4,000 words. How it was trained, on what, and how well it does: docs/tagger.md.</remarks>
public sealed class BuiltInTagger : INameTagger
{
    private const string ModelName = "Tagging/english.model";

    private readonly TaggerModel _model;
    private readonly ConcurrentBag<TaggerScratch> _scratches = [];

    internal BuiltInTagger(TaggerModel model) => _model = model;

    /// <summary>Loads the embedded model. Takes some 0.2 seconds and 40 MB; load once.</summary>
    public static BuiltInTagger Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ModelName)
            ?? throw new InvalidOperationException($"The built-in model {ModelName} is not embedded.");
        return new BuiltInTagger(TaggerModel.From(TaggerModelFile.Read(stream)));
    }

    /// <inheritdoc/>
    public void Tag(string title, string text, ICollection<TaggedName> inTitle, ICollection<TaggedName> inText)
    {
        if (!_scratches.TryTake(out var scratch)) scratch = new TaggerScratch(_model);
        int titleAt = 0, textAt = 0;
        while (titleAt < title.Length || textAt < text.Length)
        {
            scratch.Passage.Clear();
            titleAt = scratch.Passage.Read(title, titleAt, inTitle: true);
            if (titleAt == title.Length) textAt = scratch.Passage.Read(text, textAt, inTitle: false);
            scratch.Describer.Describe(scratch.Passage, title, text);
            PassageTagger.Tag(_model, scratch, inTitle, inText);
        }
        _scratches.Add(scratch);
    }
}
