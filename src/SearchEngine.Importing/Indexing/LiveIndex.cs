using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Importing.Indexing;

/// <summary>The index that answers searches, whichever that is at the moment: it stays the same object when the index below is opened again.</summary>
/// <remarks>Reading is thread-safe; opening and closing is for one thread at a time.</remarks>
internal sealed class LiveIndex(string path, Func<string, OpenedIndex> open) : IArticleIndex, IDisposable
{
    private volatile OpenedIndex? _opened;
    private volatile string? _incomplete;

    /// <summary>Hears of exceptions that a damaged file may have caused; says what is damaged, or null.</summary>
    public Func<OpenedIndex, Exception, string?> Suspect { get; set; } = static (_, _) => null;

    /// <summary>Why searches are refused until the index holds what the store does; null when they are answered.</summary>
    public string? Incomplete
    {
        get => _incomplete;
        set => _incomplete = value;
    }

    /// <summary>The index as it is open now.</summary>
    /// <exception cref="IndexUnavailableException">None is open.</exception>
    public OpenedIndex Opened => _opened ?? throw new IndexUnavailableException();

    public IndexStatus Status => Read(index => index.Status);

    /// <summary>Why the index was begun anew when it was opened; null when it was sound, and while none is open.</summary>
    public string? Notice => _opened?.Notice;

    /// <summary>True while this is the index that answers.</summary>
    public bool IsOpen(OpenedIndex opened) => ReferenceEquals(opened, _opened);

    /// <summary>Opens the index, or opens it again.</summary>
    public void Open()
    {
        Dispose();
        _opened = open(path);
    }

    public SearchResponse Search(SearchRequest request, CancellationToken cancellation = default) => Read(index => index.Search(request, cancellation));

    public FacetResult FacetValues(FacetValuesRequest request, CancellationToken cancellation = default) => Read(index => index.FacetValues(request, cancellation));

    public FacetPairs FacetPairs(FacetPairsRequest request, CancellationToken cancellation = default) => Read(index => index.FacetPairs(request, cancellation));

    public IReadOnlyList<SearchHit> Similar(ArticleId id, int size, CancellationToken cancellation = default) => Read(index => index.Similar(id, size, cancellation));

    public IReadOnlyList<Suggestion> Suggest(string text, int size, CancellationToken cancellation = default) => Read(index => index.Suggest(text, size, cancellation));

    public string? LabelOf(string dimension, string value) => Read(index => index.LabelOf(dimension, value));

    public void Dispose()
    {
        var before = _opened;
        _opened = null;
        before?.Lifetime.Dispose();
    }

    /// <summary>Looks for damage; a sentence for each.</summary>
    /// <exception cref="IndexUnavailableException">None is open.</exception>
    public IReadOnlyList<string> Verify()
    {
        while (true)
        {
            var opened = Opened;
            try
            {
                return opened.Verify();
            }
            catch (ObjectDisposedException) when (!ReferenceEquals(opened, _opened))
            {
                // It was opened again in the meantime: the new one is looked at.
            }
        }
    }

    private T Read<T>(Func<IArticleIndex, T> read)
    {
        // Counts over a part of the articles would be wrong, and nobody could see it.
        if (_incomplete is { } reason) throw new IndexUnavailableException(reason);
        while (true)
        {
            var opened = Opened;
            try
            {
                return read(opened.Reader);
            }
            catch (ObjectDisposedException) when (!ReferenceEquals(opened, _opened))
            {
                // It was opened again in the meantime: the new one answers.
            }
            catch (Exception exception) when (MayComeOfDamage(exception) && Suspect(opened, exception) is { } damage)
            {
                throw new IndexUnavailableException($"{damage} The index is built again from the store; searches that need the file fail until then.", exception);
            }
            catch (Exception exception) when (exception is IOException || exception.InnerException is IOException)
            {
                throw new IndexUnavailableException($"The index could not be read ({exception.Message.TrimEnd('.')}); try again.", exception);
            }
        }
    }

    private static bool MayComeOfDamage(Exception exception) =>
        exception is not (OperationCanceledException or ObjectDisposedException or InvalidCursorException or IndexUnavailableException or OutOfMemoryException or ArgumentNullException);
}
