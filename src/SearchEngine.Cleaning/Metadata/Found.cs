namespace SearchEngine.Cleaning.Metadata;

/// <summary>A value and where on the page it was found.</summary>
internal sealed record Found<T>(T Value, EvidenceSource Source);
