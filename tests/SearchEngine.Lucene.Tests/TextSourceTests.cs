using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Tests;

/// <summary>An index whose texts are kept elsewhere.</summary>
public sealed class TextSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lucene-tests-").FullName;
    private readonly Texts _texts = new();
    private readonly LuceneArticleIndex _index;

    public TextSourceTests()
    {
        _index = LuceneArticleIndex.Open(_folder, new LuceneIndexOptions { Texts = _texts });
        Add(1, "a", "The ferry left the harbour. Nobody was on the pier.");
        Add(2, "b", "A ferry came back to the harbour in the evening.");
    }

    [Fact]
    public void Snippets_come_from_the_source()
    {
        var hits = _index.Search(new SearchRequest { Text = "harbour" }).Hits;
        Assert.Equal(2, hits.Count);
        Assert.All(hits, static hit => Assert.Contains("<mark>harbour</mark>", hit.Snippet, StringComparison.Ordinal));
    }

    [Fact]
    public void All_texts_of_a_page_of_hits_are_read_at_once()
    {
        _index.Search(new SearchRequest { Text = "harbour" });
        Assert.Equal([2], _texts.Asked);
    }

    [Fact]
    public void No_text_is_read_for_a_search_without_snippets()
    {
        _index.Search(new SearchRequest { Text = "harbour", Highlight = false });
        Assert.Empty(_texts.Asked);
    }

    [Fact]
    public void An_article_that_is_gone_from_the_source_is_still_a_hit_but_has_no_snippet()
    {
        _texts.Known.Remove(TestIndex.Id("a"));
        var hits = _index.Search(new SearchRequest { Text = "harbour" }).Hits.ToDictionary(static hit => hit.Id.Value);
        Assert.Null(hits["a"].Snippet);
        Assert.NotNull(hits["b"].Snippet);
    }

    [Fact]
    public void Of_an_article_that_has_changed_in_the_source_the_snippet_is_the_beginning_of_what_it_is_now()
    {
        _texts.Known[TestIndex.Id("a")] = "Rewritten from the first word to the last.";
        var hits = _index.Search(new SearchRequest { Text = "harbour" }).Hits.ToDictionary(static hit => hit.Id.Value);
        Assert.Equal("Rewritten from the first word to the last.", hits["a"].Snippet);
    }

    [Fact]
    public void Similar_articles_are_found_by_the_text_in_the_source() =>
        Assert.Equal(["b"], _index.Similar(TestIndex.Id("a"), 5).Select(static hit => hit.Id.Value));

    [Fact]
    public void The_index_keeps_no_copy_of_the_text()
    {
        Add(3, "c", "Nobody. <Ever> wrote so.");
        _index.Commit();
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), file =>
            Path.GetExtension(file) != ".lock" && File.ReadAllBytes(file).AsSpan().IndexOf(". <Ever>"u8) >= 0);
    }

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Add(long sequence, string id, string text)
    {
        _texts.Known[TestIndex.Id(id)] = text;
        _index.Apply([new ArticleChange.Saved(sequence, TestIndex.Article(id, "Ferries", text))]);
        _index.Refresh();
    }

    private sealed class Texts : IArticleTexts
    {
        public Dictionary<ArticleId, string> Known { get; } = [];

        public List<int> Asked { get; } = [];

        public IReadOnlyList<string?> Read(IReadOnlyList<ArticleId> ids)
        {
            Asked.Add(ids.Count);
            return [.. ids.Select(id => Known.GetValueOrDefault(id))];
        }
    }
}
