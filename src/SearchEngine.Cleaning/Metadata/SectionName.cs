using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Sections;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>The part of the site that the article stands in, as readers know it.</summary>
internal static class SectionName
{
    /// <summary>As declared, else the last breadcrumb before the article, else as printed; null when no place names one.</summary>
    public static Found<string>? Read(PageHead head, LinkedArticle? linked, PageBlocks blocks, int headline, string? title, string? site)
    {
        foreach (var (text, source) in (ReadOnlySpan<(string?, EvidenceSource)>)
            [
                (head.Meta("article:section", "og:article:section"), EvidenceSource.OpenGraph),
                (linked?.Section, EvidenceSource.JsonLd),
                (head.Meta("parsely-section", "section", "sailthru.section", "article.section", "cXenseParse:section", "articleSection"), EvidenceSource.Head),
            ])
        {
            if (SectionShape.Read(text, title, site) is { } section) return new(section, source);
        }
        return InBreadcrumbs(linked?.Breadcrumbs ?? [], title, site) is { } crumb ? new(crumb, EvidenceSource.JsonLd)
            : PrintedSection.Read(blocks, headline, title, site) is { } printed ? new(printed, EvidenceSource.VisibleText)
            : null;
    }

    // The last but the article itself; a way of one step is that of the article or of the home page.
    private static string? InBreadcrumbs(IReadOnlyList<string> crumbs, string? title, string? site)
    {
        for (var i = crumbs.Count - 1; i >= 0; i--)
            if (SectionShape.Read(crumbs[i], title, site) is { } section && !(i == crumbs.Count - 1 && crumbs.Count > 2 && section.Length > 40)) return section;
        return null;
    }
}
