using System.Diagnostics;
using System.Globalization;
using SearchEngine.Lucene;

namespace SearchEngine.Benchmarks.Indexing;

/// <summary>How many articles a second go into the index, all fields, up to the commit; plain Lucene.Net in the same run is the baseline.</summary>
/// <remarks>The processor time counts what other programs on the machine cannot change: merging, flushing and collecting garbage are in it.</remarks>
internal static class IndexingSpeed
{
    private const int MostInMemory = 20_000;

    public static int Run(string[] args)
    {
        if (args is not [var file, var count, ..] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var documents))
        {
            Console.Error.WriteLine("indexing CORPUS.jsonl DOCUMENTS [THREADS]...");
            return 1;
        }
        var threads = args.Length > 2 ? args[2..].Select(int.Parse).ToArray() : [1, 2];
        var articles = PreparedArticles.Read(file, Math.Min(documents, MostInMemory));
        // What is compiled in the first round is not the index's fault.
        Plain(articles, MostInMemory / 4, 2);
        Ours(articles, MostInMemory / 4, 2);
        Console.WriteLine($"{"index",-12} {"threads",7} {"documents",10} {"seconds",8} {"a second",9} {"a second of processor",22} {"MB",6} {"KB allocated each",18}");
        foreach (var one in threads)
        {
            Report("Lucene.Net", one, documents, () => Plain(articles, documents, one));
            Report("ours", one, documents, () => Ours(articles, documents, one));
        }
        return 0;
    }

    private static long Plain(PreparedArticles articles, int documents, int threads) => InFolder(folder =>
    {
        using var index = new PlainIndex(folder);
        foreach (var batch in articles.Batches(documents)) index.Apply(batch, threads);
        index.Commit();
    });

    private static long Ours(PreparedArticles articles, int documents, int threads) => InFolder(folder =>
    {
        using var index = LuceneArticleIndex.Open(folder, new LuceneIndexOptions { WritingThreads = threads, Texts = NoTexts.Instance });
        foreach (var batch in articles.Batches(documents)) index.Apply(batch);
        index.Commit();
    });

    private static long InFolder(Action<string> fill)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        try
        {
            fill(folder);
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static each => each.Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Report(string name, int threads, int documents, Func<long> fill)
    {
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.GetTimestamp();
        var size = fill();
        var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        var each = (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / documents;
        Console.WriteLine($"{name,-12} {threads,7} {documents,10:N0} {seconds,8:0.0} {documents / seconds,9:N0} {documents / used,22:N0} {size / 1_000_000,6:N0} {each,18:N1}");
    }
}
