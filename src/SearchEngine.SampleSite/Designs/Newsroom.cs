namespace SearchEngine.Samples.Designs;

/// <summary>One site at one address: its design and its articles, newest first, with their addresses there.</summary>
internal sealed class Newsroom
{
    public Newsroom(SiteDesign design, Uri home)
    {
        Design = design;
        Home = home;
        Articles =
        [
            .. SampleArticles.Load()
                .Where(article => article.Site == design.Key)
                .Select(article => article with { Url = new Uri(home, article.Url.AbsolutePath) })
                .OrderByDescending(article => article.Published)
                .ThenBy(article => article.Slug, StringComparer.Ordinal),
        ];
        Sections = [.. Articles.Select(article => article.Section).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public SiteDesign Design { get; }

    public Uri Home { get; }

    public IReadOnlyList<SampleArticle> Articles { get; }

    public IReadOnlyList<string> Sections { get; }

    /// <summary>Addresses that every page links at its foot; the staff pages are forbidden by robots.txt.</summary>
    public IReadOnlyList<(string Path, string Label)> Services { get; } =
    [
        ("/about", "About us"), ("/contact", "Contact"), ("/login", "Sign in"),
        ("/premium/weekly-briefing", "The weekly briefing for subscribers"), ("/private/", "Staff pages"),
    ];

    public string Absolute(string path) => new Uri(Home, path).AbsoluteUri;

    /// <summary>The articles that follow <paramref name="article"/> in time, going round at the end; never the article itself.</summary>
    public IEnumerable<SampleArticle> Others(SampleArticle article, int count)
    {
        var at = Articles.TakeWhile(other => other.Slug != article.Slug).Count();
        return Articles.Concat(Articles).Skip(at + 1).Where(other => other.Slug != article.Slug).DistinctBy(other => other.Slug).Take(count);
    }

    /// <summary>The address a teaser links to: every third one carries campaign parameters, as newsrooms do it.</summary>
    public static string TeaserAddress(SampleArticle article, int place) =>
        article.Url.AbsolutePath + (place % 3 == 1 ? "?utm_source=front&amp;utm_medium=teaser" : "");

    /// <summary>Path of the n-th picture of an article, 1 the lead picture.</summary>
    public static string PicturePath(SampleArticle article, int number) =>
        number == 1 ? $"/images/{article.Slug}.svg" : $"/images/{article.Slug}-{number}.svg";

    /// <summary>Path of a picture inside the article.</summary>
    public static string PicturePath(SampleArticle article, SampleBlock.Picture picture) =>
        PicturePath(article, 2 + article.Blocks.OfType<SampleBlock.Picture>().TakeWhile(other => other != picture).Count());
}
