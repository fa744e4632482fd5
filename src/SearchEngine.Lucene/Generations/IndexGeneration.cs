using Lucene.Net.Documents;
using Lucene.Net.Index;
using SearchEngine.Articles;
using SearchEngine.Lucene.Facets;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using Directory = Lucene.Net.Store.Directory;

namespace SearchEngine.Lucene.Generations;

/// <summary>One Lucene index on disk: its writer and the views that searches run on. Writing is for one thread at a time; views are for any.</summary>
internal sealed class IndexGeneration : IDisposable
{
    private const string SequenceKey = "sequence";
    private const string SchemaKey = "schema";
    private const int MostKeptViews = 16;

    // Above this, reading all files through would hold up the opening; it is the caller's to do it after.
    private const long MostCheckedAtOpening = 64 << 20;

    private static readonly TimeSpan KeepViews = TimeSpan.FromMinutes(5);

    private readonly LuceneIndexOptions _options;
    private readonly Directory _directory;
    private readonly FacetStore _facets = new();
    private readonly IndexWriter? _writer;
    private readonly ChangeWriter? _changes;
    private readonly System.Threading.Lock _gate = new();
    private readonly Dictionary<long, (IndexView View, long UsedAt)> _kept = [];
    private IndexView _current;
    private long _applied;
    private bool _disposed;

