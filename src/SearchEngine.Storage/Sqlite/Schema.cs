namespace SearchEngine.Storage.Sqlite;

/// <summary>The tables, and the way from every older version of them.</summary>
internal static class Schema
{
    /// <summary>Marks the file as ours: "SENS" in ASCII.</summary>
    public const int ApplicationId = 0x53454E53;

    // Entry n leads from version n to n + 1. Released entries are never edited, only followed by new ones.
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE article (
          key         INTEGER PRIMARY KEY,
          id          TEXT    NOT NULL UNIQUE,
          sequence    INTEGER NOT NULL UNIQUE,  -- position in the history; rises with every change
          changed     INTEGER NOT NULL,         -- when, Unix milliseconds
          source      TEXT,                     -- URL, path or line it came from
          given       INTEGER NOT NULL,         -- 1: annotations came with the article
          digest      BLOB,                     -- XxHash128 of content and annotations
          content     BLOB,                     -- JSON, UTF-8; null for a deleted article
          annotations BLOB                      -- JSON, UTF-8
        ) STRICT;
        CREATE INDEX article_deleted ON article (key) WHERE content IS NULL;
        CREATE TABLE page (
          key          INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
          name         TEXT    NOT NULL,
          url          TEXT,
          content_type TEXT,
          status       INTEGER NOT NULL,
          fetched      TEXT    NOT NULL,        -- ISO 8601
          length       INTEGER NOT NULL,        -- bytes before compression
          body         BLOB    NOT NULL         -- Brotli
        ) STRICT;
        CREATE TABLE frontier (
          key           INTEGER PRIMARY KEY,
          url           TEXT    NOT NULL UNIQUE,
          authority     TEXT    NOT NULL,
          depth         INTEGER NOT NULL,
          priority      INTEGER NOT NULL,
          state         INTEGER NOT NULL,       -- 0 queued, 1 done, 2 failed
          attempts      INTEGER NOT NULL,
          outcome       TEXT,
          etag          TEXT,
          last_modified TEXT
        ) STRICT;
        CREATE INDEX frontier_queue ON frontier (authority, priority, key) WHERE state = 0;
        CREATE INDEX frontier_finished ON frontier (authority, state) WHERE state <> 0;
        CREATE INDEX frontier_state ON frontier (state);
        """,

        // Pages 2 and up of an article. Those of a URL are looked for when another page of its article comes.
        """
        CREATE TABLE following_page (
          key          INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
          position     INTEGER NOT NULL,        -- 1 and up, in reading order behind the article's page
          name         TEXT    NOT NULL,
          url          TEXT,
          content_type TEXT,
          status       INTEGER NOT NULL,
          fetched      TEXT    NOT NULL,
          length       INTEGER NOT NULL,
          body         BLOB    NOT NULL,
          PRIMARY KEY (key, position)
        ) STRICT;
        CREATE INDEX following_page_url ON following_page (url);
        CREATE INDEX page_url ON page (url);
        """,
    ];

    public static int Version => Migrations.Length;

    /// <summary>Brings a file to this version, in one transaction.</summary>
    public static void Migrate(SqliteSession session, string file)
    {
        var found = Check(session, file);
        if (found == Version) return;
        session.Transact(s =>
        {
            for (var version = found; version < Version; version++) s.Run(Migrations[version]);
            s.Run($"PRAGMA application_id={ApplicationId}");
            return s.Run($"PRAGMA user_version={Version}");
        });
    }

    /// <summary>The file's version. Throws for files of newer versions and of other programs.</summary>
    public static int Check(SqliteSession session, string file)
    {
        var found = (int)session.Number("PRAGMA user_version");
        if (found > Version)
            throw new StoreException(StoreFailure.NewerVersion,
                $"Article store '{file}' has format {found}, this program knows up to {Version}. Use a newer version of the program, or choose another directory with --data.");
        var owner = session.Number("PRAGMA application_id");
        var isEmpty = found == 0 && owner == 0 && session.Number("SELECT count(*) FROM sqlite_schema") == 0;
        return isEmpty || (found > 0 && owner == ApplicationId)
            ? found
            : throw new StoreException(StoreFailure.Damaged, $"'{file}' is the database of another program. Choose another directory with --data.");
    }
}
