using SearchEngine.Articles;
using SearchEngine.Samples;

namespace SearchEngine.Cleaning.Tests.Golden;

/// <summary>Floors on the project's own sample pages. They may only rise.</summary>
public sealed class SamplePagesTests
{
    private const double MeanTextF1Floor = 0.999;
    private const double ExactTextFloor = 0.98;
    private const double MetadataFloor = 0.98;

    private static readonly IReadOnlyList<(SampleArticle Expected, Article? Cleaned)> Pages = [.. SampleArticles.Load().Select(sample => (sample, Clean(sample)))];

    [Fact]
    public void Every_page_gives_an_article() => Assert.Empty(Pages.Where(page => page.Cleaned is null).Select(page => page.Expected.Slug));

    [Fact]
    public void Text_is_the_expected_one()
    {
        var scores = Pages.Select(page => (page.Expected.Slug, F1: TokenShingles.F1(page.Expected.Text, page.Cleaned?.Text ?? ""))).OrderBy(score => score.F1).ToList();
        var mean = scores.Average(score => score.F1);
        Assert.True(mean >= MeanTextF1Floor, $"Mean F1 {mean:F4} is below {MeanTextF1Floor}; worst: {string.Join(", ", scores.Take(8).Select(score => $"{score.Slug} {score.F1:F3}"))}");
    }

    [Fact]
    public void Most_texts_are_equal_to_the_letter() => AssertShare(ExactTextFloor, (expected, article) => expected.Text == article.Text);

    [Fact]
    public void Titles_are_exact() => AssertShare(MetadataFloor, (expected, article) => expected.Title == article.Title);

    [Fact]
    public void Bylines_are_exact() => AssertShare(MetadataFloor, (expected, article) => expected.Byline.SequenceEqual(article.Byline));

    [Fact]
    public void Publication_days_are_exact() => AssertShare(MetadataFloor, (expected, article) => article.Published is { } published && (expected.Published.Date == published.Date || expected.Published.UtcDateTime.Date == published.Date));

    [Fact]
    public void Sites_are_named() => AssertShare(MetadataFloor, (expected, article) => expected.SiteName == article.Site);

    private static void AssertShare(double floor, Func<SampleArticle, Article, bool> isRight)
    {
        var wrong = Pages.Where(page => page.Cleaned is null || !isRight(page.Expected, page.Cleaned)).Select(page => page.Expected.Slug).ToList();
        var share = 1 - (double)wrong.Count / Pages.Count;
        Assert.True(share >= floor, $"{share:P1} of {Pages.Count} pages are right, below {floor:P0}; wrong: {string.Join(", ", wrong.Take(8))}");
    }

    private static Article? Clean(SampleArticle sample)
    {
        var rendered = SamplePages.Render(sample, new Uri("http://127.0.0.1:8080/"));
        var page = PageOf(sample.Slug, rendered) with { Following = [.. rendered.Following.Select(following => PageOf(sample.Slug, following))] };
        return new ArticleCleaner().Clean(page) is CleaningResult.Cleaned(var article) ? article : null;
    }

    private static Page PageOf(string name, SamplePage rendered) =>
        new() { Name = name, Url = rendered.Url, Body = rendered.Body, ContentType = rendered.ContentType, FetchedAt = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) };
}
