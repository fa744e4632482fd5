using Microsoft.Data.Sqlite;
using SearchEngine.Articles;
using SearchEngine.Articles.Frontier;
using SearchEngine.Storage.Frontier;
using SearchEngine.Storage.Rows;
using SearchEngine.Storage.Sqlite;

namespace SearchEngine.Storage;

/// <summary>The durable store of articles, their original pages and the crawl frontier: the truth that the index is derived from.</summary>
/// <remarks>
/// SQLite with write-ahead log and full synchronisation: what a method has returned survives the end of the process and of the machine.
/// Thread-safe; writers take turns, readers wait for nobody. Every member that touches the disk may throw <see cref="StoreException"/>.
/// </remarks>
public sealed class ArticleStore : IDisposable
{
    private const string SelectArticle = "SELECT sequence, id, content, annotations, octet_length(content) AS size FROM article ";

    private const string SelectStored =
        """
        SELECT a.key, a.id, a.content, a.annotations, a.source, a.given, a.sequence,
               p.name, p.url, p.content_type, p.status, p.fetched, p.length, p.body,
               octet_length(a.content) + coalesce(p.length, 0) + coalesce((SELECT sum(f.length) FROM following_page f WHERE f.key = a.key), 0) AS size
        FROM article a LEFT JOIN page p ON p.key = a.key
        """ + " ";

    private const string SelectWithoutPages =
        "SELECT a.key, a.id, a.content, a.annotations, a.source, a.given, a.sequence, NULL AS name, octet_length(a.content) AS size FROM article a ";

    // A batch of changes ends early at this size, so that very long articles do not add up.
    private const long MaxBatchBytes = 16 * 1024 * 1024;

    private readonly StoreConnections _connections;
    private readonly TimeProvider _time;
    private readonly SqliteFrontier _frontier;

    private ArticleStore(StoreConnections connections, TimeProvider time)
    {
        _connections = connections;
        _time = time;
        _frontier = new SqliteFrontier(connections);
    }

    /// <summary>The crawl frontier in the same file.</summary>
    public IFrontierStore Frontier => _frontier;

    /// <summary>Sequence of the last change; 0 for an empty store.</summary>
    public long LastSequence => _connections.Read(LastSequenceIn);

    /// <summary>Counts and size.</summary>
    public StoreStatus Status => _connections.Read(session =>
    {
        var deleted = session.Number("SELECT count(*) FROM article WHERE content IS NULL");
        return new StoreStatus(
            session.Number("SELECT count(*) FROM article") - deleted,
            deleted,
            session.Number("SELECT count(*) FROM page"),
            LastSequenceIn(session),
            SizeOf(_connections.File) + SizeOf(_connections.File + "-wal"));
    });

    /// <summary>Opens the store of a data directory, makes it when there is none, and brings older formats up to date.</summary>
    /// <exception cref="StoreException">It is damaged, of a newer format, of another program, or cannot be opened.</exception>
    public static ArticleStore Open(DataDirectory directory, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(time);
        return Open(new StoreConnections(directory.StoreFile, directory.IsReadOnly), time);
    }

    internal static ArticleStore Open(StoreConnections connections, TimeProvider time) => new(connections, time);

    /// <summary>Adds articles or replaces those with the same id, in one transaction, durable on return.</summary>
    /// <returns>The changes made, in the order of the batch. An article that is the same as the stored one, annotations included, makes no change; its pages and source are still replaced.</returns>
    public IReadOnlyList<ArticleChange.Saved> Save(IReadOnlyList<StoredArticle> batch) => [.. Save(batch, removed: []).OfType<ArticleChange.Saved>()];

    /// <summary>Adds articles or replaces those with the same id, and removes others that have become a part of them, in one transaction, durable on return.</summary>
    /// <returns>The changes made: those of the batch in its order, then the removals of what was there.</returns>
    public IReadOnlyList<ArticleChange> Save(IReadOnlyList<StoredArticle> batch, IReadOnlyCollection<ArticleId> removed)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(removed);
        if (batch.Count == 0 && removed.Count == 0) return [];
        var rows = new (ArticleRow Article, PageRow? Page, PageRow[] Following)[batch.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = (ArticleRow.Encode(batch[i].Article), batch[i].Page is { } page ? PageRow.Encode(page) : null, [.. batch[i].Page?.Following.Select(PageRow.Encode) ?? []]);
        return _connections.Write(session =>
        {
            var saved = new List<ArticleChange>(rows.Length + removed.Count);
            var next = LastSequenceIn(session) + 1;
            for (var i = 0; i < rows.Length; i++)
            {
                var (key, changed) = Put(session, rows[i].Article, batch[i].SourceName, batch[i].AnnotationsGiven, next);
                PutPage(session, key, rows[i].Page, rows[i].Following);
                if (changed) saved.Add(new ArticleChange.Saved(next++, batch[i].Article));
            }

            saved.AddRange(removed.Select(id => Remove(session, id)).OfType<ArticleChange.Deleted>());
            return saved;
        });
    }

