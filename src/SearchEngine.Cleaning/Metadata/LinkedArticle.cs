namespace SearchEngine.Cleaning.Metadata;

/// <summary>What a page's JSON-LD says of its article; null or empty where it says nothing.</summary>
internal sealed record LinkedArticle
{
    public string? Headline { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Whether all authors are declared as organisations.</summary>
    public bool AuthorIsOrganisation { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The first of its sections.</summary>
    public string? Section { get; init; }

    /// <summary>The page's way from the home page, that first.</summary>
    public IReadOnlyList<string> Breadcrumbs { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>The first of <see cref="Images"/>.</summary>
    public string? Image => Images.Count > 0 ? Images[0] : null;

    /// <summary>As written, in page order.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    public string? Language { get; init; }

    /// <summary>This, and what another object says where this one says nothing.</summary>
    public LinkedArticle CompletedBy(LinkedArticle other) => this with
    {
        Headline = Headline ?? other.Headline,
        Authors = Authors.Count > 0 ? Authors : other.Authors,
        AuthorIsOrganisation = Authors.Count > 0 ? AuthorIsOrganisation : other.AuthorIsOrganisation,
        Published = Published ?? other.Published,
        Modified = Modified ?? other.Modified,
        Publisher = Publisher ?? other.Publisher,
        Section = Section ?? other.Section,
        Breadcrumbs = Breadcrumbs.Count > 0 ? Breadcrumbs : other.Breadcrumbs,
        Description = Description ?? other.Description,
        Images = Images.Count > 0 ? Images : other.Images,
        Language = Language ?? other.Language,
    };
}
