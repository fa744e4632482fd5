using SearchEngine.Articles;
using SearchEngine.Lucene;
using SearchEngine.Search.Requests;

namespace SearchEngine.Evaluation.Spelling;

/// <summary>A collection indexed in a temporary folder, without entities.</summary>
internal sealed class SpellingIndex : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spelling-").FullName;
    private readonly LuceneArticleIndex _index;

    public SpellingIndex(Collection collection)
    {
        // In the order of the file: articles that are as good come in the order in which they were written.
        _index = LuceneArticleIndex.Open(_folder, new LuceneIndexOptions { WritingThreads = 1 });
        var sequence = 0L;
        foreach (var batch in collection.Articles.Chunk(500))
            _index.Apply([.. batch.Select(article => new ArticleChange.Saved(++sequence, new AnnotatedArticle(article, [])))]);
        _index.Commit();
        _index.Refresh();
    }

    /// <summary>Mean Recall@10.</summary>
    public double RecallOf(IReadOnlyList<Topic> topics, bool verbatim, Action<Topic, string?, double>? seen = null) => topics.Average(topic =>
    {
        var response = _index.Search(new SearchRequest { Text = topic.Text, WordMatch = WordMatch.Any, Size = Topic.Depth, Highlight = false, Verbatim = verbatim });
        var recall = topic.Recall(response.Hits.Select(static hit => hit.Id));
        seen?.Invoke(topic, response.Query.Corrected, recall);
        return recall;
    });

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