    /// <summary>Replaces content and annotations of stored articles, in one transaction, and leaves their pages and sources as they are: for cleaning or annotating again.</summary>
    /// <returns>The changes made, in the order of the batch; articles that are the same, gone, or changed since they were read make none.</returns>
    public IReadOnlyList<ArticleChange.Saved> Revise(IReadOnlyList<Revision> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var rows = batch.Select(revision => ArticleRow.Encode(revision.Article)).ToArray();
        return _connections.Write(session =>
        {
            var saved = new List<ArticleChange.Saved>(rows.Length);
            var next = LastSequenceIn(session) + 1;
            for (var i = 0; i < rows.Length; i++)
            {
                var (id, content, annotations, digest) = rows[i];
                var revised = session.Run(
                    "UPDATE article SET sequence=$1, changed=$2, digest=$3, content=$4, annotations=$5 WHERE id=$0 AND sequence=$6 AND content IS NOT NULL AND digest<>$3",
                    id.Value, next, Now(), digest, content, annotations, batch[i].ReadAt);
                if (revised > 0) saved.Add(new ArticleChange.Saved(next++, batch[i].Article));
            }

            return saved;
        });
    }

    /// <summary>Removes an article and its page, durably; a tombstone takes its place in the history. Null when there is none.</summary>
    public ArticleChange.Deleted? Delete(ArticleId id) => _connections.Write(session => Remove(session, id));

    /// <summary>The article; null when there is none.</summary>
    public AnnotatedArticle? Find(ArticleId id) => _connections.Read(session =>
    {
        using var reader = session.Statement(SelectArticle + "WHERE id=$0 AND content IS NOT NULL", id.Value).ExecuteReader();
        return reader.Read() && ReadChange(reader) is ArticleChange.Saved saved ? saved.Article : null;
    });

    /// <summary>The texts of articles, in the order asked for; null where there is no article, or a damaged one.</summary>
    public IReadOnlyList<string?> ReadTexts(IReadOnlyList<ArticleId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return _connections.Read(session => ids.Select(id =>
            session.Statement("SELECT content FROM article WHERE id=$0", id.Value).ExecuteScalar() is byte[] content ? ArticleRow.TextOf(content) : null).ToArray());
    }

    /// <summary>The article with its original page and source; null when there is none.</summary>
    public StoredArticle? FindStored(ArticleId id) => _connections.Read(session =>
    {
        using var reader = session.Statement(SelectStored + "WHERE a.id=$0 AND a.content IS NOT NULL", id.Value).ExecuteReader();
        return reader.Read() ? ReadStored(session, reader) : null;
    });

    /// <summary>The article that a page of this URL belongs to, as its only, first or following one; the latest one when there are several, null when there is none.</summary>
    /// <param name="url">As the page has it; not its canonical URL.</param>
    public StoredArticle? FindByPage(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _connections.Read(session =>
        {
            using var reader = session.Statement(
                SelectStored + "WHERE a.key IN (SELECT key FROM page WHERE url=$0 UNION ALL SELECT key FROM following_page WHERE url=$0) AND a.content IS NOT NULL ORDER BY a.sequence DESC LIMIT 1",
                url.OriginalString).ExecuteReader();
            return reader.Read() ? ReadStored(session, reader) : null;
        });
    }

    /// <summary>Whether an article is kept with following pages.</summary>
    public bool HasFollowingPages(ArticleId id) =>
        _connections.Read(session => session.Number("SELECT EXISTS (SELECT 1 FROM following_page f JOIN article a ON a.key = f.key WHERE a.id=$0)", id.Value) != 0);

