namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>Authors as the page's data name them: JSON-LD and meta elements.</summary>
internal static class DeclaredAuthors
{
    private const int MostNames = 40;

    private static readonly (string Name, EvidenceSource Source)[] MetaNames =
    [
        ("author", EvidenceSource.Head), ("article:author", EvidenceSource.OpenGraph), ("article:author_name", EvidenceSource.OpenGraph), ("og:article:author", EvidenceSource.OpenGraph),
        ("parsely-author", EvidenceSource.Head), ("sailthru.author", EvidenceSource.Head), ("dc.creator", EvidenceSource.DublinCore), ("dcterms.creator", EvidenceSource.DublinCore),
        ("byl", EvidenceSource.Head), ("byline", EvidenceSource.Head), ("authors", EvidenceSource.Head), ("article.author", EvidenceSource.Head), ("cXenseParse:author", EvidenceSource.Head), ("creator", EvidenceSource.Head),
    ];

    private static readonly string[] WrittenBy = ["written by", "author", "posted by", "by", "verfasst von", "geschrieben von", "écrit par", "escrito por", "scritto da", "geschreven door", "autor", "auteur", "автор", "написано автором"];

    /// <summary>All that name somebody, the most reliable first.</summary>
    public static IEnumerable<Credit> Read(PageHead head, LinkedArticle? linked, string? site)
    {
        if (linked is not null && Credit.Of(Names(linked.Authors, AuthorNames.Read), EvidenceSource.JsonLd, site, linked.AuthorIsOrganisation) is { } declared) yield return declared;
        foreach (var (name, source) in MetaNames)
            if (Credit.Of(Names(head.AllMeta(name), source == EvidenceSource.DublinCore ? AuthorNames.ReadInverted : AuthorNames.Read), source, site) is { } credit) yield return credit;
        if (Credit.Of(Names(head.AllMeta("citation_author"), AuthorNames.ReadInverted), EvidenceSource.DublinCore, site) is { } cited) yield return cited;
        if (Credit.Of(Labelled(head), EvidenceSource.OpenGraph, site) is { } labelled) yield return labelled;
    }

    // twitter:label1 = "Written by", twitter:data1 = the name.
    private static IReadOnlyList<string> Labelled(PageHead head)
    {
        for (var i = 1; i <= 2; i++)
            if (head.Meta($"twitter:label{i}") is { } label && WrittenBy.Contains(label.Trim(' ', ':'), StringComparer.OrdinalIgnoreCase)) return AuthorNames.Read(head.Meta($"twitter:data{i}"));
        return [];
    }

    private static List<string> Names(IEnumerable<string> bylines, Func<string, IReadOnlyList<string>> read)
    {
        var names = new List<string>();
        foreach (var byline in bylines.Take(MostNames))
            foreach (var name in read(byline))
                if (names.Count < MostNames && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        return names;
    }
}
