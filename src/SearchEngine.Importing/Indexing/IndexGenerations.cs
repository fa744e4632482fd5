using System.Globalization;
using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Importing.Indexing;

/// <summary>The indexes in <c>lucene/</c>: the live one, which answers searches, and at times the next one, which takes its place when it is complete.</summary>
/// <remarks>Reading is thread-safe. Opening, adopting and closing is for one thread at a time.</remarks>
internal sealed class IndexGenerations : IArticleIndex, IDisposable
{
    private readonly string _root;
    private readonly Func<string, OpenedIndex> _open;
    private volatile IndexGeneration? _live;
    private bool _disposed;

    public IndexGenerations(string root, Func<string, OpenedIndex> open)
    {
        (_root, _open) = (root, open);
        Directory.CreateDirectory(root);
    }

    /// <summary>The writing side of the live index.</summary>
    public IArticleIndexWriter Writer => (_live ?? throw new IndexUnavailableException()).Index.Writer;

    /// <summary>True when the live index was built by older rules.</summary>
    public bool IsOutdated => _live?.Index.IsOutdated ?? false;

    /// <summary>Name of the live generation; null when none is open.</summary>
    public string? LiveName => _live?.Name;

    /// <inheritdoc/>
    public IndexStatus Status => Read(index => index.Status);

    private string NameFile => Path.Combine(_root, "current");

    /// <summary>Opens the live generation; begins an empty one when there is none, it is damaged, or it knows changes that the store does not.</summary>
    /// <returns>Why an index that was there could not be used; null when all is well.</returns>
    public string? OpenLive(long lastSequenceOfStore)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        CloseLive();
        var name = File.Exists(NameFile) ? File.ReadAllText(NameFile).Trim() : "";
        string? problem = null;
        if (IsGenerationName(name) && Directory.Exists(Path.Combine(_root, name)))
        {
            try
            {
                var index = _open(Path.Combine(_root, name));
                if (index.Writer.CommittedSequence <= lastSequenceOfStore)
                {
                    _live = new IndexGeneration(name, Path.Combine(_root, name), index);
                    DeleteOthers(name);
                    return null;
                }

                index.Lifetime.Dispose();
                problem = "it is ahead of the store";
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                problem = e.Message;
            }
        }

        var next = Begin();
        Publish(next.Name);
        _live = next;
        DeleteOthers(next.Name);
        return problem;
    }

    /// <summary>Opens a new, empty generation that does not answer searches yet.</summary>
    public IndexGeneration Begin()
    {
        var numbers = Directory.EnumerateDirectories(_root)
            .Select(Path.GetFileName)
            .Where(IsGenerationName)
            .Select(name => int.Parse(name ?? "0", CultureInfo.InvariantCulture));
        var next = (numbers.DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture);
        var path = Path.Combine(_root, next);
        Directory.CreateDirectory(path);
        try
        {
            return new IndexGeneration(next, path, _open(path));
        }
        catch
        {
            DeleteDirectory(path);
            throw;
        }
    }

    /// <summary>Lets a generation answer searches from now on. The one before it stays open for the searches that are under way, then its files go.</summary>
    public void Adopt(IndexGeneration next)
    {
        Publish(next.Name);
        var before = _live;
        _live = next;
        before?.Retire();
    }

    public SearchResponse Search(SearchRequest request, CancellationToken cancellation = default) => Read(index => index.Search(request, cancellation));

    public FacetResult FacetValues(FacetValuesRequest request, CancellationToken cancellation = default) => Read(index => index.FacetValues(request, cancellation));

    public IReadOnlyList<SearchHit> Similar(ArticleId id, int size, CancellationToken cancellation = default) => Read(index => index.Similar(id, size, cancellation));

    public IReadOnlyList<Suggestion> Suggest(string text, int size, CancellationToken cancellation = default) => Read(index => index.Suggest(text, size, cancellation));

    public string? LabelOf(string dimension, string value) => Read(index => index.LabelOf(dimension, value));

    public void Dispose()
    {
        _disposed = true;
        CloseLive();
    }

    internal static void DeleteDirectory(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something still reads the files. They are tried again at the next start.
        }
    }

    private T Read<T>(Func<IArticleIndex, T> read)
    {
        while (_live is { } generation)
        {
            if (!generation.TryHold()) continue;
            try
            {
                return read(generation.Index.Reader);
            }
            finally
            {
                generation.Release();
            }
        }

        throw new IndexUnavailableException();
    }

    private void CloseLive()
    {
        var before = _live;
        _live = null;
        before?.Close();
    }

    // A rename is all or nothing, so a crash leaves either the old name or the new one.
    private void Publish(string name)
    {
        var draft = NameFile + ".part";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(name));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, NameFile, overwrite: true);
    }

    private void DeleteOthers(string live)
    {
        foreach (var directory in Directory.EnumerateDirectories(_root))
            if (Path.GetFileName(directory) is var name && name != live && IsGenerationName(name)) DeleteDirectory(directory);
    }

    private static bool IsGenerationName(string? name) => name is { Length: > 0 and < 10 } && name.All(char.IsAsciiDigit);
}
