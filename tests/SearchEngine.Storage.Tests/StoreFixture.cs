using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using SearchEngine.Articles;

namespace SearchEngine.Storage.Tests;

/// <summary>A store in a directory of its own, which goes with the test.</summary>
public abstract class StoreFixture : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("store-").FullName;
    private DataDirectory? _directory;
    private ArticleStore? _store;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 9, 1, 8, 0, 0, TimeSpan.Zero));

    protected string DataPath => Path.Combine(_root, "data");

    protected DataDirectory Data => _directory ??= DataDirectory.Open(DataPath);

    protected ArticleStore Store => _store ??= ArticleStore.Open(Data, Time);

    protected string PathOf(string name) => Path.Combine(_root, name);

    protected void Close()
    {
        _store?.Dispose();
        _directory?.Dispose();
        (_store, _directory) = (null, null);
    }

    /// <summary>Speaks to the database file behind the store's back.</summary>
    protected void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(DataPath, "store.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    protected static ArticleId Id(string text) => ArticleId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    protected static StoredArticle Article(string id, string title = "Leaders meet", string text = "They met.\n\nThey left.") =>
        new(new AnnotatedArticle(new Article { Id = Id(id), Title = title, Text = text }, []));

    public void Dispose()
    {
        Close();
        Directory.Delete(_root, recursive: true);
        GC.SuppressFinalize(this);
    }
}
