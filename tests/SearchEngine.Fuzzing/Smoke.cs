using System.Diagnostics;

namespace SearchEngine.Fuzzing;

/// <summary>Fuzzing without a fuzzer: seeds and mutations of them, one after the other.</summary>
internal static class Smoke
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    /// <returns>How many inputs failed.</returns>
    public static int Run(Action<byte[]> target, TimeSpan duration, int randomSeed)
    {
        var seeds = LoadSeeds();
        Console.WriteLine($"{seeds.Count} seeds, random seed {randomSeed}, {duration.TotalSeconds:0} s");
        var mutator = new Mutator(new Random(randomSeed), seeds);
        int runs = 0, failures = 0;
        // The first pages wait for the compiler, so they are not timed.
        var isWarm = false;
        foreach (var input in seeds) Try(input);
        isWarm = true;
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < duration) Try(mutator.Next());
        Console.WriteLine($"{runs:N0} inputs, {failures} failures");
        return failures;

        void Try(byte[] input)
        {
            runs++;
            var began = Stopwatch.GetTimestamp();
            try
            {
                target(input);
                if (isWarm && Stopwatch.GetElapsedTime(began) is var took && took > Slow) Report(input, $"it took {took.TotalSeconds:0.0} s");
            }
            catch (Exception failure)
            {
                Report(input, failure.ToString());
            }
        }

        void Report(byte[] input, string what)
        {
            failures++;
            var path = Path.Combine(Path.GetTempPath(), $"fuzz-{randomSeed}-{runs}.html");
            File.WriteAllBytes(path, input);
            Console.WriteLine($"{path}: {what}");
        }
    }

    public static IReadOnlyList<byte[]> LoadSeeds() => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Seeds")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
