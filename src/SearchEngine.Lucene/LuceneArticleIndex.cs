using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Articles;
using SearchEngine.Lucene.Facets;
using SearchEngine.Lucene.Generations;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Ranking;
using SearchEngine.Lucene.Schema;
using SearchEngine.Lucene.Suggesting;
using SearchEngine.Search;
using SearchEngine.Search.Query;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene;

/// <summary>The embedded engine: an index in a folder of its own, derived from the store and always able to be built again from it.</summary>
/// <remarks>Reading is thread-safe and never waits for writing. Writing (<see cref="IArticleIndexWriter"/>) is for one thread at a time.</remarks>
public sealed class LuceneArticleIndex : IArticleIndex, IArticleIndexWriter, IDisposable
{
    // Long queries rank with several clauses a word; the parser bounds the words.
    private const int MostClauses = 8_192;

    private readonly GenerationFolder _folder;
    private readonly LuceneIndexOptions _options;
    private readonly Suggestions _suggestions = new();
    private IndexGeneration _generation;
    private bool _disposed;

    static LuceneArticleIndex() => BooleanQuery.MaxClauseCount = MostClauses;

    private LuceneArticleIndex(GenerationFolder folder, LuceneIndexOptions options, IndexGeneration generation, string? notice)
    {
        _folder = folder;
        _options = options;
        _generation = generation;
        Notice = notice;
    }

    /// <summary>Why the index was begun anew when it was opened, in a sentence; null when it was sound. It is then empty and has to catch up from the store.</summary>
    public string? Notice { get; }

    /// <inheritdoc/>
    public IndexStatus Status
    {
        get
        {
            using var lease = Lease();
            return new IndexStatus(lease.View.Reader.NumDocs, CommittedSequence, SizeOf(Volatile.Read(ref _generation).Path), IndexFields.Version);
        }
    }

    /// <inheritdoc/>
    public long CommittedSequence => _generation.CommittedSequence;

    /// <summary>Opens the index in a folder, or makes an empty one. A damaged or outdated index is set aside for an empty one; see <see cref="Notice"/>.</summary>
    /// <param name="path">The folder <c>lucene</c> of a data directory.</param>
    /// <param name="options">What it works with besides; by default no names but those that articles print.</param>
    /// <exception cref="IOException">The folder cannot be written, or another process has the index open.</exception>
    public static LuceneArticleIndex Open(string path, LuceneIndexOptions? options = null)
    {
        options ??= new LuceneIndexOptions();
        var folder = new GenerationFolder(path);
        string? notice = null;
        if (folder.Current() is { } current)
        {
            try
            {
                var sound = IndexGeneration.Open(current, options);
                folder.DeleteOthers();
                return new LuceneArticleIndex(folder, options, sound, null);
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                notice = $"The index in '{current}' cannot be used ({exception.Message.TrimEnd('.')}); it is built again from the store.";
            }
        }
        var fresh = IndexGeneration.Open(folder.Next(), options);
        folder.MakeCurrent(fresh.Path);
        folder.DeleteOthers();
        return new LuceneArticleIndex(folder, options, fresh, notice);
    }

    /// <summary>Opens the last commit of an index for reading, beside the process that writes it. Writing to it throws.</summary>
    /// <exception cref="IOException">There is no sound index in the folder.</exception>
    public static LuceneArticleIndex OpenForReading(string path, LuceneIndexOptions? options = null)
    {
        options ??= new LuceneIndexOptions();
        var folder = new GenerationFolder(path);
        var current = folder.Current() ?? throw new FileNotFoundException($"There is no index in '{path}'. Run 'rebuild'.", path);
        try
        {
            return new LuceneArticleIndex(folder, options, IndexGeneration.OpenForReading(current, options), null);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new IOException($"The index in '{current}' cannot be used ({exception.Message.TrimEnd('.')}). Run 'rebuild'.", exception);
        }
    }

