using SearchEngine.Articles;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

public sealed class GenerationTests : IDisposable
{
    private readonly TestIndex _index = new();

    private static AnnotatedArticle Article(int number, string word = "harbour") => TestIndex.Article($"a{number}", $"Headline {number}", $"The {word} is open.");

    [Fact]
    public void A_commit_survives_and_tells_its_sequence()
    {
        _index.Add(Article(1), Article(2));
        _index.Reopen(commit: true);
        Assert.Equal(2, _index.Index.CommittedSequence);
        Assert.Equal(2, _index.Search("harbour").Total);
        Assert.Null(_index.Index.Notice);
    }

    [Fact]
    public void What_no_commit_holds_is_asked_for_again()
    {
        _index.Add(Article(1));
        _index.Index.Commit();
        _index.Add(Article(2));
        _index.Reopen(commit: false);
        Assert.Equal(1, _index.Index.CommittedSequence);
        Assert.Equal(1, _index.Search("harbour").Total);
    }

    [Fact]
    public void A_rebuild_takes_the_place_of_the_old_index_while_that_one_serves()
    {
        _index.Add(Article(1), Article(2));
        using (var rebuild = _index.Index.BeginRebuild())
        {
            rebuild.Apply([new ArticleChange.Saved(7, Article(3, "lighthouse"))]);
            Assert.Equal(2, _index.Search("harbour").Total);
            rebuild.Complete();
        }
        Assert.Equal(0, _index.Search("harbour").Total);
        Assert.Equal(1, _index.Search("lighthouse").Total);
        Assert.Equal(7, _index.Index.CommittedSequence);
        Assert.Single(Directory.GetDirectories(_index.Folder));
        _index.Reopen(commit: false);
        Assert.Equal(1, _index.Search("lighthouse").Total);
    }

    [Fact]
    public void An_abandoned_rebuild_leaves_nothing_behind()
    {
        _index.Add(Article(1));
        using (var rebuild = _index.Index.BeginRebuild()) rebuild.Apply([new ArticleChange.Saved(7, Article(3))]);
        Assert.Equal(1, _index.Search("harbour").Total);
        Assert.Single(Directory.GetDirectories(_index.Folder));
    }

    [Fact]
    public void The_last_commit_can_be_read_beside_its_writer()
    {
        _index.Add(Article(1));
        _index.Index.Commit();
        _index.Add(Article(2));
        using var beside = LuceneArticleIndex.OpenForReading(_index.Folder);
        Assert.Equal(1, beside.Search(new SearchRequest { Text = "harbour" }).Total);
        Assert.Throws<InvalidOperationException>(beside.Commit);
    }

    public static TheoryData<string> FileKinds => [".si", ".cfs", ".cfe", "segments_"];

    [Theory, MemberData(nameof(FileKinds))]
    public void A_cut_or_missing_file_is_noticed_and_the_index_begun_anew(string kind)
    {
        foreach (var damage in new Action<string>[] { File.Delete, static path => File.WriteAllBytes(path, File.ReadAllBytes(path)[..10]) })
        {
            using var index = new TestIndex();
            index.Add(Article(1), Article(2));
            index.Index.Commit();
            index.Index.Dispose();
            damage(Directory.EnumerateFiles(index.Folder, "*", SearchOption.AllDirectories).First(path => Path.GetFileName(path).Contains(kind, StringComparison.Ordinal) && !path.EndsWith(".gen", StringComparison.Ordinal)));
            index.Reopen(commit: false);
            // An index without its segments file is an empty one; all others say what is wrong.
            Assert.Equal(0, index.Index.CommittedSequence);
            Assert.Equal(0, index.Search("").Total);
            index.Add(Article(3));
            Assert.Equal(1, index.Search("").Total);
        }
    }

    [Fact]
    public void Verify_is_silent_on_a_sound_index_and_names_a_flipped_bit()
    {
        _index.Add([.. Enumerable.Range(0, 50).Select(number => Article(number))]);
        _index.Index.Commit();
        Assert.Empty(_index.Index.Verify());
        var file = Directory.EnumerateFiles(_index.Folder, "*.cfs", SearchOption.AllDirectories).First();
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.NotEmpty(_index.Index.Verify());
    }

    [Fact]
    public async Task Searches_go_on_while_another_thread_writes_rebuilds_and_swaps()
    {
        _index.Add(Article(0));
        using var stop = new CancellationTokenSource();
        var searchers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var searches = 0;
            while (!stop.IsCancellationRequested || searches == 0)
            {
                Assert.InRange(_index.Index.Search(new SearchRequest { Text = "harbour", Facets = [new FacetRequest("source")] }).Total, 1, 10_000);
                searches++;
            }
            return searches;
        })).ToList();
        var history = new List<AnnotatedArticle> { Article(0) };
        for (var round = 0; round < 12; round++)
        {
            var batch = Enumerable.Range(1 + (round * 20), 20).Select(number => Article(number)).ToArray();
            history.AddRange(batch);
            _index.Add(batch);
            if (round % 4 == 3)
            {
                using var rebuild = _index.Index.BeginRebuild();
                rebuild.Apply([.. history.Select((article, at) => new ArticleChange.Saved(at + 1, article))]);
                rebuild.Complete();
            }
            else _index.Index.Commit();
        }
        await stop.CancelAsync();
        foreach (var searches in await Task.WhenAll(searchers)) Assert.True(searches > 0);
        Assert.Equal(history.Count, _index.Search("harbour").Total);
    }

    public void Dispose() => _index.Dispose();
}
