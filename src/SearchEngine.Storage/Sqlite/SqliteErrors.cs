using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SearchEngine.Storage.Sqlite;

/// <summary>Says in the user's words what SQLite reports as a number.</summary>
internal static class SqliteErrors
{
    public static StoreException Explain(SqliteException error, string file)
    {
        var (failure, cause, remedy) = error.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => (StoreFailure.DiskFull, $"the disk is full ({FreeBytes(file)})", "Free some space; nothing was half-written, and what was acknowledged is kept."),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => (StoreFailure.AccessDenied, "it may not be written", "Check the permissions of the file and its directory, or choose another directory with --data."),
            raw.SQLITE_CANTOPEN => (StoreFailure.AccessDenied, "it cannot be opened", "Check that the directory exists and may be read and written, or choose another one with --data."),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => (StoreFailure.Damaged, "it is damaged or not an article store", "Restore a backup with 'restore FILE', or choose another directory with --data."),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (StoreFailure.Busy, "another program holds it", "Close the program that has the file open and try again."),
            _ => (StoreFailure.InputOutput, $"reading or writing failed ({error.Message.TrimEnd('.')}; {FreeBytes(file)})", "Check the disk and try again; nothing was half-written."),
        };
        return new StoreException(failure, $"Article store '{file}': {cause}. {remedy}", error);
    }

    public static string FreeBytes(string file)
    {
        try
        {
            var directory = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/";
            return $"{new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(directory) ?? directory : directory).AvailableFreeSpace} bytes free";
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return "free space unknown";
        }
    }
}
