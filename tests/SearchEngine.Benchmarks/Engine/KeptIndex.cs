using SearchEngine.Lucene;
using SearchEngine.Lucene.Querying;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>An index in a folder that stays between runs: built from the corpus when the folder has none, or one of another schema.</summary>
internal sealed class KeptIndex : IDisposable
{
    private readonly IndexView _view;

    private KeptIndex(string folder, string corpus, int? most, LuceneArticleIndex index)
    {
        Folder = folder;
        CorpusPath = corpus;
        Most = most;
        Index = index;
        _view = index.AcquireView();
    }

    public string Folder { get; }

    /// <summary>The file it was built from.</summary>
    public string CorpusPath { get; }

    /// <summary>How many articles of the file it has; null for all.</summary>
    public int? Most { get; }

    public LuceneArticleIndex Index { get; }

    /// <summary>One view for all rows, held until the end.</summary>
    public IndexView View => _view;

    public static KeptIndex Open(string folder, string corpus, int? most)
    {
        Directory.CreateDirectory(folder);
        var index = LuceneArticleIndex.Open(folder);
        if (index.Status.Sequence == 0)
        {
            foreach (var batch in JsonCorpus.Read(corpus, most).Chunk(2_000)) index.Apply(batch);
            index.Settle();
            index.Refresh();
        }
        return new KeptIndex(folder, corpus, most, index);
    }

    public void Dispose()
    {
        _view.Release();
        Index.Dispose();
    }
}
