using System.Diagnostics;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Prints the span scores of a model on the dev parts of the corpora and on the golden texts, and how fast it is.</summary>
internal static class TaggerMeasurement
{
    private const int SpeedRounds = 5;

    public static int Run(string[] arguments)
    {
        if (arguments is not [var corpora, .. var rest])
        {
            Console.Error.WriteLine("tagger-measure needs the folder of the corpora; then maybe a model file (else the built-in one), and a file for the errors.");
            return 2;
        }
        var started = Stopwatch.GetTimestamp();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var tagger = rest is [var model, ..] ? Load(model) : BuiltInTagger.Shared;
        tagger.Tag("", "warm", [], []);
        Console.WriteLine($"loaded in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F0} MB");
        using var errors = rest is [_, var file] ? new StreamWriter(file, append: false, System.Text.Encoding.UTF8) : null;
        var texts = Corpora.All.SelectMany(c => c.Read(corpora, "dev")).Concat(GoldenReader.All).ToList();
        foreach (var source in texts.GroupBy(static t => t.Source))
        {
            var score = new SpanScore();
            foreach (var text in source) score.Add(tagger, text, errors);
            Console.WriteLine($"{source.Key,-22} {score.Row()}");
        }
        PrintSpeed(tagger, texts);
        return 0;
    }

    private static BuiltInTagger Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new BuiltInTagger(TaggerModel.From(TaggerModelFile.Read(stream)));
    }

    private static void PrintSpeed(BuiltInTagger tagger, List<LabelledText> texts)
    {
        var words = texts.Sum(static t => t.Text.Count(static c => c is ' ' or '\n') + 1);
        var names = new List<TaggedName>(1000);
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < SpeedRounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var text in texts)
            {
                names.Clear();
                tagger.Tag("", text.Text, names, names);
            }
            var time = Stopwatch.GetElapsedTime(started);
            if (time < best) best = time;
        }
        Console.WriteLine($"{words / best.TotalSeconds:N0} words a second");
    }
}
