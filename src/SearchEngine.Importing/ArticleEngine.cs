using Microsoft.Extensions.Logging;
using SearchEngine.Articles;
using SearchEngine.Articles.Frontier;
using SearchEngine.Cleaning;
using SearchEngine.Entities;
using SearchEngine.Entities.Tagging;
using SearchEngine.Importing.Indexing;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Search;
using SearchEngine.Storage;

namespace SearchEngine.Importing;

/// <summary>A data directory at work: its store, the index that follows it, the knowledge base, and the way an article takes between them. Thread-safe.</summary>
/// <remarks>One process at a time. Changes are durable when a method returns, and searches see them within a second.</remarks>
public sealed class ArticleEngine : IArticleLibrary, IDisposable
{
    // Inputs of one call share transactions of this size.
    private const int BatchSize = 512;

    private readonly DataDirectory _directory;
    private readonly ArticleStore _store;
    private readonly LiveIndex _index;
    private readonly IndexFollower _follower;
    private bool _disposed;

    private ArticleEngine(EngineOptions options, DataDirectory directory, ArticleStore store, KnowledgeBase knowledge)
    {
        Time = options.Time;
        (_directory, _store, Knowledge) = (directory, store, knowledge);
        var annotator = new EntityAnnotator(knowledge, options.Tagger ?? BuiltInTagger.Load());
        Preparer = new ArticlePreparer(
            new ArticleCleaner(),
            annotator.Annotate,
            (input, article) => annotator.Given(input.Countries, input.People, input.Organisations, article.Published),
            options.Time);
        _index = new LiveIndex(directory.IndexPath, options.OpenIndex);
        _follower = new IndexFollower(store, _index, options.Following, options.Time, options.Logging.CreateLogger<ArticleEngine>());
    }

    /// <summary>What searches run on. It stays the same object for the engine's life.</summary>
    public IArticleIndex Index => _index;

    /// <summary>What is known of countries, people and organisations: built in, and in the directory's <c>knowledge</c>.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>State of store and index.</summary>
    public EngineStatus Status
    {
        get
        {
            var store = _store.Status;
            IndexStatus? index = null;
            var problem = _follower.Problem;
            try
            {
                index = _index.Status;
            }
            catch (IndexUnavailableException e)
            {
                problem ??= e.Message;
            }

            return new EngineStatus(store, index, _follower.IsLive && problem is null, problem);
        }
    }

    internal TimeProvider Time { get; }

    internal ArticlePreparer Preparer { get; }

    internal IFrontierStore Frontier => _store.Frontier;

