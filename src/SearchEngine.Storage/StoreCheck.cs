using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Storage.Rows;
using SearchEngine.Storage.Sqlite;

namespace SearchEngine.Storage;

/// <summary>Looks for damage in a store.</summary>
internal static class StoreCheck
{
    private const int BatchSize = 256;

    public static IEnumerable<string> Run(StoreConnections connections, CancellationToken cancellation)
    {
        foreach (var problem in connections.Read(Structure)) yield return problem;
        long last = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var (problems, end, count) = connections.Read(session => Rows(session, last));
            foreach (var problem in problems) yield return problem;
            if (count == 0) yield break;
            last = end;
        }
    }

    public static List<string> Structure(SqliteSession session)
    {
        var problems = new List<string>();
        using (var reader = session.Statement("PRAGMA integrity_check(20)").ExecuteReader())
        {
            while (reader.Read())
                if (reader.GetString(0) is not "ok" and var problem) problems.Add($"Database: {problem.TrimEnd('.')}.");
        }

        if (session.Number("SELECT count(*) FROM pragma_foreign_key_check") is > 0 and var orphans)
            problems.Add($"Database: {orphans} pages belong to no article.");
        return problems;
    }

    private static (List<string> Problems, long Last, int Count) Rows(SqliteSession session, long after)
    {
        var problems = new List<string>();
        var last = after;
        var count = 0;
        using var reader = session.Statement(
            "SELECT a.key, a.id, a.digest, a.content, a.annotations, p.name, p.length, p.body FROM article a LEFT JOIN page p ON p.key=a.key WHERE a.key>$0 ORDER BY a.key LIMIT $1",
            after, BatchSize).ExecuteReader();
        while (reader.Read())
        {
            last = reader.GetInt64(0);
            count++;
            var name = reader.GetString(1);
            if (!ArticleId.TryParse(name, out var id))
                problems.Add($"Article '{name}': the id is not valid.");
            else if (!reader.IsDBNull(3) && !IsWhole(id, Bytes(reader, 2), Bytes(reader, 3), Bytes(reader, 4)))
                problems.Add($"Article '{id}': content and digest differ.");
            if (!reader.IsDBNull(5) && !Unpacks(reader, 5))
                problems.Add($"Article '{name}': its original page cannot be unpacked.");
            CheckFollowing(session, last, name, problems);
        }

        return (problems, last, count);
    }

    private static void CheckFollowing(SqliteSession session, long key, string name, List<string> problems)
    {
        using var reader = session.Statement("SELECT name, length, body, position FROM following_page WHERE key=$0 ORDER BY position", key).ExecuteReader();
        while (reader.Read())
            if (!Unpacks(reader, 0))
                problems.Add($"Article '{name}': its following page {reader.GetInt32(3)} cannot be unpacked.");
    }

    private static byte[] Bytes(Microsoft.Data.Sqlite.SqliteDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? [] : reader.GetFieldValue<byte[]>(ordinal);

    private static bool IsWhole(ArticleId id, byte[] digest, byte[] content, byte[] annotations)
    {
        try
        {
            ArticleRow.Decode(id, content, annotations);
            return ArticleRow.DigestOf(content, annotations).AsSpan().SequenceEqual(digest);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Unpacks(Microsoft.Data.Sqlite.SqliteDataReader reader, int from)
    {
        try
        {
            new PageRow(reader.GetString(from), null, null, 0, DateTimeOffset.UnixEpoch.ToString("O"), reader.GetInt32(from + 1), Bytes(reader, from + 2)).Decode();
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException)
        {
            return false;
        }
    }
}
