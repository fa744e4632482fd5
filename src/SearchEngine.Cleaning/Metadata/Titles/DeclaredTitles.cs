using SearchEngine.Cleaning.Metadata.Bylines;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Titles;

/// <summary>A title as the page's head or data give it, without the site's name.</summary>
/// <param name="Text">One line.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Weight">How much it says about the headline: the variant for a social network may be quite another sentence.</param>
internal sealed record DeclaredTitle(string Text, EvidenceSource Source, double Weight)
{
    public string Key { get; } = Words.Key(Text);

    /// <summary>Whether its end was cut off: "Council widens the northern …".</summary>
    public bool IsTruncated => Text.EndsWith('…') || Text.EndsWith("...", StringComparison.Ordinal);
}

internal static class DeclaredTitles
{
    private const int LongestTitle = 600;
    private const int LongestDate = 40;

    /// <summary>All titles outside of the page's text, the most reliable first.</summary>
    public static List<DeclaredTitle> Read(PageHead head, LinkedArticle? linked, SiteWords site, bool siteIsNamed)
    {
        var titles = new List<DeclaredTitle>();
        Add(head.Meta("og:title"), EvidenceSource.OpenGraph, 2);
        Add(linked?.Headline, EvidenceSource.JsonLd, 2);
        Add(head.Title, EvidenceSource.Head, 2);
        Add(head.Meta("headline"), EvidenceSource.Microdata, 1.5);
        Add(head.Meta("citation_title", "dc.title", "dcterms.title"), EvidenceSource.DublinCore, 1.5);
        Add(head.Meta("twitter:title"), EvidenceSource.OpenGraph, 1);
        Add(head.Meta("parsely-title", "sailthru.title", "title", "cXenseParse:title"), EvidenceSource.Head, 1);
        return titles;

        void Add(string? text, EvidenceSource source, double weight)
        {
            if (string.IsNullOrWhiteSpace(text)) return;
            var title = TitleParts.WithoutSite(text.Length > LongestTitle ? text[..LongestTitle] : text, site, siteIsNamed);
            // A newspaper's old pages are titled with the day.
            if (title.Length > 1 && !site.AreIn(title) && !(title.Length < LongestDate && DateShape.IsDate(title))) titles.Add(new DeclaredTitle(title, source, weight));
        }
    }

    /// <summary>The one that most agree on.</summary>
    public static DeclaredTitle? Consensus(IReadOnlyList<DeclaredTitle> titles)
    {
        DeclaredTitle? best = null;
        var bestWeight = 0.0;
        foreach (var title in titles)
        {
            if (title.IsTruncated && best is not null) continue;
            var weight = titles.Where(other => other.Key == title.Key).Sum(static other => other.Weight);
            if (weight > bestWeight || (best is { IsTruncated: true } && !title.IsTruncated)) (best, bestWeight) = (title, weight);
        }
        return best;
    }
}
