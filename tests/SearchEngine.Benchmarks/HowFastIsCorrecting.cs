using BenchmarkDotNet.Attributes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchEngine.Articles;
using SearchEngine.Lucene.Schema;
using SearchEngine.Lucene.Spelling;

namespace SearchEngine.Benchmarks;

/// <summary>All words within two edits of a misspelt one, among 300,000 words; Lucene's automaton over the term dictionary is the baseline.</summary>
[MemoryDiagnoser]
public class HowFastIsCorrecting
{
    private const int Words = 300_000;
    private static readonly string[] Misspelt = [.. Enumerable.Range(0, 20).Select(static i => Swapped(Spelt(i * 997 + 50_000)))];

    private DirectoryReader? _reader;
    private Vocabulary? _vocabulary;

    [GlobalSetup]
    public void Setup()
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(ArticleAnalyzers.Version, ArticleAnalyzers.PerField)))
        {
            foreach (var batch in Enumerable.Range(0, Words).Chunk(200))
                writer.AddDocument(DocumentBuilder.Build(new AnnotatedArticle(new Article { Id = ArticleId.FromText($"a{batch[0]}"), Title = "", Text = string.Join(' ', batch.Select(Spelt)) }, []), storesText: false));
            writer.ForceMerge(1);
        }
        _reader = DirectoryReader.Open(directory);
        _vocabulary = Vocabulary.Of(_reader);
    }

    [GlobalCleanup]
    public void Cleanup() => _reader?.Dispose();

    [Benchmark(Baseline = true, OperationsPerInvoke = 20)]
    public int WithAnAutomatonOverTheTermDictionary()
    {
        var found = 0;
        var terms = MultiFields.GetTerms(_reader, IndexFields.Exact);
        foreach (var word in Misspelt)
        {
            var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(IndexFields.Exact, word), 2, 0, true);
            while (near.MoveNext()) found++;
        }
        return found;
    }

    [Benchmark(OperationsPerInvoke = 20)]
    public int WithAScanOfLetterMasks()
    {
        var found = 0;
        if (_vocabulary is { } vocabulary)
            foreach (var word in Misspelt) found += vocabulary.Near(word, 2).Count;
        return found;
    }

    [Benchmark]
    public int MakingTheVocabulary() => _reader is { } reader ? Vocabulary.Of(reader).Count : 0;

    // Three to four syllables each, all different.
    private static string Spelt(int number)
    {
        var word = new System.Text.StringBuilder();
        for (var rest = number + 9_000; rest > 0; rest /= 90) word.Append("bcdfghklmnprstvwyz"[rest % 18]).Append("aeiou"[rest / 18 % 5]).Append(rest % 7 == 0 ? "n" : "");
        return word.ToString();
    }

    private static string Swapped(string word) => word[..2] + word[3] + word[2] + word[4..];
}
