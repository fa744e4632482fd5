namespace SearchEngine.Samples.Tests;

/// <summary>What the sample articles promise to those who measure with them.</summary>
public sealed class ContentTests
{
    private static IReadOnlyList<SampleArticle> Originals { get; } = [.. SampleArticles.Load().Where(article => article.SyndicatedFrom is null)];

    public static TheoryData<string> Slugs() => [.. Originals.Select(article => article.Slug)];

    [Fact]
    public void There_are_at_least_60_articles() => Assert.True(Originals.Count >= 60, $"{Originals.Count} articles");

    [Fact]
    public void They_name_at_least_40_countries() => AtLeast(40, article => article.Countries.Select(country => country.Code));

    [Fact]
    public void They_name_at_least_40_people() => AtLeast(40, article => article.People.Select(person => person.Name));

    [Fact]
    public void They_name_at_least_30_organisations() => AtLeast(30, article => article.Organisations.Select(organisation => organisation.Name));

    [Fact]
    public void They_span_at_least_10_years() => AtLeast(10, article => [article.Published.Year.ToString()]);

    [Fact]
    public void Every_paper_has_at_least_10_of_them() =>
        Assert.All(Originals.CountBy(article => article.Site), site => Assert.True(site.Value >= 10));

    [Theory, MemberData(nameof(Slugs))]
    public void A_text_has_150_to_600_words(string slug) =>
        Assert.InRange(Find(slug).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word != "|"), 150, 600);

    [Theory, MemberData(nameof(Slugs))]
    public void Country_codes_are_two_capitals_and_named_once(string slug)
    {
        var codes = Find(slug).Countries.Select(country => country.Code).ToArray();
        Assert.All(codes, code => Assert.Matches("^[A-Z]{2}$", code));
        Assert.Equal(codes.Distinct(), codes);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Leaders_are_among_the_people_and_have_an_office_of_a_country(string slug)
    {
        var article = Find(slug);
        Assert.All(article.Leaders, leader =>
        {
            Assert.Contains(leader.Name, article.People.Select(person => person.Name));
            Assert.Contains(" of ", leader.Office, StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(Slugs))]
    public void People_are_named_once_each_and_in_full_in_title_or_text(string slug)
    {
        var article = Find(slug);
        var names = article.People.Select(person => person.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
        var text = (article.Title + "\n" + article.Text).Replace('’', '\'');
        Assert.All(names, name => Assert.Contains(name.Replace('’', '\''), text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Organisations_are_named_once_each(string slug)
    {
        var names = Find(slug).Organisations.Select(organisation => organisation.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void An_article_is_not_changed_before_it_is_published(string slug) =>
        Assert.True(Find(slug).Modified is not { } modified || modified >= Find(slug).Published);

    [Theory, MemberData(nameof(Slugs))]
    public void Pull_quotes_repeat_the_text(string slug)
    {
        var article = Find(slug);
        Assert.All(article.Blocks.OfType<SampleBlock.PullQuote>(), quote => Assert.Contains(quote.Text.TrimEnd('.'), (article with { Blocks = [.. article.Blocks.Where(block => block is not SampleBlock.PullQuote)] }).Text, StringComparison.OrdinalIgnoreCase));
    }

    private static SampleArticle Find(string slug) => Originals.Single(article => article.Slug == slug);

    private static void AtLeast(int count, Func<SampleArticle, IEnumerable<string>> valuesOf)
    {
        var values = Originals.SelectMany(valuesOf).Distinct().Count();
        Assert.True(values >= count, $"{values} of at least {count}");
    }
}
