namespace SearchEngine.Cleaning;

/// <summary>Limits within which pages are cleaned. The defaults suit news pages.</summary>
public sealed class CleaningOptions
{
    /// <summary>Largest body that is read, in bytes; larger ones are rejected as <see cref="RejectReason.TooLarge"/>.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Most elements that are read; pages with more are rejected as <see cref="RejectReason.TooComplex"/>.</summary>
    public int MaxElements { get; init; } = 100_000;

    /// <summary>Deepest nesting that is kept; tags below are dropped, their text is kept.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Shortest text that counts as an article, in letters and digits.</summary>
    public int MinTextLength { get; init; } = 120;

    /// <summary>Rules that are not applied, by name; see <see cref="ArticleCleaner.RuleNames"/>. For measuring what a rule is worth.</summary>
    public IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>();
}
