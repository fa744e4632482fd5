using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SearchEngine.Storage.Sqlite;

/// <summary>One writing connection behind a lock, and as many reading ones as are in use at once. Thread-safe.</summary>
internal sealed class StoreConnections : IDisposable
{
    private readonly Lock _writing = new();
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly SqliteSession? _writer;
    private volatile bool _disposed;

    public StoreConnections(string file, bool readOnly)
    {
        File = file;
        try
        {
            if (readOnly)
            {
                using var session = new SqliteSession(file, readOnly: true);
                if (Schema.Check(session, file) != Schema.Version)
                    throw new StoreException(StoreFailure.AccessDenied, $"Article store '{file}' has an older format. Run 'status' once without another process on it, so that it is brought up to date.");
                return;
            }

            _writer = new SqliteSession(file, readOnly: false);
            try
            {
                // Counts only for a new file: pages that hold a whole article keep it out of overflow chains.
                _writer.Run("PRAGMA page_size=8192");
                _writer.Run("PRAGMA journal_mode=WAL");
                _writer.Run("PRAGMA synchronous=FULL");
                _writer.Run("PRAGMA journal_size_limit=67108864");
                _writer.Run("PRAGMA cache_size=-32768");
                Schema.Migrate(_writer, file);
            }
            catch
            {
                _writer.Dispose();
                throw;
            }
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, file);
        }
    }

    public string File { get; }

    public T Read<T>(Func<SqliteSession, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            if (!_idle.TryTake(out var session)) session = new SqliteSession(File, readOnly: true);
            try
            {
                return work(session);
            }
            finally
            {
                _idle.Add(session);
                if (_disposed) Drain();
            }
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, File);
        }
    }

    /// <summary>Runs work on the writing connection in one transaction, durable on return.</summary>
    public T Write<T>(Func<SqliteSession, T> work) => Exclusively(writer => writer.Transact(work));

    /// <summary>Runs work on the writing connection, outside a transaction.</summary>
    public T Exclusively<T>(Func<SqliteSession, T> work)
    {
        var writer = _writer ?? throw new InvalidOperationException("The store was opened for reading only.");
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                return work(writer);
            }
            catch (SqliteException e)
            {
                throw SqliteErrors.Explain(e, File);
            }
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            if (_disposed) return;
            _disposed = true;
            Drain();
            // Last to close: it folds the write-ahead log into the database.
            _writer?.Dispose();
        }
    }

    private void Drain()
    {
        while (_idle.TryTake(out var session)) session.Dispose();
    }
}
