using System.Diagnostics;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Prints the span scores of a model on the dev parts of the corpora and on the golden texts, and how fast it is.</summary>
internal static class TaggerMeasurement
{
    public static int Run(string[] arguments)
    {
        if (arguments is not [var corpora, var golden, .. var rest])
        {
            Console.Error.WriteLine("tagger-measure needs two arguments: the folder of the corpora, the folder of the golden texts; then maybe a model file, and a file for the errors.");
            return 2;
        }
        var tagger = rest is [var model, ..] ? Load(model) : BuiltInTagger.Load();
        using var errors = rest is [_, var file] ? new StreamWriter(file, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: false), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write }) : null;
        Measure(tagger, corpora, golden, errors);
        return 0;
    }

    public static BuiltInTagger Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new BuiltInTagger(TaggerModel.From(TaggerModelFile.Read(stream)));
    }

    public static void Measure(INameTagger tagger, string corpora, string golden, TextWriter? errors)
    {
        var texts = Corpora.All.SelectMany(c => c.Read(corpora, "dev")).Concat(Directory.Exists(golden) ? GoldenReader.Read(golden) : []).ToList();
        var means = new List<double>();
        foreach (var source in texts.GroupBy(static t => t.Source))
        {
            var score = new SpanScore();
            foreach (var text in source) score.Add(tagger, text, errors);
            Console.WriteLine($"{source.Key,-22} {score.Row()}");
            if (source.Key is "wikigold" or "uner_ewt" or "re3d" or "crossner_politics" or "golden") means.Add(score.Total);
        }
        Console.WriteLine($"mean of the first four and golden {means.DefaultIfEmpty().Average():F4}");
        PrintSpeed(tagger, texts);
    }

    private static void PrintSpeed(INameTagger tagger, List<LabelledText> texts)
    {
        var words = texts.Sum(static t => t.Text.Count(static c => c is ' ' or '\n') + 1);
        var names = new List<TaggedName>(1000);
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 5; round++)
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
