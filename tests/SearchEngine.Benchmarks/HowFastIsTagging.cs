using BenchmarkDotNet.Attributes;
using SearchEngine.Entities.Tagging;
using SearchEngine.Samples;

namespace SearchEngine.Benchmarks;

/// <summary>What finding names costs on one core: one operation is all sample articles.</summary>
[MemoryDiagnoser]
public class HowFastIsTagging
{
    private readonly List<TaggedName> _names = new(10_000);
    private List<string> _texts = [];

    [GlobalSetup]
    public void Setup() => _texts = [.. SampleArticles.Load().Select(static article => string.Join('\n', article.Blocks.OfType<SampleBlock.Paragraph>().Select(static block => block.Text)))];

    /// <summary>Splitting into words alone, to see how much of the time that is.</summary>
    [Benchmark(Baseline = true)]
    public int Splitting()
    {
        var words = 0;
        foreach (var text in _texts)
            for (var at = 0; WordReader.Next(text, at, out _, out at);) words++;
        return words;
    }

    [Benchmark]
    public int Tagging()
    {
        _names.Clear();
        foreach (var text in _texts) BuiltInTagger.Shared.Tag("", text, _names, _names);
        return _names.Count;
    }
}
