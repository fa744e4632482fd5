using CsCheck;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using SearchEngine.Articles;
using SearchEngine.Lucene.Generations;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>The power goes at a random moment, and of what the disk had not confirmed a random part is left.</summary>
public sealed class PowerLossTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("lucene-power-").FullName;

    [Theory, InlineData(int.MaxValue), InlineData(1)]
    public void The_last_confirmed_commit_survives_a_thousand_power_cuts(int leastBulk)
    {
        var moments = Work(leastBulk);
        Assert.InRange(moments.Count, 100, 10_000);
        Gen.Select(Gen.Int[0, moments.Count - 1], Gen.Int).Sample((at, seed) => CutAt(moments[at], new Random(seed)), iter: 1_000, threads: 2);
    }

    // Small commits with replaced and deleted articles, and enough of them for a merge.
    private List<DiskMoment> Work(int leastBulk)
    {
        var moments = new List<DiskMoment>();
        RecordingDirectory? directory = null;
        using (var generation = IndexGeneration.Open(_folder, new LuceneIndexOptions { OpenDirectory = path => directory = RecordingDirectory.Open(path, moments), Configure = static writer => writer.MergePolicy = new TieredMergePolicy { SegmentsPerTier = 3, MaxMergeAtOnce = 3 }, WritingThreads = 1, LeastBulk = leastBulk }))
        {
            Assert.NotNull(directory);
            directory.Confirmed = 0;
            for (var sequence = 1; sequence <= 14; sequence++)
            {
                generation.Apply([new ArticleChange.Saved(sequence, TestIndex.Article($"a{sequence % 9}", $"Headline {sequence}", "The harbour is open."))]);
                if (sequence % 3 == 0) generation.Refresh();
                directory.Committing = sequence;
                generation.Commit();
                directory.Confirmed = sequence;
                directory.Record();
            }
        }
        return moments;
    }

    private static void CutAt(DiskMoment moment, Random random)
    {
        using var left = new RAMDirectory();
        foreach (var name in moment.Written.Keys.Union(moment.Durable.Keys))
            if (Remains(moment, name, random) is { } bytes)
                using (var output = left.CreateOutput(name, IOContext.DEFAULT)) output.WriteBytes(bytes, 0, bytes.Length);
        if (moment.Confirmed is not { } confirmed) return;
        IndexFiles.DropUnfinishedCommits(left);
        using (var reader = DirectoryReader.Open(left))
        {
            var sequence = long.Parse(reader.IndexCommit.UserData["sequence"]);
            Assert.True(sequence == confirmed || sequence == moment.Committing, $"The commit of {sequence} is opened; {confirmed} was confirmed.");
            var expected = Enumerable.Range(1, (int)sequence).Select(static number => $"a{number % 9}").Distinct().ToList();
            Assert.Equal(expected.Count, reader.NumDocs);
            var searcher = new IndexSearcher(reader);
            foreach (var id in expected) Assert.Equal(1, searcher.Search(new TermQuery(new Term(IndexFields.Id, id)), 10).TotalHits);
        }
        Assert.True(new CheckIndex(left).DoCheckIndex().Clean);
    }

    private static byte[]? Remains(DiskMoment moment, string name, Random random)
    {
        var durable = moment.Durable.GetValueOrDefault(name);
        if (!moment.Written.TryGetValue(name, out var written)) return random.Next(2) == 0 ? durable : null;
        if (durable is not null && durable.Length == written.Length) return durable;
        var safe = Math.Min(durable?.Length ?? 0, written.Length);
        switch (random.Next(4))
        {
            case 0: return durable;
            case 1: return written[..random.Next(safe, written.Length + 1)];
            case 2:
                // The length is on the disk, and not all of the content.
                var holed = (byte[])written.Clone();
                var from = random.Next(safe, written.Length + 1);
                Array.Clear(holed, from, holed.Length - from);
                return holed;
            default: return written;
        }
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);
}
