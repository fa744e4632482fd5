using SearchEngine.Articles;
using SearchEngine.Importing.Indexing;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Importing.Tests;

/// <summary>Index files that rot, are cut or vanish: it is noticed, and everything is found again without anything being fetched.</summary>
public sealed class DamageTests : EngineFixture
{
    private const int Articles = 60;

    private static readonly IndexFollowerOptions Quick = new() { RetryAfter = TimeSpan.FromMilliseconds(20) };

    private IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(DataPath, "lucene"), "*", SearchOption.AllDirectories).Where(static path => !path.EndsWith("write.lock", StringComparison.Ordinal));

    [Fact]
    public void Whatever_file_is_damaged_or_lost_everything_is_found_after_the_next_start()
    {
        Fill();
        Close();
        foreach (var name in Files.Select(Path.GetFileName).ToList())
        {
            foreach (var damage in new Action<string>[] { File.Delete, Flip, static path => File.WriteAllBytes(path, []) })
            {
                // Names go on with the generations; the kind is what counts.
                if (Files.FirstOrDefault(path => Path.GetExtension(path) == Path.GetExtension(name) && !path.EndsWith(".gen", StringComparison.Ordinal)) is not { } file) continue;
                damage(file);
                AllAreFound();
                Close();
            }
        }
    }

    [Fact]
    public void Files_that_are_cut_while_they_serve_are_noticed_by_a_search_and_built_again()
    {
        OpenWith(OpenedIndex.OpenLucene, Quick);
        Fill();
        Close();
        OpenWith(OpenedIndex.OpenLucene, Quick);
        Engine.WaitUntilSearchable();
        foreach (var path in Files)
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) file.SetLength(0);
        var refusals = 0;
        Assert.True(SpinWait.SpinUntil(() => FindsAll(ref refusals), TimeSpan.FromMinutes(1)), Engine.Status.Problem);
        Assert.InRange(refusals, 1, int.MaxValue);
        AllAreFound();
    }

    [Fact]
    public void An_index_found_damaged_after_the_opening_serves_on_and_is_built_again()
    {
        Fill();
        Close();
        var before = Directory.GetDirectories(Path.Combine(DataPath, "lucene"))[0];
        var looks = 0;
        OpenWith((path, options) => OpenedIndex.OpenLucene(path, options) with { FindDamage = _ => Interlocked.Increment(ref looks) == 1 ? "A bit is wrong." : null }, Quick);
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists(before), TimeSpan.FromMinutes(1)), "The damaged generation is still there.");
        AllAreFound();
        Assert.True(SpinWait.SpinUntil(() => Engine.Status.Problem is null, TimeSpan.FromMinutes(1)), Engine.Status.Problem);
    }

    [Fact]
    public void While_an_index_is_built_from_the_store_searches_say_so_instead_of_miscounting()
    {
        Fill();
        Close();
        Directory.Delete(Path.Combine(DataPath, "lucene"), recursive: true);
        using var held = new ManualResetEventSlim();
        OpenWith((path, options) => Held(OpenedIndex.OpenLucene(path, options), held), Quick);
        Assert.Contains("60", Assert.Throws<IndexUnavailableException>(() => Engine.Index.Search(new SearchRequest())).Message);
        Assert.False(Engine.Status.IsCurrent);
        held.Set();
        AllAreFound();
    }

    private void Fill()
    {
        Assert.All(Engine.Add([.. Enumerable.Range(0, Articles).Select(number => new ArticleInput { Id = $"a{number}", Title = $"Ship {number}", Text = "The harbour is open.", Countries = [] })]), result => Assert.Null(result.Error));
        Engine.WaitUntilSearchable();
    }

    private bool FindsAll(ref int refusals)
    {
        try
        {
            return Engine.Index.Search(new SearchRequest { Text = "harbour", Size = 100 }).Hits.Count == Articles;
        }
        catch (IndexUnavailableException)
        {
            refusals++;
            Thread.Sleep(5);
            return false;
        }
    }

    private void AllAreFound()
    {
        Engine.WaitUntilSearchable();
        var hits = Engine.Index.Search(new SearchRequest { Text = "harbour", Size = 100 }).Hits;
        Assert.Equal(Articles, hits.Select(static hit => hit.Id).Distinct().Count());
        Assert.Empty(Engine.Verify());
    }

    private static OpenedIndex Held(OpenedIndex opened, ManualResetEventSlim held) => opened with { Writer = new HeldWriter(opened.Writer, held) };

    private static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 16;
        File.WriteAllBytes(path, bytes);
    }

    private sealed class HeldWriter(IArticleIndexWriter inner, ManualResetEventSlim held) : IArticleIndexWriter
    {
        public long CommittedSequence => inner.CommittedSequence;

        public void Apply(IReadOnlyList<ArticleChange> changes)
        {
            held.Wait();
            inner.Apply(changes);
        }

        public void Flush() => inner.Flush();

        public void Refresh() => inner.Refresh();

        public void Commit() => inner.Commit();
    }
}
