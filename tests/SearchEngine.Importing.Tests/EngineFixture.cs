using System.IO.Compression;
using System.Text;
using SearchEngine.Articles;
using SearchEngine.Importing.Indexing;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;
using SearchEngine.Lucene;
using SearchEngine.Search.Requests;

namespace SearchEngine.Importing.Tests;

/// <summary>An engine over a data directory of its own, which goes with the test.</summary>
public abstract class EngineFixture : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("import-").FullName;
    private ArticleEngine? _engine;

    protected string DataPath => Path.Combine(_root, "data");

    protected string InputPath => Path.Combine(_root, "input");

    protected ArticleEngine Engine => _engine ??= OpenWith(new EngineOptions { DataPath = DataPath });

    private protected ArticleEngine OpenWith(Func<string, LuceneIndexOptions, OpenedIndex> openIndex, IndexFollowerOptions? following = null) =>
        OpenWith(new EngineOptions { DataPath = DataPath, OpenIndex = openIndex, Following = following ?? new IndexFollowerOptions() });

    private protected ArticleEngine OpenWith(EngineOptions options) => _engine = ArticleEngine.Open(options with { Tagger = Untagged.Instance });

    protected void Close()
    {
        _engine?.Dispose();
        _engine = null;
    }

    protected string PathOf(string name) => Path.Combine(_root, name);

    protected string Input(string name, string content) => Input(name, Encoding.UTF8.GetBytes(content));

    protected string Input(string name, byte[] content)
    {
        var path = Path.Combine(InputPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? InputPath);
        File.WriteAllBytes(path, content);
        return path;
    }

    protected async Task<(ImportReport Report, List<ImportEvent> Events)> ImportAsync(params string[] paths)
    {
        var events = new Recorder();
        var report = await new ImportPipeline(Engine).RunAsync([.. paths.Select(path => ImportSource.FromPath(path))], events);
        return (report, events.Events);
    }

    protected List<string> Search(string query)
    {
        Engine.WaitUntilSearchable();
        return [.. Engine.Index.Search(new SearchRequest { Text = query, Size = 100 }).Hits.Select(hit => hit.Title).Order()];
    }

    protected static ArticleId Id(string text) => ArticleId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    protected static byte[] Gzip(string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(content));
        return packed.ToArray();
    }

    /// <summary>A page with a title and enough text to count as an article.</summary>
    protected static string Page(string title, string extra = "", string head = "") =>
        $"""
        <!doctype html><html lang="en"><head><title>{title}</title><meta property="og:type" content="article">{head}</head><body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>
        <p>The two delegations met on Tuesday morning in the old harbour and talked for three hours about grain, ships and the price of both. {extra}</p>
        <p>Officials said that another round was planned for the autumn, when the new terminal is expected to open and the first vessels can be loaded there.</p>
        <p>Residents of the quarter watched from their windows, and a brass band played on the quay until the last car had left in the afternoon.</p>
        </article></body></html>
        """;

    public void Dispose()
    {
        Close();
        Directory.Delete(_root, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected sealed class Recorder : IProgress<ImportEvent>
    {
        public List<ImportEvent> Events { get; } = [];

        public void Report(ImportEvent value) => Events.Add(value);
    }
}
