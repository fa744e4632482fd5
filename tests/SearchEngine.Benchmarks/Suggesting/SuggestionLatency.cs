using System.Diagnostics;
using SearchEngine.Lucene;

namespace SearchEngine.Benchmarks.Suggesting;

/// <summary>How long the slowest of a hundred completions takes, as people type names letter by letter, some with slips; what making the suggester costs.</summary>
internal static class SuggestionLatency
{
    private const int Articles = 100_000;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        using (var index = LuceneArticleIndex.Open(folder))
        {
            foreach (var batch in NamedArticles.Changes(Articles).Chunk(1_000)) index.Apply(batch);
            index.Commit();
            index.Refresh();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var clock = Stopwatch.GetTimestamp();
            index.Suggest("a", 1);
            Console.WriteLine($"made in {Stopwatch.GetElapsedTime(clock).TotalSeconds:0.0} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB");
            Report("former scan, by letters", new FormerScan().Complete, Typed(slips: false).Take(500));
            for (var round = 0; round < 2; round++)
            {
                Report("by letters", (typed, size) => index.Suggest(typed, size).Count, Typed(slips: false));
                Report("with a slip", (typed, size) => index.Suggest(typed, size).Count, Typed(slips: true));
            }
        }
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static IEnumerable<string> Typed(bool slips)
    {
        var random = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            var name = NamedArticles.Person(random.Next(100_000));
            if (slips)
            {
                var at = random.Next(1, Math.Min(6, name.Length - 1));
                name = name[..at] + name[(at + 1)..];
            }
            for (var length = 1; length <= Math.Min(name.Length, 14); length++) yield return name[..length];
        }
    }

    private static void Report(string name, Func<string, int, int> complete, IEnumerable<string> typed)
    {
        var times = new List<double>();
        foreach (var text in typed)
        {
            var clock = Stopwatch.GetTimestamp();
            complete(text, 8);
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
        }
        times.Sort();
        Console.WriteLine($"{name,-24} p50 {times[times.Count / 2],7:0} µs   p99 {times[times.Count * 99 / 100],7:0} µs   longest {times[^1],7:0} µs   ({times.Count:N0})");
    }
}
