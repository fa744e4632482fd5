using Microsoft.Data.Sqlite;
using SearchEngine.Storage.Sqlite;

namespace SearchEngine.Storage;

/// <summary>Copies a store into one file and back.</summary>
internal static class StoreBackup
{
    public static void Write(StoreConnections connections, string file, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(file);
        var draft = target + ".part";
        Guard(target, () =>
        {
            if (Path.GetDirectoryName(target) is { } directory) Directory.CreateDirectory(directory);
            DeleteDatabase(draft);
            // A connection of its own: the copy is one long read, and sees the store as it was when it began.
            using (var source = new SqliteSession(connections.File, readOnly: true)) Copy(source, draft);
            cancellation.ThrowIfCancellationRequested();
            VerifyFile(draft, file);
            cancellation.ThrowIfCancellationRequested();
            Flush(draft);
            File.Move(draft, target, overwrite: true);
            return true;
        });
    }

    public static void Restore(DataDirectory directory, string backup, CancellationToken cancellation)
    {
        var source = Path.GetFullPath(backup);
        if (!File.Exists(source))
            throw new StoreException(StoreFailure.InputOutput, $"There is no backup '{source}'. Check the path.");
        var target = directory.StoreFile;
        var draft = target + ".part";

        // 1. A verified copy beside the old store: until the last step the old one is untouched.
        Guard(source, () => VerifyFile(source, source));
        cancellation.ThrowIfCancellationRequested();
        Guard(target, () =>
        {
            DeleteDatabase(draft);
            using (var session = new SqliteSession(source, readOnly: true)) Copy(session, draft);
            VerifyFile(draft, source);
            Flush(draft);
            cancellation.ThrowIfCancellationRequested();

            // 2. Its log must not be replayed into the new store, so it is folded into the old one first.
            if (File.Exists(target)) FoldLog(target);
            DeleteLog(target);

            // 3. The index counts by the old store's sequences. It goes before the store, so that none can follow the wrong one.
            if (Directory.Exists(directory.IndexPath)) Directory.Delete(directory.IndexPath, recursive: true);
            File.Move(draft, target, overwrite: true);
            return true;
        });
    }

    private static void Copy(SqliteSession source, string file)
    {
        using var copy = new SqliteSession(file, readOnly: false);
        source.Connection.BackupDatabase(copy.Connection);
        // The copied header says write-ahead log; a single file needs the classic journal.
        copy.Run("PRAGMA journal_mode=DELETE");
    }

    private static bool VerifyFile(string file, string name)
    {
        using var session = new SqliteSession(file, readOnly: true);
        if (Schema.Check(session, name) == 0)
            throw new StoreException(StoreFailure.Damaged, $"'{name}' is not a backup of an article store. Choose another file.");
        var problems = StoreCheck.Structure(session);
        return problems.Count == 0
            ? true
            : throw new StoreException(StoreFailure.Damaged, $"'{name}' is damaged: {problems[0]} Choose another backup.");
    }

    private static void FoldLog(string file)
    {
        try
        {
            using var session = new SqliteSession(file, readOnly: false);
            session.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            // The store that is being replaced is damaged: there is nothing in its log to keep.
        }
    }

    private static void DeleteDatabase(string file)
    {
        File.Delete(file);
        File.Delete(file + "-journal");
        DeleteLog(file);
    }

    private static void DeleteLog(string file)
    {
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
    }

    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static void Guard(string file, Func<bool> work)
    {
        try
        {
            work();
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(e, file);
        }
        catch (Exception e) when (e is (IOException and not StoreException) or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFailure.InputOutput,
                $"'{file}' cannot be written: {e.Message.TrimEnd('.')} ({SqliteErrors.FreeBytes(file)}). Check permissions and free space, or choose another place.", e);
        }
    }
}
