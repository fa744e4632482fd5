using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Entities;
using SearchEngine.Importing;
using SearchEngine.Importing.Pipeline;

namespace SearchEngine.Benchmarks.Indexing;

/// <summary>Articles of a JSON Lines file, read and linked before a measurement begins, and given out again under new ids when there are too few of them.</summary>
internal sealed class PreparedArticles
{
    private readonly AnnotatedArticle[] _articles;

    private PreparedArticles(AnnotatedArticle[] articles) => _articles = articles;

    public static PreparedArticles Read(string file, int most)
    {
        var annotator = new EntityAnnotator(KnowledgeBase.LoadBuiltIn());
        var preparer = new ArticlePreparer(
            new ArticleCleaner(),
            annotator.Annotate,
            (input, article) => annotator.Given(input.Countries, input.People, input.Organisations, article.Published),
            TimeProvider.System);
        return new PreparedArticles([.. File.ReadLines(file).Take(most).Select((line, i) => preparer.Prepare(InputOf(line), $"line {i + 1}").Article)
            .OfType<Storage.StoredArticle>().Select(static stored => stored.Article)]);
    }

    /// <summary>As many changes as asked for, in batches as the index follower makes them.</summary>
    public IEnumerable<ArticleChange[]> Batches(int changes) => Enumerable.Range(0, changes).Select(Change).Chunk(256);

    private ArticleChange.Saved Change(int i)
    {
        var annotated = _articles[i % _articles.Length];
        var round = i / _articles.Length;
        if (round > 0) annotated = annotated with { Article = annotated.Article with { Id = ArticleId.FromText($"{round}:{annotated.Article.Id}") } };
        return new ArticleChange.Saved(i + 1, annotated);
    }

    private static ArticleInput InputOf(string line) =>
        ArticleInputJson.TryRead(System.Text.Encoding.UTF8.GetBytes(line), out var input, out var error) ? input : throw new InvalidDataException(error);
}
