namespace SearchEngine.Cleaning.Tests.Golden;

/// <summary>What must not happen to any golden page; the share of kinds told is pinned in <see cref="GoldenPagesTests"/>.</summary>
public sealed class GoldenKindsTests
{
    private static readonly IReadOnlyList<(GoldenPage Page, CleaningResult Result)> Pages =
        [.. GoldenPage.Load(Path.Combine(AppContext.BaseDirectory, "Golden", "Pages")).Select(page => (page, new ArticleCleaner().Clean(page.Page)))];

    [Fact]
    public void No_article_is_lost() => Assert.Empty(Pages.Where(page => page.Page.HasText && page.Result is CleaningResult.Rejected).Select(page => page.Page.Name));

    [Fact]
    public void Live_blogs_are_exact() => Assert.All(Pages.Where(page => page.Page.Kind == "live-blog"), page =>
    {
        var cleaned = Assert.IsType<CleaningResult.Cleaned>(page.Result);
        Assert.True(cleaned.IsLiveBlog);
        Assert.Equal(page.Page.Paragraphs, GoldenPage.Marked(cleaned.Article));
    });
}
