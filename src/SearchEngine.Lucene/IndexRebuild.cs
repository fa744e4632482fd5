using SearchEngine.Articles;
using SearchEngine.Lucene.Generations;

namespace SearchEngine.Lucene;

/// <summary>A new generation of an index in the making. One thread at a time. Disposed without <see cref="Complete"/> it leaves the live one as it is.</summary>
public sealed class IndexRebuild : IDisposable
{
    private readonly IndexGeneration _generation;
    private readonly Action<IndexGeneration> _swapIn;
    private bool _completed;

    internal IndexRebuild(IndexGeneration generation, Action<IndexGeneration> swapIn)
    {
        _generation = generation;
        _swapIn = swapIn;
    }

    /// <summary>Adds changes, in the store's order from its beginning.</summary>
    public void Apply(IReadOnlyList<ArticleChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        _generation.Apply(changes);
    }

    /// <summary>Commits the new generation and puts it in the place of the old. No other thread may write to the index meanwhile.</summary>
    public void Complete()
    {
        _swapIn(_generation);
        _completed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_completed) return;
        _generation.Dispose();
        GenerationFolder.Delete(_generation.Path);
    }
}
