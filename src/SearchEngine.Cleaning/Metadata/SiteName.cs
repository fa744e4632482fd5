using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Titles;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>The name of the site as readers know it.</summary>
internal static class SiteName
{
    private const int LongestName = 80;

    /// <summary>As declared; else as it stands in the title; null when neither tells.</summary>
    /// <remarks>Of several declared names the first counts, unless a later one is in the host's name and the first is neither there nor in the title: some sites declare their slogan or a section.</remarks>
    public static Found<string>? Read(PageHead head, LinkedArticle? linked, PageBlocks blocks, Uri? url)
    {
        var host = new SiteWords(null, url);
        Found<string>? first = null;
        foreach (var name in Declared(head, linked))
        {
            var found = name with { Value = WithoutSlogan(name.Value, host) };
            if (host.NameHost(found.Value) || (first is null && IsPartOf(head.Title, found.Value))) return found;
            first ??= found;
        }
        return first ?? InTitle(head, blocks, host);
    }

    private static bool IsPartOf(string title, string name) => TitleParts.Split(title) is { Length: > 1 } parts && (parts[^1].Equals(name, StringComparison.OrdinalIgnoreCase) || parts[0].Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Found<string>> Declared(PageHead head, LinkedArticle? linked)
    {
        if (Usable(head.Meta("og:site_name"), head) is { } site) yield return new(site, EvidenceSource.OpenGraph);
        if (Usable(linked?.Publisher, head) is { } publisher) yield return new(publisher, EvidenceSource.JsonLd);
        if (Usable(head.Meta("application-name", "apple-mobile-web-app-title"), head) is { } application) yield return new(application, EvidenceSource.Head);
        if (Usable(head.Meta("dc.publisher", "dcterms.publisher", "citation_journal_title"), head) is { } library) yield return new(library, EvidenceSource.DublinCore);
    }

    private static string? Usable(string? name, PageHead head)
    {
        var text = name?.Trim().TrimStart('@');
        return text is { Length: > 1 and < LongestName } && !text.Contains("://", StringComparison.Ordinal) && !text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            && text.Any(char.IsLetter) && !Words.AreSame(text, head.Title) && !text.Contains("{{", StringComparison.Ordinal) ? text : null;
    }

    // "The Harbour Paper | News from the coast"
    private static string WithoutSlogan(string name, SiteWords host)
    {
        var bar = name.IndexOf(" | ", StringComparison.Ordinal);
        return bar > 1 && host.NameHost(name[..bar]) ? name[..bar] : name;
    }

    /// <summary>The part of the title that has the host's words, else what stands behind the headline.</summary>
    private static Found<string>? InTitle(PageHead head, PageBlocks blocks, SiteWords host)
    {
        var parts = TitleParts.Split(head.Title);
        if (parts.Length > 1 && (host.NameHost(parts[^1]) ? parts[^1] : host.NameHost(parts[0]) ? parts[0] : null) is { } part) return new(part, EvidenceSource.Head);
        var colon = head.Title.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && host.NameHost(head.Title[..colon])) return new(head.Title[..colon], EvidenceSource.Head);
        foreach (var block in blocks.Blocks)
        {
            if (block.HeadingLevel != 1 || !head.Title.StartsWith(block.Text, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = head.Title[block.Text.Length..].AsSpan().Trim();
            var name = rest.TrimStart("|-–—:·•«»/~ ");
            if (name.Length is > 1 and < 50 && name.Length < rest.Length && name.IndexOfAny("|•«»") < 0) return new(name.ToString(), EvidenceSource.Head);
        }
        return null;
    }

    /// <summary>The host without "www."; null without a URL.</summary>
    public static Found<string>? OfHost(Uri? page)
    {
        if (page is not { IsAbsoluteUri: true, Host.Length: > 0 }) return null;
        return new(page.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? page.Host[4..] : page.Host, EvidenceSource.Url);
    }
}
