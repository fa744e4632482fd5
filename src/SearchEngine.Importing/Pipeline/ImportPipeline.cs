using SearchEngine.Importing.Sources;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Pipeline;

/// <summary>Imports files, folders and streams: cleans and annotates in parallel, stores in transactions, and lets the index follow.</summary>
/// <remarks>Bad input is reported and never ends a run. Importing the same files again replaces their articles.</remarks>
public sealed class ImportPipeline
{
    private readonly ArticleEngine _engine;
    private readonly ImportOptions _options;

    /// <summary>A pipeline into an engine.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public ImportPipeline(ArticleEngine engine, ImportOptions? options = null)
    {
        _engine = engine ?? throw new ArgumentNullException(nameof(engine));
        _options = options ?? new ImportOptions();
        _options.Validate();
    }

    /// <summary>Imports everything that the sources hold, in an order of its own.</summary>
    /// <param name="sources">Read one after the other.</param>
    /// <param name="progress">Hears of every single thing, one at a time, off the calling thread; of an article when it is durable. It holds the import up while it works.</param>
    /// <param name="cancellation">Ends the run soon: what was already read is still stored and reported, the rest comes when it is run again.</param>
    /// <exception cref="StoreException">The store could not write. What was reported as stored is safe.</exception>
    public async Task<ImportReport> RunAsync(IReadOnlyList<ImportSource> sources, IProgress<ImportEvent>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        await using var run = new PipelineRun(_options, _engine.Preparer.Prepare, _engine.Save, progress, _engine.Time);
        var wasCancelled = false;
        try
        {
            foreach (var source in sources)
                await foreach (var item in source.ReadAsync(_options.Limits, _engine.Time, cancellation))
                    await run.AddAsync(item, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            wasCancelled = true;
        }

        return await run.FinishAsync(wasCancelled);
    }
}
