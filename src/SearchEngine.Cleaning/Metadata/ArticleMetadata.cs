namespace SearchEngine.Cleaning.Metadata;

/// <summary>All that is known of an article besides its text.</summary>
internal sealed record ArticleMetadata
{
    public required string Title { get; init; }

    public IReadOnlyList<string> Byline { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public string? Site { get; init; }

    public string? Description { get; init; }

    public Uri? Image { get; init; }

    public Uri? Canonical { get; init; }
}
