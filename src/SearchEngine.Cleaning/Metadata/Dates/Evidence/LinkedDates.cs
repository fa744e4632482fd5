namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>The dates that JSON-LD gives of the page's article.</summary>
internal static class LinkedDates
{
    public static void Gather(LinkedArticle? linked, DateCandidates found)
    {
        found.Add(linked?.Published, DateRole.Published, DateRank.LinkedData, EvidenceSource.JsonLd);
        found.Add(linked?.Modified, DateRole.Modified, DateRank.LinkedData, EvidenceSource.JsonLd);
    }
}