    /// <summary>What changed after a point in the history, in order: each article once, at its newest sequence. Reads in batches while enumerated, so memory is bounded and writers go on; what is written meanwhile is included.</summary>
    /// <param name="afterSequence">0 for everything.</param>
    /// <param name="batchSize">Changes to read at once, 1 and up.</param>
    public IEnumerable<ArticleChange> ReadChanges(long afterSequence, int batchSize = 256)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterSequence);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        return InBatches(
            afterSequence,
            after => ReadBatch(SelectArticle + "WHERE sequence>$0 ORDER BY sequence LIMIT $1", after, batchSize, static (_, reader) => ReadChange(reader)),
            change => change.Sequence);
    }

    /// <summary>All articles, in no order that matters; deleted ones are left out. Reads in batches while enumerated.</summary>
    /// <param name="batchSize">Articles to read at once, 1 and up.</param>
    /// <param name="withPages">Read and unpack the pages they were cleaned from; else <see cref="StoredArticle.Page"/> is null.</param>
    public IEnumerable<StoredArticle> ReadAll(int batchSize = 64, bool withPages = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        var select = withPages ? SelectStored : SelectWithoutPages;
        return InBatches(
            0L,
            after => ReadBatch(select + "WHERE a.key>$0 AND a.content IS NOT NULL ORDER BY a.key LIMIT $1", after, batchSize, (session, reader) => (Key: reader.GetInt64(0), Article: ReadStored(session, reader))),
            row => row.Key).Select(row => row.Article);
    }

    /// <summary>Ids of all articles, in ordinal order. Reads in batches while enumerated.</summary>
    public IEnumerable<ArticleId> ReadIds() => InBatches(
        "",
        after => ReadBatch("SELECT id, octet_length(id) AS size FROM article WHERE id>$0 AND content IS NOT NULL ORDER BY id LIMIT $1", after, 4096, static (_, reader) => ReadId(reader, 0)),
        id => id.Value);

    /// <summary>Looks for damage: SQLite's own check, then every article is read and compared with its digest, and every page unpacked.</summary>
    /// <returns>One sentence for each problem, as they are found; nothing when all is well.</returns>
    public IEnumerable<string> Verify(CancellationToken cancellation = default) => StoreCheck.Run(_connections, cancellation);

    /// <summary>Writes a copy of the store as it is now into one file, while reading and writing go on. The file appears under its name only when it is complete and verified.</summary>
    /// <param name="file">Path; an existing file is replaced.</param>
    /// <param name="cancellation">Checked between the steps.</param>
    public void BackupTo(string file, CancellationToken cancellation = default) => StoreBackup.Write(_connections, file, cancellation);

    /// <summary>Replaces the store of a data directory that is not open by a backup, and drops the index, which is then built again from it. An interrupted restore leaves the old store.</summary>
    /// <exception cref="StoreException">The backup is damaged, of a newer format, or not one of ours.</exception>
    public static void Restore(DataDirectory directory, string backup, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (directory.IsReadOnly) throw new InvalidOperationException("The data directory was opened for reading only.");
        StoreBackup.Restore(directory, backup, cancellation);
    }

    /// <summary>Closes the store. Enumerations that are under way fail.</summary>
    public void Dispose() => _connections.Dispose();

    private ArticleChange.Deleted? Remove(SqliteSession session, ArticleId id)
    {
        var key = session.Number("SELECT key FROM article WHERE id=$0 AND content IS NOT NULL", id.Value);
        if (key == 0) return null;
        var sequence = LastSequenceIn(session) + 1;
        session.Run("UPDATE article SET sequence=$1, changed=$2, source=NULL, given=0, digest=NULL, content=NULL, annotations=NULL WHERE key=$0", key, sequence, Now());
        PutPage(session, key, page: null, following: []);
        return new ArticleChange.Deleted(sequence, id);
    }

    private (long Key, bool Changed) Put(SqliteSession session, ArticleRow row, string? source, bool given, long sequence)
    {
        long key = 0;
        var same = false;
        using (var reader = session.Statement("SELECT key, digest FROM article WHERE id=$0", row.Id.Value).ExecuteReader())
        {
            if (reader.Read())
            {
                key = reader.GetInt64(0);
                same = !reader.IsDBNull(1) && reader.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(row.Digest);
            }
        }

        if (key == 0)
        {
            key = session.Number(
                "INSERT INTO article (id, sequence, changed, source, given, digest, content, annotations) VALUES ($0, $1, $2, $3, $4, $5, $6, $7) RETURNING key",
                row.Id.Value, sequence, Now(), source, given ? 1 : 0, row.Digest, row.Content, row.Annotations);
        }
        else if (same)
        {
            session.Run("UPDATE article SET source=$1, given=$2 WHERE key=$0 AND (source IS NOT $1 OR given<>$2)", key, source, given ? 1 : 0);
        }
        else
        {
            session.Run(
                "UPDATE article SET sequence=$1, changed=$2, source=$3, given=$4, digest=$5, content=$6, annotations=$7 WHERE key=$0",
                key, sequence, Now(), source, given ? 1 : 0, row.Digest, row.Content, row.Annotations);
        }

        return (key, !same);
    }

    private static void PutPage(SqliteSession session, long key, PageRow? page, PageRow[] following)
    {
        session.Run("DELETE FROM following_page WHERE key=$0", key);
        if (page is null)
        {
            session.Run("DELETE FROM page WHERE key=$0", key);
            return;
        }

        session.Run(
            "INSERT OR REPLACE INTO page (key, name, url, content_type, status, fetched, length, body) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
            key, page.Name, page.Url, page.ContentType, page.Status, page.Fetched, page.Length, page.Body);
        for (var i = 0; i < following.Length; i++)
        {
            var next = following[i];
            session.Run(
                "INSERT INTO following_page (key, position, name, url, content_type, status, fetched, length, body) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)",
                key, i + 1, next.Name, next.Url, next.ContentType, next.Status, next.Fetched, next.Length, next.Body);
        }
    }

    private long Now() => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private static long LastSequenceIn(SqliteSession session) => session.Number("SELECT max(sequence) FROM article");

    private List<T> ReadBatch<T>(string sql, object after, int count, Func<SqliteSession, SqliteDataReader, T> read) => _connections.Read(session =>
    {
        var batch = new List<T>();
        long bytes = 0;
        using var reader = session.Statement(sql, after, count).ExecuteReader();
        while (bytes < MaxBatchBytes && reader.Read())
        {
            batch.Add(read(session, reader));
            var size = reader.FieldCount - 1;
            if (!reader.IsDBNull(size)) bytes += reader.GetInt64(size);
        }

        return batch;
    });

    private static IEnumerable<T> InBatches<TKey, T>(TKey after, Func<TKey, List<T>> read, Func<T, TKey> keyOf)
    {
        while (true)
        {
            var batch = read(after);
            if (batch.Count == 0) yield break;
            foreach (var item in batch) yield return item;
            after = keyOf(batch[^1]);
        }
    }

    private static ArticleChange ReadChange(SqliteDataReader reader)
    {
        var sequence = reader.GetInt64(0);
        var id = ReadId(reader, 1);
        return reader.IsDBNull(2)
            ? new ArticleChange.Deleted(sequence, id)
            : new ArticleChange.Saved(sequence, ReadArticle(reader, id));
    }

    private static StoredArticle ReadStored(SqliteSession session, SqliteDataReader reader) => new(ReadArticle(reader, ReadId(reader, 1)))
    {
        SourceName = Text(reader, 4),
        AnnotationsGiven = reader.GetInt64(5) != 0,
        Sequence = reader.GetInt64(6),
        Page = reader.IsDBNull(7) ? null : ReadPage(reader, 7) with { Following = ReadFollowing(session, reader.GetInt64(0)) },
    };

    private static Page[] ReadFollowing(SqliteSession session, long key)
    {
        using var reader = session.Statement("SELECT name, url, content_type, status, fetched, length, body FROM following_page WHERE key=$0 ORDER BY position", key).ExecuteReader();
        var pages = new List<Page>();
        while (reader.Read()) pages.Add(ReadPage(reader, 0));
        return pages.Count == 0 ? [] : [.. pages];
    }

    private static Page ReadPage(SqliteDataReader reader, int from) => Unpack(new PageRow(
        reader.GetString(from), Text(reader, from + 1), Text(reader, from + 2), reader.GetInt32(from + 3), reader.GetString(from + 4), reader.GetInt32(from + 5), reader.GetFieldValue<byte[]>(from + 6)));

    private static AnnotatedArticle ReadArticle(SqliteDataReader reader, ArticleId id)
    {
        try
        {
            return ArticleRow.Decode(id, reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3));
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidCastException)
        {
            throw new StoreException(StoreFailure.Damaged, $"Article '{id}' in the store is damaged. Run 'verify' to see how much is, then restore a backup or import it again.", e);
        }
    }

    private static Page Unpack(PageRow row)
    {
        try
        {
            return row.Decode();
        }
        catch (InvalidDataException e)
        {
            throw new StoreException(StoreFailure.Damaged, $"{e.Message} Run 'verify' to see how much is, then restore a backup or import it again.", e);
        }
    }

    private static ArticleId ReadId(SqliteDataReader reader, int ordinal) =>
        ArticleId.TryParse(reader.GetString(ordinal), out var id)
            ? id
            : throw new StoreException(StoreFailure.Damaged, "The store holds an article id that is not valid. Run 'verify', then restore a backup.");

    private static string? Text(SqliteDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    private static long SizeOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;
}
