using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

public sealed class PagingTests : IDisposable
{
    private const int Articles = 57;
    private readonly TestIndex _index = new();

    public PagingTests() => _index.Add([.. Enumerable.Range(0, Articles).Select(i =>
        // Many equal scores and dates, some undated: ties are where paging goes wrong.
        TestIndex.Article($"a{i}", "Harbour news", "The harbour is open.", i % 5 == 0 ? null : $"2020-01-{1 + (i % 3):00}"))]);

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    public void Pages_hold_every_hit_once(SortOrder order)
    {
        var ids = Pages(order).ToList();
        Assert.Equal(Articles, ids.Count);
        Assert.Equal(Articles, ids.Distinct().Count());
        Assert.Equal(_index.Index.Search(new SearchRequest { Text = "harbour", Sort = order, Size = 1_000 }).Hits.Select(static hit => hit.Id.Value), ids);
    }

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    public void Writes_between_pages_do_not_shift_them(SortOrder order)
    {
        var before = _index.Index.Search(new SearchRequest { Text = "harbour", Sort = order, Size = 1_000 }).Hits.Select(static hit => hit.Id.Value).ToList();
        var page = 0;
        var ids = Pages(order, () => _index.Add(TestIndex.Article($"new{page++}", "Harbour harbour", "Harbour harbour harbour", "2021-01-01"))).ToList();
        Assert.Equal(before, ids);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a cursor!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_foreign_cursor_is_refused_or_harmless(string cursor)
    {
        var request = new SearchRequest { Text = "harbour", Cursor = cursor };
        try
        {
            Assert.InRange(_index.Index.Search(request).Hits.Count, 0, 10);
        }
        catch (InvalidCursorException exception)
        {
            Assert.Contains("leave it out", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cursor_of_a_view_long_gone_goes_on_in_the_present_one()
    {
        var first = _index.Index.Search(new SearchRequest { Text = "harbour", Sort = SortOrder.Newest, Size = 50 });
        _index.Reopen(commit: true);
        var second = _index.Index.Search(new SearchRequest { Text = "harbour", Sort = SortOrder.Newest, Size = 50, Cursor = first.Next });
        Assert.Equal(Articles, first.Hits.Concat(second.Hits).Select(static hit => hit.Id).Distinct().Count());
    }

    private IEnumerable<string> Pages(SortOrder order, Action? between = null)
    {
        string? cursor = null;
        do
        {
            var page = _index.Index.Search(new SearchRequest { Text = "harbour", Sort = order, Size = 10, Cursor = cursor });
            foreach (var hit in page.Hits) yield return hit.Id.Value;
            cursor = page.Next;
            between?.Invoke();
        }
        while (cursor is not null);
    }

    public void Dispose() => _index.Dispose();
}
