using System.Globalization;
using SearchEngine.Articles;
using SearchEngine.Samples;

namespace SearchEngine.Entities.Tests;

/// <summary>The sample sites' articles against their own answers. The floors may only rise; a lower one needs a reason in the commit.</summary>
public sealed class SampleArticleTests
{
    private static readonly (SampleArticle Sample, IReadOnlyList<Annotation> Read)[] Articles =
    [
        .. SampleArticles.Load().Where(s => s.SyndicatedFrom is null).Select(s => (s, News.WithTagger.Annotate(new Article
        {
            Id = ArticleId.FromText(s.Slug), Title = s.Title, Text = s.Text, Published = s.Published,
        }))),
    ];

    [Fact]
    public void Countries_named() => AtLeast(0.99, s => s.Countries.Select(c => c.Code), Named(EntityKind.Country));

    [Fact]
    public void Countries_the_article_is_about() =>
        AtLeast(0.70, s => s.Countries.Where(c => c.IsAbout).Select(c => c.Code), r => r.Where(a => a.Kind == EntityKind.Country && a.Salience >= Annotation.AboutThreshold).Select(a => a.Id));

    [Fact]
    public void People_named() => AtLeast(0.935, s => s.People.Select(p => PersonId(p.Name)), Named(EntityKind.Person));

    // The answers count heads of countries only; the European Union's presidents are leaders to us.
    [Fact]
    public void Leaders_with_their_office() =>
        AtLeast(0.97, s => s.Leaders.Select(l => $"{PersonId(l.Name)}: {l.Office}"), r => r.Where(a => a.Office is { Kind: OfficeKind.Leader, Country: not "EU" }).Select(a => $"{a.Id}: {a.Office?.Title}"));

    [Fact]
    public void Organisations_named() => AtLeast(0.90, s => s.Organisations.Select(o => OrganisationId(o.Name)), Named(EntityKind.Organisation));

    private static Func<IReadOnlyList<Annotation>, IEnumerable<string>> Named(EntityKind kind) => read => read.Where(a => a.Kind == kind).Select(a => a.Id);

    private static string PersonId(string name) => News.Annotator.Given(null, [name], null, null).Single().Id;

    private static string OrganisationId(string name) => News.Annotator.Given(null, null, [name], null).Single().Id;

    private static void AtLeast(double floor, Func<SampleArticle, IEnumerable<string>> expected, Func<IReadOnlyList<Annotation>, IEnumerable<string>> found)
    {
        int right = 0, wrong = 0, missed = 0;
        var differences = new List<string>();
        foreach (var (sample, read) in Articles)
        {
            var gold = expected(sample).ToHashSet(StringComparer.Ordinal);
            var own = found(read).ToHashSet(StringComparer.Ordinal);
            right += gold.Intersect(own).Count();
            wrong += own.Except(gold).Count();
            missed += gold.Except(own).Count();
            if (!gold.SetEquals(own)) differences.Add($"{sample.Slug}: wrong {string.Join(", ", own.Except(gold))}; missed {string.Join(", ", gold.Except(own))}");
        }
        var score = 2.0 * right / ((2 * right) + wrong + missed);
        Assert.True(score >= floor, string.Create(CultureInfo.InvariantCulture, $"F1 {score:F4} is below the floor {floor}.\n") + string.Join('\n', differences));
    }
}
