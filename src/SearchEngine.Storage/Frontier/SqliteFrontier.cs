using SearchEngine.Articles.Frontier;
using SearchEngine.Storage.Sqlite;

namespace SearchEngine.Storage.Frontier;

/// <summary>The frontier as a table of the store.</summary>
internal sealed class SqliteFrontier(StoreConnections connections) : IFrontierStore
{
    public int Enqueue(IReadOnlyCollection<FrontierEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0) return 0;
        return connections.Write(session =>
        {
            var added = 0;
            foreach (var entry in entries)
                added += session.Run(
                    "INSERT OR IGNORE INTO frontier (url, authority, depth, priority, state, attempts, etag, last_modified) VALUES ($0, $1, $2, $3, 0, $4, $5, $6)",
                    entry.Url.AbsoluteUri, entry.Url.Authority, entry.Depth, entry.Priority, entry.Attempts, entry.ETag, entry.LastModified);
            return added;
        });
    }

    public IReadOnlyList<FrontierEntry> Peek(string authority, int count) => connections.Read(session =>
    {
        var entries = new List<FrontierEntry>();
        using var reader = session.Statement(
            "SELECT url, depth, priority, etag, last_modified, attempts FROM frontier WHERE authority=$0 AND state=0 ORDER BY priority, key LIMIT $1",
            authority, Math.Max(count, 0)).ExecuteReader();
        while (reader.Read())
        {
            entries.Add(new FrontierEntry(new Uri(reader.GetString(0)), reader.GetInt32(1), reader.GetInt32(2))
            {
                ETag = reader.IsDBNull(3) ? null : reader.GetString(3),
                LastModified = reader.IsDBNull(4) ? null : reader.GetString(4),
                Attempts = reader.GetInt32(5),
            });
        }

        return entries;
    });

    public IReadOnlyList<string> QueuedAuthorities() => connections.Read(session =>
    {
        // One jump in the index for each host, not one step for each URL.
        const string Sql =
            """
            WITH RECURSIVE host (name) AS (
              SELECT min(authority) FROM frontier WHERE state=0
              UNION ALL
              SELECT (SELECT min(authority) FROM frontier WHERE state=0 AND authority>host.name) FROM host WHERE host.name IS NOT NULL)
            SELECT name FROM host WHERE name IS NOT NULL
            """;
        var authorities = new List<string>();
        using var reader = session.Statement(Sql).ExecuteReader();
        while (reader.Read()) authorities.Add(reader.GetString(0));
        return authorities;
    });

    // A server that answers 304 may leave the validators out, and old ones cost at most a full answer: a missing one never erases.
    public void Complete(Uri url, FrontierState state, string outcome, string? eTag = null, string? lastModified = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        var known = connections.Write(session => session.Run(
            "UPDATE frontier SET state=$1, outcome=$2, etag=coalesce($3, etag), last_modified=coalesce($4, last_modified), attempts=attempts+$5 WHERE url=$0",
            url.AbsoluteUri, (int)state, outcome, eTag, lastModified, state == FrontierState.Queued ? 1 : 0));
        if (known == 0) throw new ArgumentException($"'{url}' was never enqueued.", nameof(url));
    }

    public int Requeue(IReadOnlyCollection<string> authorities)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        if (authorities.Count == 0) return 0;
        return connections.Write(session =>
        {
            var requeued = 0;
            foreach (var authority in authorities)
                requeued += session.Run("UPDATE frontier SET state=0, attempts=0, outcome=NULL WHERE authority=$0 AND state<>0", authority);
            return requeued;
        });
    }

    public FrontierCounts Count() => connections.Read(session => new FrontierCounts(
        session.Number("SELECT count(*) FROM frontier WHERE state=0"),
        session.Number("SELECT count(*) FROM frontier WHERE state=1"),
        session.Number("SELECT count(*) FROM frontier WHERE state=2")));
}
