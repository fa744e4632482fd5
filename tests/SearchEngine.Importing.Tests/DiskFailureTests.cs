using SearchEngine.Importing.Indexing;
using SearchEngine.Lucene.Store;
using SearchEngine.Lucene.Tests.Failures;
using SearchEngine.Search.Requests;

namespace SearchEngine.Importing.Tests;

/// <summary>An operation of the index on the disk fails amid work: the engine goes on, and in the end the index holds what the store does.</summary>
public sealed class DiskFailureTests : EngineFixture
{
    private static readonly IndexFollowerOptions Quick = new()
    {
        RetryAfter = TimeSpan.FromMilliseconds(5),
        RefreshAfter = TimeSpan.FromMilliseconds(5),
        CommitAfter = TimeSpan.FromMilliseconds(20),
    };

    [Fact]
    public async Task Whichever_operation_fails_the_index_comes_back_with_everything()
    {
        var operations = await WorkAsync(new Faults());
        for (var number = 1; number < operations; number += number < 30 ? 3 : 31) await WorkAsync(new Faults { FailAt = number });
    }

    private async Task<int> WorkAsync(Faults faults)
    {
        while (true)
        {
            try
            {
                OpenWith((path, options) => OpenedIndex.OpenLucene(path, options with { OpenDirectory = each => new FaultyDirectory(new PositionalDirectory(each), faults) }), Quick);
                break;
            }
            catch (IndexUnavailableException) when (faults.Failed is not null)
            {
                // The start says so, and the next one works.
            }
        }

        for (var i = 0; i < 4; i++)
        {
            Assert.All(Engine.Add([.. Enumerable.Range(i * 7, 10).Select(number => new ArticleInput { Id = $"a{number}", Title = $"Ship {number} of {i}", Text = "The harbour is open.", Countries = [] })]), result => Assert.Null(result.Error));
            await WaitAsync();
        }

        Engine.Remove(Id("a3"));
        await TryAsync(() => Engine.RebuildAsync(new RebuildOptions { RenewArticles = false }));
        await WaitAsync();
        faults.IsArmed = false;
        // A failure just before may still have the index opened again: it comes back, and with everything.
        var problem = "";
        for (var tries = 0; tries < 1_000; tries++)
        {
            await WaitAsync();
            problem = "";
            if (await TryAsync(() => Task.Run(() => problem = Problem())) && problem.Length == 0) break;
            await Task.Delay(5);
        }
        Assert.True(problem.Length == 0, $"After '{faults.Failed}' (operation {faults.FailAt}): {problem} {Engine.Status}");
        var operations = faults.Count;
        Close();
        return operations;
    }

    /// <summary>What is wrong with what can be found; nothing when all is there once.</summary>
    private string Problem()
    {
        var hits = Engine.Index.Search(new SearchRequest { Text = "harbour", Size = 100 }).Hits.Select(static hit => hit.Id).ToList();
        if (hits.Count != Engine.Status.Store.Articles) return $"{hits.Count} articles are found.";
        if (hits.Distinct().Count() < hits.Count) return "An article is found twice.";
        return string.Join(' ', Engine.Verify());
    }

    private async Task WaitAsync()
    {
        for (var tries = 0; !await TryAsync(() => Task.Run(() => Engine.WaitUntilSearchable())); tries++)
        {
            Assert.InRange(tries, 0, 1_000);
            await Task.Delay(5);
        }
    }

    private static async Task<bool> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception exception) when (exception is IndexUnavailableException || exception.GetBaseException() is IOException or ObjectDisposedException)
        {
            return false;
        }
    }
}
