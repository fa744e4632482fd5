using System.Globalization;
using SearchEngine.Articles;

namespace SearchEngine.Cleaning.Tests.Golden;

/// <summary>Floors on pages written in the manner of the worst that news sites serve, by people who did not know the rules. They may only rise.</summary>
public sealed class GoldenPagesTests
{
    private const double TextF1Floor = 0.985;
    private const double ExactTextFloor = 0.75;
    private const double KindFloor = 0.99;
    private const double TitleFloor = 0.99;
    private const double BylineFloor = 0.99;
    private const double PublishedFloor = 0.96;
    private const double LanguageFloor = 0.99;

    private static readonly IReadOnlyList<(GoldenPage Expected, CleaningResult Result)> Pages =
        [.. GoldenPage.Load(Path.Combine(AppContext.BaseDirectory, "Golden", "Pages")).AsParallel().AsOrdered().Select(page => (page, new ArticleCleaner().Clean(page.Page)))];

    private static readonly IReadOnlyList<(GoldenPage Expected, Article? Article)> Articles =
        [.. Pages.Where(page => page.Expected.HasText).Select(page => (page.Expected, (page.Result as CleaningResult.Cleaned)?.Article))];

    [Fact]
    public void There_are_many() => Assert.True(Articles.Count >= 100, $"There are {Articles.Count} golden articles; were the pages copied beside the tests?");

    [Fact]
    public void Texts_are_the_expected_ones()
    {
        var scores = Articles.Select(page => (page.Expected.Name, F1: TokenShingles.F1(page.Expected.Text, page.Article?.Text ?? ""))).OrderBy(score => score.F1).ToList();
        var mean = scores.Average(score => score.F1);
        Assert.True(mean >= TextF1Floor, $"Mean F1 {mean:F4} is below {TextF1Floor}; worst: {string.Join(", ", scores.Take(8).Select(score => $"{score.Name} {score.F1:F3}"))}");
    }

    [Fact]
    public void Paragraphs_and_their_kinds_are_exact() => AssertShare(ExactTextFloor, page => page.Article is not null && page.Expected.Paragraphs.SequenceEqual(GoldenPage.Marked(page.Article)));

    [Fact]
    public void Kinds_are_told()
    {
        var wrong = Pages.Where(page => page.Expected.Kind != KindOf(page.Result)).Select(page => $"{page.Expected.Name}: {KindOf(page.Result)}").ToList();
        var share = 1 - (double)wrong.Count / Pages.Count;
        Assert.True(share >= KindFloor, $"{share:P1} of {Pages.Count} kinds are right, below {KindFloor:P0}; wrong: {string.Join(", ", wrong)}");
    }

    [Fact]
    public void No_error_page_passes_for_an_article() =>
        Assert.Empty(Pages.Where(page => page.Expected.Kind is "error-page" or "consent-wall" && page.Result is CleaningResult.Cleaned).Select(page => page.Expected.Name));

    [Fact]
    public void What_a_stub_shows_is_told_beside_the_refusal() =>
        Assert.All(Pages.Where(page => page.Expected.Kind == "paywall"), page => Assert.NotEmpty((page.Result as CleaningResult.Rejected)?.Remains?.Text ?? ""));

    [Fact]
    public void The_words_of_an_error_page_are_nobodys_text() =>
        Assert.All(Pages.Where(page => page.Expected.Kind is "error-page" or "consent-wall"), page => Assert.Null((page.Result as CleaningResult.Rejected)?.Remains));

    [Fact]
    public void Titles_are_exact() => AssertField(TitleFloor, "title", article => article.Title);

    [Fact]
    public void Bylines_are_exact() => AssertField(BylineFloor, "byline", article => string.Join("; ", article.Byline));

    [Fact]
    public void Publication_days_are_exact() =>
        AssertField(PublishedFloor, "published", article => article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), static expected => expected[..10]);

    [Fact]
    public void Languages_are_told() => AssertField(LanguageFloor, "language", article => article.Language);

    private static void AssertField(double floor, string name, Func<Article, string?> read, Func<string, string>? normalise = null) =>
        AssertShare(floor, page => page.Expected.Field(name) is not { } expected || (page.Article is not null && read(page.Article) == (normalise?.Invoke(expected) ?? expected)));

    private static void AssertShare(double floor, Func<(GoldenPage Expected, Article? Article), bool> isRight)
    {
        var wrong = Articles.Where(page => !isRight(page)).Select(page => page.Expected.Name).ToList();
        var share = 1 - (double)wrong.Count / Articles.Count;
        Assert.True(share >= floor, $"{share:P1} of {Articles.Count} pages are right, below {floor:P0}; wrong: {string.Join(", ", wrong)}");
    }

    private static string KindOf(CleaningResult result) => result switch
    {
        CleaningResult.Rejected rejected => rejected.Kind,
        CleaningResult.Cleaned { IsLiveBlog: true } => "live-blog",
        _ => "article",
    };
}