    /// <inheritdoc/>
    public SearchResponse Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = request.Cursor is { } cursor ? Lease(Cursor.Decode(cursor).View) : Lease();
        var response = new SearchExecutor(lease.View, request, cancellation).Execute();
        if (response.Next is not null) lease.Generation.Keep(lease.View);
        return response;
    }

    /// <inheritdoc/>
    public FacetResult FacetValues(FacetValuesRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = Lease();
        var search = request.Search with { Size = 0, Cursor = null, Timeline = false, Facets = [new FacetRequest(request.Dimension, request.Size, request.Sort)] };
        return new SearchExecutor(lease.View, search, cancellation).Values(request);
    }

    /// <inheritdoc/>
    public FacetPairs FacetPairs(FacetPairsRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = Lease();
        return new SearchExecutor(lease.View, FacetPairing.SearchOf(request), cancellation).Pairs(request);
    }

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Similar(ArticleId id, int size, CancellationToken cancellation = default) => Similar(id, size, SimilarityRecipe.Default, cancellation);

    /// <summary>The same by another recipe, to measure what its rules are worth.</summary>
    internal IReadOnlyList<SearchHit> Similar(ArticleId id, int size, SimilarityRecipe recipe, CancellationToken cancellation = default)
    {
        using var lease = Lease();
        var hits = new SimilarArticles(lease.View, recipe, cancellation).Find(id, size);
        return new HitReader(lease.View, new MatchAll(), new CompiledQuery(new MatchAllDocsQuery(), []), new SearchRequest()).ReadAll(hits);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Suggestion> Suggest(string text, int size, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var lease = Lease();
        return _suggestions.Complete(lease.View, text.Length > QueryParser.MaxLength ? text[..QueryParser.MaxLength] : text, size);
    }

    /// <inheritdoc/>
    public string? LabelOf(string dimension, string value)
    {
        if (!Dimension.IsKnown(dimension)) return null;
        using var lease = Lease();
        var values = lease.View[dimension];
        return values.OrdinalOf(value) is var ordinal and >= 0 ? values.LabelAt(ordinal) : null;
    }

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<ArticleChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        _generation.Apply(changes);
    }

    /// <inheritdoc/>
    public void Flush() => _generation.Flush();

    /// <inheritdoc/>
    public void Refresh() => _generation.Refresh();

    /// <inheritdoc/>
    public void Commit() => _generation.Commit();

    /// <summary>Commits, and waits for merges, so that measurements do not depend on how far they were.</summary>
    internal void Settle() => _generation.Settle();

    /// <summary>Checks every file of the last commit against its checksums and structure.</summary>
    /// <returns>What is wrong, a line each; empty when all is sound.</returns>
    public IReadOnlyList<string> Verify() => _generation.Verify();

    /// <summary>Reads every file that searches use now once and compares its checksum; stops at the first that is damaged. Thread-safe.</summary>
    /// <returns>What is wrong, in a sentence; null when all is sound.</returns>
    public string? FindDamage(CancellationToken cancellation = default) => Volatile.Read(ref _generation).FindDamage(cancellation);

    /// <summary>Begins a new generation beside the live one, which goes on serving until <see cref="IndexRebuild.Complete"/>.</summary>
    public IndexRebuild BeginRebuild() => new(IndexGeneration.Open(_folder.Next(), _options), SwapIn);

    /// <summary>Ends without a commit: what no commit holds comes again from the store. Call <see cref="Commit"/> before.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _suggestions.Dispose();
        _generation.Dispose();
    }

    /// <summary>True while the view that a cursor was cut from is there for its next page.</summary>
    internal bool Keeps(string cursor) => Volatile.Read(ref _generation).Keeps(Cursor.Decode(cursor).View);

    /// <summary>The newest view, to be released after use: for measurements.</summary>
    internal IndexView AcquireView() => Lease().View;

    private void SwapIn(IndexGeneration fresh)
    {
        fresh.Commit();
        fresh.Refresh();
        _folder.MakeCurrent(fresh.Path);
        var old = _generation;
        Volatile.Write(ref _generation, fresh);
        old.Dispose();
        _folder.DeleteOthers();
    }

    private ViewLease Lease(long? version = null)
    {
        while (!_disposed)
        {
            var generation = Volatile.Read(ref _generation);
            var view = version is { } number ? generation.TryAcquire(number) : generation.TryAcquire();
            if (view is not null) return new ViewLease(generation, view);
        }
        throw new ObjectDisposedException(nameof(LuceneArticleIndex));
    }

    private static long SizeOf(string path) => new DirectoryInfo(path).EnumerateFiles().Sum(static file => file.Length);

    // An index that another process has open, or a full disk, is not damage.
    private static bool IsDamage(Exception exception) =>
        exception is OutdatedIndexException or CorruptIndexException or IndexFormatTooOldException or IndexFormatTooNewException
            or EndOfStreamException or FileNotFoundException or InvalidDataException or IndexNotFoundException
            or ArgumentException or IndexOutOfRangeException or OverflowException or FormatException or NullReferenceException
        || (exception is InvalidOperationException and not ObjectDisposedException)
        // Lucene.Net reports wrong checksums, headers and footers with no type of their own. The system's failures carry the system's number.
        || (exception.GetType() == typeof(IOException) && exception.HResult == IndexFiles.MadeByLucene)
        || (exception.InnerException is { } cause && IsDamage(cause));

    private readonly record struct ViewLease(IndexGeneration Generation, IndexView View) : IDisposable
    {
        public void Dispose() => View.Release();
    }
}
