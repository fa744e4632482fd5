using System.Reflection;
using System.Text;
using SearchEngine.Samples.Designs;

namespace SearchEngine.Samples;

/// <summary>The articles that ship with the sample sites.</summary>
public static class SampleArticles
{
    private const string Folder = "Content/articles/";
    private const string Extension = ".article";
    private const int CopiesPerSite = 2;

    private static readonly Lazy<IReadOnlyList<SampleArticle>> Loaded = new(ReadAll);

    /// <summary>
    /// All articles ordered by slug: the embedded originals and the syndicated near-copies of the Global Wire (<see cref="SampleArticle.SyndicatedFrom"/>).
    /// Read once, then shared; thread-safe.
    /// </summary>
    /// <exception cref="FormatException">An embedded file breaks the article format.</exception>
    public static IReadOnlyList<SampleArticle> Load() => Loaded.Value;

    private static SampleArticle[] ReadAll()
    {
        var assembly = typeof(SampleArticles).Assembly;
        var originals = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => ArticleFile.Parse(name[Folder.Length..^Extension.Length], ReadText(assembly, name)))
            .OrderBy(article => article.Slug, StringComparer.Ordinal)
            .ToArray();
        var copies = originals
            .GroupBy(article => article.Site)
            .SelectMany(site => site.Where(article => !article.Features.Contains("live-blog")).Take(CopiesPerSite))
            .Select(Syndicate);
        return [.. originals.Concat(copies).OrderBy(article => article.Slug, StringComparer.Ordinal)];
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is listed but cannot be opened.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // A wire service changes the headline's end, puts a line in front and drops the pictures; the story stays, and so do its annotations.
    private static SampleArticle Syndicate(SampleArticle original)
    {
        var wire = SiteDesign.Wire;
        var slug = original.Slug + "-background";
        var published = original.Published.AddHours(1);
        return original with
        {
            Slug = slug,
            Title = original.Title + " – background",
            Site = wire.Key,
            SiteName = wire.Name,
            Url = new Uri(wire.HomeAt(port: 80), wire.ArticlePath(slug, original.Section, published)),
            Published = published,
            Modified = null,
            Image = null,
            Features = new HashSet<string>(StringComparer.Ordinal),
            Blocks =
            [
                new SampleBlock.Paragraph("A background story for readers of this service."),
                .. original.Blocks.Where(block => block is not SampleBlock.Picture and not SampleBlock.PullQuote),
            ],
            SyndicatedFrom = original.Slug,
        };
    }
}