    private IndexGeneration(string path, LuceneIndexOptions options, Directory directory, IndexWriter? writer)
    {
        Path = path;
        _options = options;
        _directory = directory;
        _writer = writer;
        _changes = writer is null ? null : new ChangeWriter(writer, options);
        var reader = writer is null ? DirectoryReader.Open(directory) : DirectoryReader.Open(writer, applyAllDeletes: true);
        try
        {
            var data = writer?.CommitData ?? reader.IndexCommit.UserData;
            CommittedSequence = data.TryGetValue(SequenceKey, out var sequence) ? long.Parse(sequence) : 0;
            _applied = CommittedSequence;
            _current = new IndexView(reader, options, _applied, _facets);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private IndexWriter Writer => _writer ?? throw ForReadingOnly();

    private ChangeWriter Changes => _changes ?? throw ForReadingOnly();

    public string Path { get; }

    public long CommittedSequence { get; private set; }

    /// <summary>Opens an index, or makes an empty one.</summary>
    /// <exception cref="OutdatedIndexException">It was built with another schema.</exception>
    public static IndexGeneration Open(string path, LuceneIndexOptions options)
    {
        var directory = options.OpenDirectory(path);
        IndexWriter? writer = null;
        IndexGeneration? generation = null;
        try
        {
            IndexFiles.DropUnfinishedCommits(directory);
            if (DirectoryReader.IndexExists(directory)) CheckSchema(path, directory);
            var configuration = new IndexWriterConfig(ArticleAnalyzers.Version, ArticleAnalyzers.PerField)
            {
                Similarity = new ArticleSimilarity(),
                RAMBufferSizeMB = 96,
                OpenMode = OpenMode.CREATE_OR_APPEND,
                MergeScheduler = new CalmMergeScheduler(),
            };
            options.Configure(configuration);
            writer = new IndexWriter(directory, configuration);
            generation = new IndexGeneration(path, options, directory, writer);
            generation.CheckSmallFiles();
            if (generation.CommittedSequence == 0) generation.Commit();
            // The process before may have ended, after an import, with merges to do.
            writer.MaybeMerge();
            return generation;
        }
        catch
        {
            if (generation is not null) generation.Dispose();
            else Close(writer, directory);
            throw;
        }
    }

    /// <summary>Opens the last commit of an index, beside the process that writes it.</summary>
    /// <exception cref="OutdatedIndexException">It was built with another schema.</exception>
    public static IndexGeneration OpenForReading(string path, LuceneIndexOptions options)
    {
        var directory = options.OpenDirectory(path);
        IndexGeneration? generation = null;
        try
        {
            CheckSchema(path, directory);
            generation = new IndexGeneration(path, options, directory, null);
            generation.CheckSmallFiles();
            return generation;
        }
        catch
        {
            if (generation is not null) generation.Dispose();
            else directory.Dispose();
            throw;
        }
    }

    public void Apply(IReadOnlyList<ArticleChange> changes)
    {
        if (changes.Count == 0) return;
        Changes.Write(changes);
        _applied = Math.Max(_applied, changes[^1].Sequence);
    }

    public void Flush() => _changes?.Finish();

    public void Refresh()
    {
        Flush();
        lock (_gate)
        {
            if (_disposed) return;
            var newer = DirectoryReader.OpenIfChanged(_current.Reader, Writer, applyAllDeletes: true);
            if (newer is null) return;
            var old = _current;
            try
            {
                Volatile.Write(ref _current, new IndexView(newer, _options, _applied, _facets));
            }
            catch
            {
                newer.Dispose();
                throw;
            }
            old.Release();
        }
    }

    public void Commit()
    {
        Flush();
        Writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SequenceKey] = _applied.ToString(),
            [SchemaKey] = IndexFields.Version.ToString(),
        });
        Writer.Commit();
        CommittedSequence = _applied;
    }

    /// <summary>Commits, and waits until all merges that are due are done.</summary>
    public void Settle()
    {
        Commit();
        Writer.MaybeMerge();
        Writer.WaitForMerges();
        Commit();
    }

    /// <summary>The newest view, to be released after use; null once disposed.</summary>
    public IndexView? TryAcquire()
    {
        while (!Volatile.Read(ref _disposed))
            if (Volatile.Read(ref _current) is var view && view.TryAcquire()) return view;
        return null;
    }

    /// <summary>The view a cursor was cut from while it is kept, else the newest; to be released after use; null once disposed.</summary>
    public IndexView? TryAcquire(long number)
    {
        lock (_gate)
            if (_kept.TryGetValue(number, out var kept) && kept.View.TryAcquire())
            {
                _kept[number] = (kept.View, Environment.TickCount64);
                return kept.View;
            }
        return TryAcquire();
    }

    /// <summary>True while a view is kept for pages to come.</summary>
    public bool Keeps(long number)
    {
        lock (_gate) return _kept.ContainsKey(number);
    }

    /// <summary>Keeps a view for the pages to come.</summary>
    public void Keep(IndexView view)
    {
        lock (_gate)
        {
            if (_disposed) return;
            var now = Environment.TickCount64;
            if (_kept.ContainsKey(view.Number)) _kept[view.Number] = (view, now);
            else if (view.TryAcquire()) _kept.Add(view.Number, (view, now));
            foreach (var (number, kept) in _kept.Where(entry => entry.Key != view.Number).OrderBy(static entry => entry.Value.UsedAt).ToList())
            {
                if (_kept.Count <= MostKeptViews && now - kept.UsedAt < KeepViews.TotalMilliseconds) continue;
                _kept.Remove(number);
                kept.View.Release();
            }
        }
    }

    /// <summary>What CheckIndex finds wrong in the last commit, a line each.</summary>
    public IReadOnlyList<string> Verify()
    {
        while (true)
        {
            var commit = SegmentInfos.GetLastCommitGeneration(_directory);
            var problems = CheckLastCommit();
            // A commit made meanwhile has deleted files under the check: only one that nothing replaced can be judged.
            if (problems.Count == 0 || commit == SegmentInfos.GetLastCommitGeneration(_directory)) return problems;
        }
    }

    private List<string> CheckLastCommit()
    {
        var log = new StringWriter();
        var status = new CheckIndex(_directory) { InfoStream = log }.DoCheckIndex();
        if (status.Clean) return [];
        var lines = log.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => line.Contains("FAILED", StringComparison.Ordinal) || line.Contains("ERROR", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal))
            .Select(line => $"{Path}: {line}")
            .ToList();
        return lines.Count > 0 ? lines : [$"{Path}: the index is damaged."];
    }

    /// <summary>Reads every file of the newest view once and compares its checksum; stops at the first that is damaged.</summary>
    /// <returns>What is wrong, in a sentence; null when all is sound.</returns>
    public string? FindDamage(CancellationToken cancellation)
    {
        if (TryAcquire() is not { } view) return null;
        try
        {
            return IndexFiles.FindDamage(_directory, view, cancellation);
        }
        finally
        {
            view.Release();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed) return;
            Volatile.Write(ref _disposed, true);
            foreach (var (view, _) in _kept.Values) view.Release();
            _kept.Clear();
            _current.Release();
        }
        _changes?.Dispose();
        // Applied changes that no commit holds come again from the store.
        Close(_writer, _directory);
    }

    // What a failing disk does not let go of is given up: the next start cleans up, and a lock must not outlive its writer.
    private static void Close(IndexWriter? writer, Directory directory)
    {
        try
        {
            writer?.Rollback();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            try
            {
                if (IndexWriter.IsLocked(directory)) IndexWriter.Unlock(directory);
            }
            catch (IOException)
            {
                // The operating system frees it with the process.
            }
        }
        finally
        {
            directory.Dispose();
        }
    }

    private void CheckSmallFiles()
    {
        if (IndexFiles.SizeOf(_directory, _current) <= MostCheckedAtOpening && FindDamage(CancellationToken.None) is { } damage) throw new CorruptIndexException(damage);
    }

    private InvalidOperationException ForReadingOnly() => new($"'{Path}' was opened for reading only.");

    private static void CheckSchema(string path, Directory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        var data = reader.IndexCommit.UserData;
        if (!data.TryGetValue(SchemaKey, out var schema) || schema != IndexFields.Version.ToString())
            throw new OutdatedIndexException($"'{path}' was built with schema {schema ?? "unknown"}, this program uses {IndexFields.Version}.");
    }
}
