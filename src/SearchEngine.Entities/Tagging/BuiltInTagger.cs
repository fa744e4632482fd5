using System.Collections.Concurrent;
using System.Reflection;

namespace SearchEngine.Entities.Tagging;

/// <summary>The tagger that comes with the program: a linear-chain conditional random field over hashed features.</summary>
/// <remarks>
/// Thread-safe; after warm-up it allocates nothing but what it returns. What it was trained on, and how well it does, is in docs/tagger.md.
/// After the first pass the article's own evidence is used: a word that is a name's part in one sentence pulls its other places along.
/// </remarks>
public sealed class BuiltInTagger : INameTagger
{
    private readonly Lazy<TaggerModel> _model;
    private readonly ConcurrentBag<TaggingPass> _passes = [];

    internal BuiltInTagger(TaggerModel model) => _model = new(model);

    private BuiltInTagger() => _model = new(ReadEmbedded);

    /// <summary>The tagger with the model that is part of the program; it is read at the first use, in some tenths of a second.</summary>
    public static BuiltInTagger Shared { get; } = new();

    /// <inheritdoc/>
    public void Tag(string title, string text, ICollection<TaggedName> inTitle, ICollection<TaggedName> inText)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(inTitle);
        ArgumentNullException.ThrowIfNull(inText);
        if (!_passes.TryTake(out var pass)) pass = new TaggingPass(_model.Value);
        try
        {
            pass.Tag(text, inText);
            if (title.Length > 0) pass.Tag(title, inTitle);
        }
        finally
        {
            _passes.Add(pass);
        }
    }

    private static TaggerModel ReadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Tagging/names.model")
            ?? throw new InvalidOperationException("The model of the tagger is not embedded.");
        return TaggerModel.Read(stream);
    }
}
