using Microsoft.Extensions.Logging;
using SearchEngine.Articles;
using SearchEngine.Articles.Frontier;
using SearchEngine.Cleaning;
using SearchEngine.Entities;
using SearchEngine.Entities.Tagging;
using SearchEngine.Importing.Indexing;
using SearchEngine.Importing.Knowing;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Reannotating;
using SearchEngine.Lucene;
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
    private readonly IndexRepair _repair;
    private readonly LiveKnowledge _knowledge;
    private bool _disposed;

    private ArticleEngine(EngineOptions options, DataDirectory directory, ArticleStore store, LiveKnowledge knowledge)
    {
        Time = options.Time;
        (_directory, _store, _knowledge) = (directory, store, knowledge);
        Preparer = new ArticlePreparer(
            new ArticleCleaner(),
            knowledge.Annotate,
            (input, article) => knowledge.Annotator.Given(input.Countries, input.People, input.Organisations, article.Published),
            options.Time);
        _index = new LiveIndex(directory.IndexPath, path => options.OpenIndex(path, IndexOptions(() => knowledge.Knowledge, store, options.Time)));
        Index = new RelabellingIndex(_index, () => knowledge.Knowledge);
        _follower = new IndexFollower(store, _index, options.Following, options.Time, options.Logging.CreateLogger<ArticleEngine>());
        _repair = new IndexRepair(_index, RebuildIndexAsync, options.Following.RetryAfter, options.Time, options.Logging.CreateLogger<ArticleEngine>());
        _follower.Opened = _repair.Watch;
    }

    /// <summary>What searches run on. It stays the same object for the engine's life, and shows the labels of today's <see cref="Knowledge"/>.</summary>
    public IArticleIndex Index { get; }

    /// <summary>What is known of countries, people and organisations: built in, and in the directory's <c>knowledge</c>. Another object after files there have changed.</summary>
    public KnowledgeBase Knowledge => _knowledge.Knowledge;

    /// <summary>State of store and index.</summary>
    public EngineStatus Status
    {
        get
        {
            var store = _store.Status;
            IndexStatus? index = null;
            var problem = _follower.Problem ?? _repair.Problem;
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

    /// <summary>Why the index was begun anew when it was opened, in a sentence; null when it was sound.</summary>
    public string? IndexNotice => _index.Notice;

    internal TimeProvider Time { get; }

    internal ArticlePreparer Preparer { get; }

    internal IFrontierStore Frontier => _store.Frontier;

    /// <summary>Opens a data directory for writing and searching. An index that is missing, damaged or behind catches up in the background; see <see cref="Status"/>.</summary>
    /// <exception cref="DataDirectoryInUseException">Another process has it open.</exception>
    /// <exception cref="StoreException">The directory or its store cannot be opened.</exception>
    /// <exception cref="IndexUnavailableException">The index cannot be opened.</exception>
    public static ArticleEngine Open(EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var directory = DataDirectory.Open(options.DataPath);
        ArticleStore? store = null;
        LiveKnowledge? knowledge = null;
        ArticleEngine? engine = null;
        try
        {
            store = ArticleStore.Open(directory, options.Time);
            knowledge = new LiveKnowledge(directory.KnowledgePath, options.Tagger, options.Watching, options.Time, options.Logging.CreateLogger<LiveKnowledge>());
            engine = new ArticleEngine(options, directory, store, knowledge);
            engine._follower.Start();
            return engine;
        }
        catch
        {
            engine?._repair.Dispose();
            engine?._index.Dispose();
            knowledge?.Dispose();
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
            foreach (var each in Save(batch, isAwaited: true)) stored.Enqueue(each);
        return Array.ConvertAll(prepared, each => ResultOf(each, stored));
    }

    /// <inheritdoc/>
    public bool Remove(ArticleId id) => _follower.Save(store => store.Delete(id) is { } deleted ? [deleted] : Array.Empty<ArticleChange.Deleted>(), isAwaited: true).Count > 0;

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

    /// <summary>Annotates everything stored by today's knowledge, without cleaning it again. Articles that change are saved and indexed batch by batch while searches go on; entities that were given stay.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Hears of every batch, on the thread that works.</param>
    /// <param name="cancellation">Ends it between two batches; what was saved stays, and another run does the rest.</param>
    public Task<ReannotationReport> ReannotateAsync(ReannotationOptions? options = null, IProgress<RebuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var reannotation = new Reannotation(_store, _knowledge.Annotator, revisions => _follower.Save(each => each.Revise(revisions)).Count, Time);
        return Task.Run(() => reannotation.Run(options ?? new ReannotationOptions(), progress, cancellation), cancellation);
    }

    /// <summary>Says what annotating again would change, also while another process works on the directory.</summary>
    /// <param name="dataPath">The data directory.</param>
    /// <param name="knowledge">What it would be annotated with.</param>
    /// <param name="tagger">Finds names by statistics; null for the built-in one.</param>
    /// <param name="time">For the time taken.</param>
    /// <param name="options">How much the report names.</param>
    /// <param name="progress">Hears of every batch, on the thread that works.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="StoreException">There is no store, or it cannot be read.</exception>
    public static Task<ReannotationReport> PreviewReannotationAsync(
        string dataPath, KnowledgeBase knowledge, INameTagger? tagger, TimeProvider time, ReannotationOptions? options = null, IProgress<RebuildProgress>? progress = null, CancellationToken cancellation = default) =>
        Task.Run(
            () =>
            {
                using var directory = DataDirectory.OpenForReading(dataPath);
                using var store = ArticleStore.Open(directory, time);
                return new Reannotation(store, LiveKnowledge.AnnotatorOf(knowledge, tagger), static _ => 0, time).Run((options ?? new ReannotationOptions()) with { IsPreview = true }, progress, cancellation);
            },
            cancellation);

    /// <summary>Looks for damage in store and index, and for differences between them.</summary>
    /// <returns>One sentence for each problem, as they are found; nothing when all is well.</returns>
    public IEnumerable<string> Verify(CancellationToken cancellation = default)
    {
        foreach (var problem in _store.Verify(cancellation)) yield return "Store: " + problem;
        WaitUntilSearchable(cancellation);
        foreach (var problem in _index.Verify()) yield return "Index: " + problem + " Run 'rebuild' to build it again from the store.";
        // While it was looked at a failing disk may have had it opened again, behind the store.
        WaitUntilSearchable(cancellation);
        var (stored, indexed) = (_store.Status, _index.Status);
        if (stored.Articles != indexed.Articles && stored.LastSequence == _store.LastSequence)
            yield return $"Index: it holds {indexed.Articles:N0} articles, the store {stored.Articles:N0}. Run 'rebuild' to build it again from the store.";
    }

    /// <summary>What an index is opened with so that it knows the names of a knowledge base and finds texts in the store, which stays the caller's.</summary>
    public static LuceneIndexOptions IndexOptions(Func<KnowledgeBase> knowledge, ArticleStore store, TimeProvider time) =>
        new() { Names = new KnownNames(knowledge), Texts = new StoredTexts(store), Time = time };

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
        _knowledge.Dispose();
        _repair.Dispose();
        _follower.Dispose();
        _index.Dispose();
        _store.Dispose();
        _directory.Dispose();
    }

    /// <summary>Stores what was prepared, in one transaction, pages that belong together as one article.</summary>
    /// <returns>What became of each that has an article, in order.</returns>
    internal IReadOnlyList<ImportEvent.Stored> Save(IReadOnlyList<Prepared> batch) => Save(batch, isAwaited: false);

    private IReadOnlyList<ImportEvent.Stored> Save(IReadOnlyList<Prepared> batch, bool isAwaited)
    {
        IReadOnlyList<Placed> places = [];
        var changed = _follower.Save(store =>
        {
            var gathering = new PageGathering(store, Preparer);
            places = gathering.Gather(batch);
            return store.Save(gathering.Articles, gathering.Removed);
        }, isAwaited).Select(change => change.Id).ToHashSet();
        return [.. batch.Where(each => each.Article is not null).Zip(places, (each, place) => new ImportEvent.Stored(each.Name, place.Article, changed.Contains(place.Article)) { IsFurtherPage = place.IsFurtherPage })];
    }

    private Task<RebuildReport> RebuildIndexAsync(CancellationToken cancellation) => RebuildAsync(new RebuildOptions { RenewArticles = false }, cancellation: cancellation);

    private static AddResult ResultOf(Prepared prepared, Queue<ImportEvent.Stored> stored) => prepared switch
    {
        { Article: not null } => new AddResult(stored.Dequeue().Id, null),
        { Refusal: ImportEvent.Skipped skipped } => new AddResult(null, skipped.Detail),
        { Refusal: ImportEvent.Failed failed } => new AddResult(null, failed.Detail),
        _ => throw new InvalidOperationException($"'{prepared.Name}' came to nothing."),
    };
}
