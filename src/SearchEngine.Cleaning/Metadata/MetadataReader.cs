using SearchEngine.Articles;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Dates;
using SearchEngine.Cleaning.Metadata.Titles;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Reads an article's metadata from all places where pages keep it, and notes which place each came from.</summary>
internal static class MetadataReader
{
    public static ArticleMetadata Read(Page page, PageHead head, LinkedArticle? linked, PageBlocks blocks, ReadOnlySpan<char> source)
    {
        var evidence = new Dictionary<string, EvidenceSource>();
        // 1. What the site is called, which helps to read the rest
        var canonical = Note("canonical", CanonicalUrl.Read(head, page.Url));
        var url = page.Url ?? canonical;
        var site = SiteName.Read(head, linked, blocks, url);
        // 2. The headline, and around it the authors and the section
        var title = Note("title", Headline.Read(head, linked, blocks, site?.Value, url)) ?? "";
        var headline = Headline.BlockOf(blocks, title);
        var section = Note("section", SectionName.Read(head, linked, blocks, headline, title, site?.Value));
        var byline = Note("byline", Byline.Read(head, linked, blocks, headline, site?.Value));
        // 3. Dates
        var dates = ArticleDates.Read(page, head, linked, blocks, title, source);
        NoteDate("published", dates.Published);
        NoteDate("modified", dates.Modified);
        return new ArticleMetadata
        {
            Title = title,
            Byline = byline ?? [],
            Published = dates.Published?.Value,
            Modified = dates.Modified?.Value,
            Site = Note("site", site ?? SiteName.OfHost(page.Url)),
            Section = section,
            Description = Note("description", Description.Read(head, linked, title)),
            Image = Note("image", LeadImage.Read(head, linked, url, new SiteWords(site?.Value, url))),
            Canonical = canonical,
            AmpUrl = Links.Absolute(head.Amp, url, head.BaseHref) is { } amp ? Note("amp", new Found<Uri>(amp, EvidenceSource.Link)) : null,
            Evidence = evidence,
        };

        void NoteDate(string field, Found<DateTimeOffset>? found)
        {
            if (found is not null) evidence[field] = found.Source;
        }

        T? Note<T>(string field, Found<T>? found)
            where T : class
        {
            if (found is null) return null;
            evidence[field] = found.Source;
            return found.Value;
        }
    }
}
