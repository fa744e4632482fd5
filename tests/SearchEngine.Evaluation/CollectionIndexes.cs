using SearchEngine.Articles;
using SearchEngine.Entities;
using SearchEngine.Entities.Tagging;
using SearchEngine.Importing.Knowing;
using SearchEngine.Lucene;

namespace SearchEngine.Evaluation;

/// <summary>Indexes of collections, with entities, in the order of their documents.</summary>
internal sealed class CollectionIndexes
{
    private readonly EntityAnnotator _annotator;

    public CollectionIndexes()
    {
        var knowledge = KnowledgeBase.LoadBuiltIn();
        _annotator = new EntityAnnotator(knowledge, BuiltInTagger.Shared);
        Options = new LuceneIndexOptions { Names = new KnownNames(() => knowledge), WritingThreads = 1 };
    }

    public LuceneIndexOptions Options { get; }

    /// <summary>Built once in the folder for temporary files; one that is there already is taken as it is.</summary>
    /// <returns>Its folder.</returns>
    public string Build(Collection collection)
    {
        var path = Path.Combine(Path.GetTempPath(), "ranking-" + collection.Name);
        using var index = LuceneArticleIndex.Open(path, Options);
        if (index.Status.Articles == collection.Articles.Count) return path;
        var sequence = 0L;
        foreach (var batch in collection.Articles.Chunk(500))
            index.Apply([.. batch.AsParallel().AsOrdered().Select(article => new AnnotatedArticle(article, _annotator.Annotate(article))).ToList().Select(article => new ArticleChange.Saved(++sequence, article))]);
        index.Commit();
        index.Refresh();
        return path;
    }
}
