using SearchEngine.Articles;
using SearchEngine.Importing.Indexing;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Storage;

namespace SearchEngine.Importing;

/// <summary>Applies today's rules to everything stored.</summary>
internal sealed class Rebuild(ArticleStore store, LiveIndex index, IndexFollower follower, ArticlePreparer preparer, TimeProvider time)
{
    private const int BatchSize = 256;

    public async Task<RebuildReport> RunAsync(RebuildOptions options, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var renewed = options.RenewArticles ? await Task.Run(() => RenewArticles(progress, cancellation), cancellation) : 0;
        var indexed = options.RenewIndex ? await RenewIndexAsync(progress, cancellation) : 0;
        return new RebuildReport(renewed, indexed, time.GetElapsedTime(begun));
    }

    private long RenewArticles(IProgress<RebuildProgress>? progress, CancellationToken cancellation) =>
        new Renewal(store, Renewal.BatchSize) { WithPages = true }.Run(
            preparer.Renew, static (_, _) => { }, revisions => follower.Save(each => each.Revise(revisions)).Count, progress, cancellation);

    private async Task<long> RenewIndexAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        var total = store.Status.Articles;
        var done = 0L;
        var of = index.Opened;
        var rebuild = of.BeginRebuild();
        using (rebuild.Lifetime)
        {
            await Task.Run(
                () =>
                {
                    foreach (var batch in store.ReadChanges(0, BatchSize).Chunk(BatchSize))
                    {
                        cancellation.ThrowIfCancellationRequested();
                        rebuild.Apply(batch);
                        done += batch.OfType<ArticleChange.Saved>().Count();
                        progress?.Report(new RebuildProgress("index", done, total));
                    }
                },
                cancellation);
            await follower.AdoptAsync(rebuild, of);
        }

        return done;
    }
}