    /// <summary>Opens a data directory for writing and searching. An index that is missing, damaged or behind catches up in the background; see <see cref="Status"/>.</summary>
    /// <exception cref="DataDirectoryInUseException">Another process has it open.</exception>
    /// <exception cref="StoreException">The directory or its store cannot be opened.</exception>
    /// <exception cref="KnowledgeBaseException">A file in <c>knowledge</c> cannot be used.</exception>
    /// <exception cref="IndexUnavailableException">The index cannot be opened.</exception>
    public static ArticleEngine Open(EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var directory = DataDirectory.Open(options.DataPath);
        ArticleStore? store = null;
        ArticleEngine? engine = null;
        try
        {
            store = ArticleStore.Open(directory, options.Time);
            engine = new ArticleEngine(options, directory, store, KnowledgeBase.Load(directory.KnowledgePath));
            engine._follower.Start();
            return engine;
        }
        catch
        {
            engine?._index.Dispose();
            store?.Dispose();
            directory.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public AnnotatedArticle? Find(ArticleId id) => _store.Find(id);

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store could not write; of the inputs that have no result none is stored.</exception>
    public IReadOnlyList<AddResult> Add(IReadOnlyList<ArticleInput> inputs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var prepared = new Prepared[inputs.Count];
        if (inputs.Count == 1) prepared[0] = Preparer.Prepare(inputs[0], "article");
        else Parallel.For(0, inputs.Count, new ParallelOptions { CancellationToken = cancellation }, i => prepared[i] = Preparer.Prepare(inputs[i], $"article {i + 1}"));
        cancellation.ThrowIfCancellationRequested();
        var stored = new Queue<ImportEvent.Stored>();
        foreach (var batch in prepared.Where(each => each.Article is not null).Chunk(BatchSize))
            foreach (var each in Save(batch)) stored.Enqueue(each);
        return Array.ConvertAll(prepared, each => ResultOf(each, stored));
    }

    /// <inheritdoc/>
    public bool Remove(ArticleId id) => _follower.Save(store => store.Delete(id) is { } deleted ? [deleted] : Array.Empty<ArticleChange.Deleted>()).Count > 0;

    /// <inheritdoc/>
    public EntityProfile? Describe(EntityKind kind, string id) => EntityProfiles.Find(Knowledge, kind, id);

    /// <summary>Waits until searches see everything that was stored before the call.</summary>
    /// <exception cref="IndexUnavailableException">The index failed; the message says how.</exception>
    public void WaitUntilSearchable(CancellationToken cancellation = default) => _follower.WaitUntilVisible(_store.LastSequence, cancellation);

    /// <summary>Applies today's rules to everything stored, without fetching anything: cleans and annotates anew, then builds a new index beside the old one, which serves until it is complete.</summary>
    /// <param name="options">What to do; everything by default.</param>
    /// <param name="progress">Hears of every batch, on the thread that works.</param>
    /// <param name="cancellation">Ends it between two batches; the old index goes on serving.</param>
    public Task<RebuildReport> RebuildAsync(RebuildOptions? options = null, IProgress<RebuildProgress>? progress = null, CancellationToken cancellation = default) =>
        new Rebuild(_store, _index, _follower, Preparer, Time).RunAsync(options ?? new RebuildOptions(), progress, cancellation);

    /// <summary>Looks for damage in store and index, and for differences between them.</summary>
    /// <returns>One sentence for each problem, as they are found; nothing when all is well.</returns>
    public IEnumerable<string> Verify(CancellationToken cancellation = default)
    {
        foreach (var problem in _store.Verify(cancellation)) yield return "Store: " + problem;
        WaitUntilSearchable(cancellation);
        foreach (var problem in _index.Opened.Verify()) yield return "Index: " + problem + " Run 'rebuild' to build it again from the store.";
        var (stored, indexed) = (_store.Status, _index.Status);
        if (stored.Articles != indexed.Articles && stored.LastSequence == _store.LastSequence)
            yield return $"Index: it holds {indexed.Articles:N0} articles, the store {stored.Articles:N0}. Run 'rebuild' to build it again from the store.";
    }

    /// <summary>Writes a copy of the store into one file while work goes on; see <see cref="ArticleStore.BackupTo"/>. The index is not in it, since it can be built from the store.</summary>
    public void BackupTo(string file, CancellationToken cancellation = default) => _store.BackupTo(file, cancellation);

    /// <summary>Replaces the content of a data directory that no process has open by a backup. The next <see cref="Open"/> builds the index.</summary>
    /// <exception cref="DataDirectoryInUseException">A process has it open.</exception>
    /// <exception cref="StoreException">The backup cannot be used; the directory is as it was.</exception>
    public static void Restore(string dataPath, string backup, CancellationToken cancellation = default)
    {
        using var directory = DataDirectory.Open(dataPath);
        ArticleStore.Restore(directory, backup, cancellation);
    }

    /// <summary>Commits the index and closes everything.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _follower.Dispose();
        _index.Dispose();
        _store.Dispose();
        _directory.Dispose();
    }

    /// <summary>Stores what was prepared, in one transaction, pages that belong together as one article.</summary>
    /// <returns>What became of each that has an article, in order.</returns>
    internal IReadOnlyList<ImportEvent.Stored> Save(IReadOnlyList<Prepared> batch)
    {
        IReadOnlyList<Placed> places = [];
        var changed = _follower.Save(store =>
        {
            var gathering = new PageGathering(store, Preparer);
            places = gathering.Gather(batch);
            return store.Save(gathering.Articles, gathering.Removed);
        }).Select(change => change.Id).ToHashSet();
        return [.. batch.Where(each => each.Article is not null).Zip(places, (each, place) => new ImportEvent.Stored(each.Name, place.Article, changed.Contains(place.Article)) { IsFurtherPage = place.IsFurtherPage })];
    }

    private static AddResult ResultOf(Prepared prepared, Queue<ImportEvent.Stored> stored) => prepared switch
    {
        { Article: not null } => new AddResult(stored.Dequeue().Id, null),
        { Refusal: ImportEvent.Skipped skipped } => new AddResult(null, skipped.Detail),
        { Refusal: ImportEvent.Failed failed } => new AddResult(null, failed.Detail),
        _ => throw new InvalidOperationException($"'{prepared.Name}' came to nothing."),
    };
}
