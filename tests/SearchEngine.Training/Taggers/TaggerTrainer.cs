using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Writes <c>src/SearchEngine.Entities/Tagging/english.model</c>. The recipe is in docs/tagger.md.</summary>
internal static class TaggerTrainer
{
    public static int Run(string[] arguments)
    {
        if (arguments is not [var corpora, var assets, var data, var output, .. var settings])
        {
            Console.Error.WriteLine("tagger needs four arguments: the folder of the corpora, the folder of the unpacked packages, Taggers/Data, the file to write; then maybe settings, NAME=NUMBER.");
            return 2;
        }
        var options = TrainingOptions.Parse(settings);

        // 1. What the model knows of words.
        var lists = new NameLists(assets);
        var slots = new SlotLists(lists, data);
        var vectors = CachedVectors.Read(assets);
        var lexicon = new LexiconBuilder();
        lexicon.AddClusters(vectors);
        lexicon.AddMarks(Path.Combine(data, "words.tsv"));
        lexicon.AddLists(lists);
        lexicon.AddSlotLists(slots, all: false);

        // 2. What it learns from.
        var texts = TrainingTexts.Make(corpora, data, slots, options);
        var reader = new ExampleReader(new WordLexicon(lexicon.Words, lexicon.Entries), new PhraseList(lexicon.Phrases, lexicon.PhraseBits), options.Rarest);
        var sentences = reader.Read(texts);
        var features = reader.Features();
        Console.WriteLine($"{texts.Count} texts, {sentences.Count} sentences, {sentences.Sum(static s => s.Count)} words, {features.Length} features");

        // 3. Learning.
        var trainer = new FieldTrainer(features.Length, options, new VectorTable(vectors.Vectors));
        trainer.Train(sentences);

        // 4. The file; it carries the lists in full.
        lexicon.AddSlotLists(slots, all: true);
        var file = Quantiser.Round(trainer, features, lexicon, vectors.Vectors);
        using (var stream = File.Create(output)) file.Write(stream);
        Console.WriteLine($"{file.Features.Length} features kept, {new FileInfo(output).Length:N0} bytes");
        return TaggerMeasurement.Run([corpora, output]);
    }
}
