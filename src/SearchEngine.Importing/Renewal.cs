using SearchEngine.Articles;
using SearchEngine.Storage;

namespace SearchEngine.Importing;

/// <summary>Goes through everything stored, works out a newer version of each article on all cores, and saves those batch by batch.</summary>
/// <remarks>Each batch is a transaction, so it may end anywhere: what was saved stays, and the next run finds the rest.</remarks>
/// <param name="store">What is gone through.</param>
/// <param name="batchSize">Articles in a transaction.</param>
internal sealed class Renewal(ArticleStore store, int batchSize)
{
    public const int BatchSize = 256;

    /// <summary>Read the pages that articles were cleaned from as well.</summary>
    public bool WithPages { get; init; }

    /// <summary>Returns how many articles <paramref name="save"/> has changed.</summary>
    /// <param name="renew">The newer version; null when there is none. Called on several threads.</param>
    /// <param name="see">Hears of each article and its newer version, in order.</param>
    /// <param name="save">Saves a batch; says how many articles it changed.</param>
    /// <param name="progress">Hears of every batch.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    public long Run(
        Func<StoredArticle, AnnotatedArticle?> renew, Action<StoredArticle, AnnotatedArticle?> see, Func<IReadOnlyList<Revision>, int> save, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var total = store.Status.Articles;
        var (done, saved) = (0L, 0L);
        foreach (var batch in store.ReadAll(withPages: WithPages).Chunk(batchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var revisions = new List<Revision>();
            foreach (var (stored, newer) in batch.AsParallel().AsOrdered().Select(stored => (stored, renew(stored))).ToList())
            {
                see(stored, newer);
                if (newer is not null) revisions.Add(new Revision(newer, stored.Sequence));
            }

            if (revisions.Count > 0) saved += save(revisions);
            done += batch.Length;
            progress?.Report(new RebuildProgress("articles", done, total));
        }

        return saved;
    }
}
