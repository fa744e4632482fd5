using BenchmarkDotNet.Attributes;
using SearchEngine.Lucene;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Benchmarks;

/// <summary>Searches of each kind over 50,000 articles, alone and with facets; one frequent word is the baseline.</summary>
[MemoryDiagnoser]
public class HowFastAreSearches
{
    private static readonly string Frequent = Corpus.Word(3);
    private static readonly string Medium = Corpus.Word(100);
    private static readonly FacetRequest[] Facets = [new(Dimension.Country), new(Dimension.Person), new(Dimension.Organisation)];

    private readonly string _folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
    private LuceneArticleIndex? _index;

    private LuceneArticleIndex Index => _index ?? throw new InvalidOperationException("Setup has not run.");

    [GlobalSetup]
    public void Setup()
    {
        _index = LuceneArticleIndex.Open(_folder);
        foreach (var batch in Corpus.Changes(50_000).Chunk(1_000)) _index.Apply(batch);
        _index.Commit();
        _index.Refresh();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _index?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)] public long OneFrequentWord() => Search(Frequent);

    [Benchmark] public long OneMediumWord() => Search(Medium);

    [Benchmark] public long TwoWords() => Search($"{Frequent} {Medium}");

    [Benchmark] public long EitherWord() => Search($"{Frequent} OR {Medium}");

    [Benchmark] public long Phrase() => Search($"\"{Frequent} {Corpus.Word(4)}\"");

    [Benchmark] public long Prefix() => Search("wba*");

    [Benchmark] public long OneFrequentWordWithFacets() => Search(Frequent, Facets);

    [Benchmark] public long OneFrequentWordDrilledSideways() => Search(Frequent, Facets, new FacetSelection(Dimension.Country, ["Country-3", "Country-5"], []));

    [Benchmark] public long OneFrequentWordWithSnippets() => Index.Search(new SearchRequest { Text = Frequent }).Total;

    private long Search(string text, FacetRequest[]? facets = null, params FacetSelection[] selections) =>
        Index.Search(new SearchRequest { Text = text, Facets = facets ?? [], Selections = selections, Highlight = false }).Total;
}
