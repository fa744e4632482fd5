using BenchmarkDotNet.Attributes;
using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Entities;
using SearchEngine.Samples;
using SearchEngine.Search;

namespace SearchEngine.Benchmarks;

/// <summary>What an article costs on its way in, on the pages of the sample sites: one operation is all of them. Cleaning is the baseline.</summary>
[MemoryDiagnoser]
public class HowFastIsPreparing
{
    private readonly ArticleCleaner _cleaner = new();
    private readonly EntityAnnotator _annotator = new(KnowledgeBase.LoadBuiltIn());
    private List<Page> _pages = [];
    private List<Article> _articles = [];

    [GlobalSetup]
    public void Setup()
    {
        var fetchedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        _pages = [.. SampleArticles.Load().Select(article => (Article: article, Rendered: SamplePages.Render(article, article.Url))).Select(page => new Page
        {
            Name = page.Article.Slug,
            Url = page.Article.Url,
            Body = page.Rendered.Body,
            ContentType = page.Rendered.ContentType,
            FetchedAt = fetchedAt,
            Following = [.. page.Rendered.Following.Select(following => new Page { Name = page.Article.Slug, Url = following.Url, Body = following.Body, ContentType = following.ContentType, FetchedAt = fetchedAt })],
        })];
        _articles = [.. _pages.Select(_cleaner.Clean).OfType<CleaningResult.Cleaned>().Select(static cleaned => cleaned.Article)];
    }

    [Benchmark(Baseline = true)]
    public int Cleaning() => _pages.Count(page => _cleaner.Clean(page) is CleaningResult.Cleaned);

    [Benchmark]
    public int Annotating() => _articles.Sum(article => _annotator.Annotate(article).Count);

    [Benchmark]
    public int ParsingAsManyQueries() => _articles.Count(static article => QueryParser.Parse(article.Title, new DateOnly(2024, 5, 16)).Root is not null);
}
