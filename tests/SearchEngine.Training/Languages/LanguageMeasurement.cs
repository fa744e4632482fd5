using System.Diagnostics;
using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Training.Languages;

/// <summary>Counts right, wrong and missing guesses on texts whose language is known.</summary>
internal static class LanguageMeasurement
{
    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder])
        {
            Console.Error.WriteLine("language-measure needs one argument: a folder with files named by language, as de.txt, a text on each line.");
            return 2;
        }
        var texts = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(static file => File.ReadLines(file).Select(text => (Language: LanguageTag.Primary(Path.GetFileNameWithoutExtension(file)), Text: text)))
            .ToList();
        var before = Memory();
        var clock = Stopwatch.StartNew();
        var detector = new LanguageDetector();
        detector.Detect("The tables are loaded with the first text that needs them.");
        var first = clock.Elapsed;
        var loaded = Memory();
        foreach (var language in texts.GroupBy(static text => text.Language)) Print(language.Key, [.. language.Select(text => detector.Detect(text.Text))]);

        const int rounds = 10;
        clock.Restart();
        var processorBefore = ProcessorTime();
        for (var round = 0; round < rounds; round++)
            foreach (var (_, text) in texts) detector.Detect(text);
        var calls = rounds * Math.Max(texts.Count, 1);
        Console.WriteLine($"first text {first.TotalMilliseconds:F0} ms; each further {clock.Elapsed.TotalMicroseconds / calls:F0} µs, "
            + $"of the processor {(ProcessorTime() - processorBefore).TotalMicroseconds / calls:F0} µs; working set {before:F0} → {loaded:F0} → {Memory():F0} MB");
        return 0;
    }

    private static void Print(string language, LanguageGuess?[] guesses)
    {
        var wrong = guesses.OfType<LanguageGuess>().Where(guess => guess.Language != language).ToList();
        var others = string.Join(' ', wrong.GroupBy(static guess => guess.Language).OrderByDescending(static group => group.Count()).Select(static group => $"{group.Key}×{group.Count()}"));
        Console.WriteLine($"{language}: {guesses.Length} texts, {guesses.Count(guess => guess?.Language == language)} right, {guesses.Count(static guess => guess is null)} none, "
            + $"{wrong.Count} wrong of which {wrong.Count(static guess => guess.Confidence >= LanguageDetector.Confident)} confident {others}; "
            + $"right and confident {guesses.Count(guess => guess is { } found && found.Language == language && found.Confidence >= LanguageDetector.Confident)}");
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static double Memory()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1048576.0;
    }
}
