using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

/// <summary>What one search may cost.</summary>
public sealed class BoundsTests : IDisposable
{
    private readonly TestIndex _index = new();

    [Fact]
    public void Explanations_are_given_for_the_first_twenty_hits()
    {
        _index.Add([.. Enumerable.Range(0, 30).Select(static number => TestIndex.Article($"a{number}", "Headline", "The harbour is open."))]);
        var hits = _index.Index.Search(new SearchRequest { Text = "harbour", Size = 100, Explain = true }).Hits;
        Assert.Equal(30, hits.Count);
        Assert.Equal(20, hits.TakeWhile(static hit => hit.Explanation is not null).Count());
        Assert.All(hits.Skip(20), static hit => Assert.Null(hit.Explanation));
    }

    [Fact]
    public void Of_many_words_with_a_tilde_sixteen_are_searched_for_in_other_spellings_and_it_is_said()
    {
        _index.Add(TestIndex.Article("a", "Headline", "The harbour is open."));
        var many = string.Join(" OR ", Enumerable.Repeat("zzzzzz~1", 16));
        Assert.Equal(1, _index.Search($"harbuor~1 OR {many[..^12]}").Total);
        var response = _index.Search($"{many} OR harbuor~1");
        Assert.Equal(0, response.Total);
        Assert.Contains(response.Query.Notes, static note => note.Contains("first 16", StringComparison.Ordinal));
    }

    [Fact]
    public void Cursors_of_a_generation_mean_nothing_to_the_views_of_the_next()
    {
        _index.Add([.. Enumerable.Range(0, 6).Select(static number => TestIndex.Article($"a{number}", "Headline", "The harbour is open.", $"2024-05-0{number + 1}"))]);
        var request = new SearchRequest { Size = 3, Sort = SortOrder.Newest };
        var first = _index.Index.Search(request);
        using (var rebuild = _index.Index.BeginRebuild())
        {
            // The other way round, so that every article has another number in the new generation.
            rebuild.Apply([.. Enumerable.Range(0, 6).Reverse().Select(static number => new Articles.ArticleChange.Saved(10 - number, TestIndex.Article($"a{number}", "Headline", "The harbour is open.", $"2024-05-0{number + 1}")))]);
            rebuild.Complete();
        }
        Assert.NotNull(_index.Index.Search(request).Next);
        var second = _index.Index.Search(request with { Cursor = first.Next });
        Assert.Equal(["a5", "a4", "a3", "a2", "a1", "a0"], first.Hits.Concat(second.Hits).Select(static hit => hit.Id.Value));
    }

    public void Dispose() => _index.Dispose();
}
