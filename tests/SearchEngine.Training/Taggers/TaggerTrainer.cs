using System.Diagnostics;
using System.Globalization;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Command <c>tagger</c>: trains the built-in tagger and writes its model. The recipe is in docs/tagger.md.</summary>
internal static class TaggerTrainer
{
    private static readonly string[] Sets = ["wikigold", "uner_ewt", "crossner_politics", "crossner_science", "crossner_literature", "crossner_music", "crossner_ai", "re3d", "wnut17", "btc", "sec_filings"];

    public static int Run(string[] arguments)
    {
        if (arguments is not [var corpora, var assets, var templates, var output, .. var rest])
        {
            Console.Error.WriteLine("Give: tagger CORPORA ASSETS TEMPLATES OUT [name=value …]");
            return 2;
        }
        var options = OptionReader.Read(rest);
        var lexicon = TaggerLexicon.Make(assets, templates, options);
        var documents = new List<LabelledDocument>();
        foreach (var set in Sets) documents.AddRange(CorpusCleaning.Clean(ConllCorpus.Read(Path.Combine(corpora, set, "train.conll"), set), lexicon.Lists));
        var expander = new TemplateExpander(templates, lexicon.Lists);
        Console.Error.WriteLine($"{documents.Count} documents, {documents.Sum(d => d.Sentences.Count)} sentences, {expander.Count} templates");

        var trainer = new ChainTrainer(options);
        var swaps = new NameSwaps(lexicon.Lists, options);
        var text = new TrainingText(lexicon.Table);
        var random = new Random(options.Seed);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < options.Rounds; round++)
        {
            var rate = options.Rate * (1 - (0.9f * round / options.Rounds));
            var (likelihood, words) = (0.0, 0L);
            var shown = documents.SelectMany(d => Enumerable.Repeat(d, Times(options.Weights.GetValueOrDefault(d.Source, 1), random))).Concat(Enumerable.Range(0, expander.Count).SelectMany(i => Enumerable.Range(0, Times(options.Weights.GetValueOrDefault("templates"), random)).Select(_ => expander.Expand(i, random)))).ToArray();
            random.Shuffle(shown);
            foreach (var document in shown)
            {
                text.Load(swaps.Vary(document, random));
                var start = 0;
                foreach (var end in text.Buffer.SentenceEnds)
                {
                    likelihood += trainer.Learn(text.Buffer.Words[start..end], text.Tags[start..end], random, rate);
                    words += end - start;
                    start = end;
                }
            }
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {words:N0} words, log-likelihood a word {likelihood / words:F4}, {clock.Elapsed.TotalSeconds:F0} s"));
        }
        using (var file = File.Create(output)) TaggerModel.Write(file, trainer.Weights, trainer.Transitions, lexicon.Words, lexicon.Lists.Phrases);
        Console.Error.WriteLine($"{new FileInfo(output).Length:N0} bytes");
        return TaggerMeasurement.Run([corpora, output]);
    }

    private static int Times(double weight, Random random) => (int)weight + (random.NextDouble() < weight - (int)weight ? 1 : 0);
}
