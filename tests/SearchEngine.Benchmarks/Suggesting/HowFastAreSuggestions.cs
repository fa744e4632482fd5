using BenchmarkDotNet.Attributes;
using SearchEngine.Lucene;

namespace SearchEngine.Benchmarks.Suggesting;

/// <summary>Completions over 100,000 articles with 140,000 people and organisations; the former scan of all names is the baseline.</summary>
/// <remarks>It looks for names alone; what it is compared with looks for phrases, titles, aliases and slips too.</remarks>
[MemoryDiagnoser]
public class HowFastAreSuggestions
{
    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
    private LuceneArticleIndex? _index;
    private FormerScan? _scan;

    private LuceneArticleIndex Index => _index ?? throw new InvalidOperationException("Setup has not run.");

    /// <summary>A letter; letters of a name; the beginning of a second word; a name with a slip.</summary>
    [Params("s", "sap", "dale bor", "banrepos")] public string Typed { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _scan = new FormerScan();
        _index = LuceneArticleIndex.Open(_folder);
        foreach (var batch in NamedArticles.Changes(100_000).Chunk(1_000)) _index.Apply(batch);
        _index.Commit();
        _index.Refresh();
        _index.Suggest("a", 1);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _index?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)] public int Scan() => (_scan ?? throw new InvalidOperationException("Setup has not run.")).Complete(Typed, 8);

    [Benchmark] public int Suggest() => Index.Suggest(Typed, 8).Count;
}
