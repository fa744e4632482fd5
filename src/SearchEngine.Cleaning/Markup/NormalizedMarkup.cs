namespace SearchEngine.Cleaning.Markup;

/// <summary>A page's markup after <see cref="MarkupNormalizer"/>.</summary>
/// <param name="Html">Well-formed: every element closed in order, attributes quoted, no scripts, no comments.</param>
/// <param name="LinkedData">Contents of the JSON-LD scripts, in page order.</param>
/// <param name="Elements">How many elements <paramref name="Html"/> has.</param>
/// <param name="Source">The markup as it came, scripts included.</param>
/// <param name="IsComplete">False when reading stopped at the limit of elements.</param>
internal sealed record NormalizedMarkup(string Html, IReadOnlyList<string> LinkedData, int Elements, string Source, bool IsComplete)
{
    /// <summary>What was left out of the markup and tells something of the page.</summary>
    public Embeds Embeds { get; init; }
}
