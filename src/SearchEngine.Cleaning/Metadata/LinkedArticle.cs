namespace SearchEngine.Cleaning.Metadata;

/// <summary>What a page's JSON-LD says of its article; null or empty where it says nothing.</summary>
internal sealed record LinkedArticle
{
    public string? Headline { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Publisher { get; init; }

    public string? Description { get; init; }

    public string? Image { get; init; }

    public string? Language { get; init; }
}
