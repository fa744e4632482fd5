using System.Diagnostics;
using SearchEngine.Cli.Commands;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>Runs one comparison over all queries and prints a line for each class: medians, how many times less time, bytes allocated.</summary>
internal static class ComparisonTable
{
    // The compiler reaches its last tier, and the caches are full.
    private const int WarmingRounds = 3;

    private sealed record Times(BatchQuery Query)
    {
        public List<double> Baseline { get; } = [];

        public List<double> Ours { get; } = [];

        public List<long> Allocated { get; } = [];

        public double Ratio => Median(Baseline) / Median(Ours);
    }

    /// <exception cref="InvalidOperationException">The two ways do not give the same result.</exception>
    public static void Measure(IComparison comparison, IReadOnlyList<BatchQuery> queries, int rounds)
    {
        Console.WriteLine();
        Console.WriteLine($"{comparison.Name}: {comparison.Question}");
        var measured = queries.Where(comparison.Takes).Select(static query => new Times(query)).ToList();
        for (var round = -WarmingRounds; round < rounds; round++)
            foreach (var times in measured) Measure(comparison, times, counts: round >= 0);
        Print(measured);
    }

    private static void Measure(IComparison comparison, Times times, bool counts)
    {
        var start = Stopwatch.GetTimestamp();
        var expected = comparison.Baseline(times.Query);
        var between = Stopwatch.GetTimestamp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var actual = comparison.Ours(times.Query);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var end = Stopwatch.GetTimestamp();
        if (actual != expected) throw new InvalidOperationException($"Query '{times.Query.Id}': {comparison.Name} does not give what the baseline gives.");
        if (!counts) return;
        times.Baseline.Add(Stopwatch.GetElapsedTime(start, between).TotalMilliseconds);
        times.Ours.Add(Stopwatch.GetElapsedTime(between, end).TotalMilliseconds);
        times.Allocated.Add(allocated);
    }

    private static void Print(List<Times> measured)
    {
        Console.WriteLine($"  {"class",-12} {"queries",7} {"baseline ms",11} {"ours ms",9} {"times",6} {"KB",8}");
        var ratios = new List<double>();
        foreach (var group in measured.GroupBy(static times => times.Query.Class))
        {
            var ratio = GeometricMean(group.Select(static times => times.Ratio));
            ratios.Add(ratio);
            Console.WriteLine($"  {group.Key,-12} {group.Count(),7} {Median(group.Select(static times => Median(times.Baseline))),11:0.000} {Median(group.Select(static times => Median(times.Ours))),9:0.000} {ratio,6:0.00} {Median(group.Select(static times => Median(times.Allocated.Select(static bytes => (double)bytes)))) / 1024,8:0.0}");
        }
        if (ratios.Count > 0) Console.WriteLine($"  {"all classes",-12} {measured.Count,7} {"",11} {"",9} {GeometricMean(ratios),6:0.00}   lowest {ratios.Min():0.00}");
    }

    private static double GeometricMean(IEnumerable<double> ratios) => Math.Exp(ratios.Average(Math.Log));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
