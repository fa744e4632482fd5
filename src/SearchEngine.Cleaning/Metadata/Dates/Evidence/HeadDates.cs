namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Reads the dates in meta elements, by the names in <c>metas.tsv</c>.</summary>
internal static class HeadDates
{
    private static readonly (DateRole Role, DateRank Rank, string[] Names)[] Table = [.. DateTables.Rows("metas.tsv").Select(static row => (
        row[0] switch { "published" => DateRole.Published, "modified" => DateRole.Modified, _ => DateRole.Unsaid },
        row[0] == "vague" ? DateRank.VagueMeta : DateRank.NamedMeta,
        DateTables.Words(row[1]).Select(static name => name.Replace('%', '_')).ToArray()))];

    public static void Gather(PageHead head, DateCandidates found)
    {
        foreach (var (role, rank, names) in Table)
            foreach (var name in names)
                if (head.Meta(name) is { } content) found.Add(content, role, rank, SourceOf(name));
    }

    private static EvidenceSource SourceOf(string name)
    {
        if (name.StartsWith("article:", StringComparison.Ordinal) || name.StartsWith("og:", StringComparison.Ordinal) || name.StartsWith("video:", StringComparison.Ordinal)) return EvidenceSource.OpenGraph;
        if (name.StartsWith("dc", StringComparison.Ordinal) || name.StartsWith("citation_", StringComparison.Ordinal)) return EvidenceSource.DublinCore;
        return name is "datepublished" or "datemodified" or "datecreated" or "uploaddate" ? EvidenceSource.Microdata : EvidenceSource.Head;
    }
}
