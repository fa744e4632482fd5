using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>What the site itself gives as a summary.</summary>
internal static class Description
{
    private const int Shortest = 8;

    /// <summary>Null when there is none, or only the title again.</summary>
    public static Found<string>? Read(PageHead head, LinkedArticle? linked, string title)
    {
        foreach (var (text, source) in (ReadOnlySpan<(string?, EvidenceSource)>)
            [
                (head.Meta("og:description"), EvidenceSource.OpenGraph),
                (head.Meta("description"), EvidenceSource.Head),
                (head.Meta("twitter:description"), EvidenceSource.OpenGraph),
                (head.Meta("dc.description", "dcterms.description", "dcterms.abstract"), EvidenceSource.DublinCore),
                (linked?.Description, EvidenceSource.JsonLd),
            ])
        {
            if (text is { Length: >= Shortest } && text.Any(char.IsLetter) && !Words.AreSame(text, title)) return new(text, source);
        }
        return null;
    }
}
