using Lucene.Net.Index;
using SearchEngine.Articles;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>Files of an index that rot, are cut or vanish: the opening notices every one of them.</summary>
public sealed class DamageTests : IDisposable
{
    private const int Articles = 130;

    private readonly string _folder = Directory.CreateTempSubdirectory("lucene-damage-").FullName;
    private readonly LuceneArticleIndex _sound;

    public DamageTests()
    {
        // Small commits, the first ten of which are merged: compound files beside separate ones, files of deletions, and none that the last commit does not use.
        _sound = LuceneArticleIndex.Open(_folder, new LuceneIndexOptions
        {
            WritingThreads = 1,
            Configure = static writer =>
            {
                writer.MergeScheduler = new SerialMergeScheduler();
                writer.MergePolicy = new TieredMergePolicy();
            },
        });
        for (var i = 0; i < Articles; i += 10)
        {
            _sound.Apply([.. Enumerable.Range(i, 10).Select(static number => new ArticleChange.Saved(number + 1, Article(number)))]);
            _sound.Commit();
        }
        _sound.Apply([new ArticleChange.Deleted(Articles + 1, TestIndex.Id("a3")), new ArticleChange.Deleted(Articles + 2, TestIndex.Id("a128"))]);
        _sound.Commit();
        _sound.Refresh();
    }

    [Fact]
    public void A_flipped_bit_is_noticed_in_every_file()
    {
        foreach (var file in Files())
        {
            var length = (int)new FileInfo(file).Length;
            foreach (var at in new[] { 0, 17, length / 3, length / 2, length - 17, length - 1 })
                Notice(file, bytes => bytes[Math.Clamp(at, 0, length - 1)] ^= 1);
        }
    }

    [Fact]
    public void A_cut_is_noticed_in_every_file()
    {
        foreach (var file in Files())
            foreach (var part in new[] { 0.0, 0.01, 0.5, 0.99 }) Notice(file, bytes => bytes[..(int)(bytes.Length * part)]);
    }

    [Fact]
    public void A_lost_file_is_noticed()
    {
        foreach (var file in Files()) Notice(file, static bytes => null);
    }

    [Fact]
    public void The_files_are_of_all_kinds()
    {
        var kinds = Files().Select(Path.GetExtension).ToHashSet();
        Assert.Superset(new HashSet<string?> { ".cfs", ".cfe", ".si", ".del", ".tim", ".doc", ".pos", ".fdt", ".dvd", ".nvd", "" }, kinds);
    }

    [Fact]
    public void Damage_of_files_in_use_is_found()
    {
        Assert.Null(_sound.FindDamage());
        var file = Files().MaxBy(static path => new FileInfo(path).Length) ?? "";
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            stream.Position = stream.Length / 2;
            var value = stream.ReadByte();
            stream.Position--;
            stream.WriteByte((byte)(value ^ 4));
        }
        Assert.Contains(Path.GetFileName(file), _sound.FindDamage(), StringComparison.Ordinal);
    }

    private static AnnotatedArticle Article(int number) => TestIndex.Article($"a{number}", $"Headline {number}", $"The harbour is open for ship {number}.", "2024-05-01", countries: ["FR"]);

    private List<string> Files() => [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(static path => Path.GetFileName(path) is not ("write.lock" or "segments.gen")).Order(StringComparer.Ordinal)];

    private void Notice(string file, Action<byte[]> change) => Notice(file, bytes =>
    {
        change(bytes);
        return bytes;
    });

    private void Notice(string file, Func<byte[], byte[]?> damage)
    {
        var copy = Directory.CreateTempSubdirectory("lucene-damage-").FullName;
        try
        {
            foreach (var path in Files())
            {
                var target = Path.Combine(copy, Path.GetRelativePath(_folder, path));
                Directory.CreateDirectory(Path.GetDirectoryName(target) ?? copy);
                var bytes = File.ReadAllBytes(path);
                if (path != file) File.WriteAllBytes(target, bytes);
                else if (damage(bytes) is { } damaged) File.WriteAllBytes(target, damaged);
            }
            using var index = LuceneArticleIndex.Open(copy);
            Assert.True(index.CommittedSequence == 0, $"{Path.GetFileName(file)} is damaged, and the index is used: {index.Status}");
            Assert.Equal(0, index.Status.Articles);
            index.Apply([new ArticleChange.Saved(1, Article(1))]);
            index.Commit();
            index.Refresh();
            Assert.Equal(1, index.Search(new SearchRequest { Text = "harbour" }).Total);
            Assert.Empty(index.Verify());
            Assert.Single(Directory.GetDirectories(copy));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    public void Dispose()
    {
        _sound.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
