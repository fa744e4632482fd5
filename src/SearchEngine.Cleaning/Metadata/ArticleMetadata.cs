namespace SearchEngine.Cleaning.Metadata;

/// <summary>All that is known of an article besides its text.</summary>
internal sealed record ArticleMetadata
{
    public required string Title { get; init; }

    public IReadOnlyList<string> Byline { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public string? Site { get; init; }

    public string? Section { get; init; }

    public string? Language { get; init; }

    public string? Description { get; init; }

    public Uri? Image { get; init; }

    public Uri? Canonical { get; init; }

    public Uri? AmpUrl { get; init; }

    /// <summary>Where each field was found, by its name in lower case; without those that were not found.</summary>
    public IReadOnlyDictionary<string, EvidenceSource> Evidence { get; init; } = new Dictionary<string, EvidenceSource>();

    /// <summary>The same with the language, which is known only when the text is.</summary>
    public ArticleMetadata WithLanguage(Found<string>? language) =>
        language is null ? this : this with { Language = language.Value, Evidence = new Dictionary<string, EvidenceSource>(Evidence) { ["language"] = language.Source } };
}
