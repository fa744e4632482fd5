namespace SearchEngine.Cleaning.Markup;

/// <summary>A page's markup after <see cref="MarkupNormalizer"/>.</summary>
/// <param name="Html">Well-formed: every element closed in order, attributes quoted, no scripts, no comments.</param>
/// <param name="LinkedData">Contents of the JSON-LD scripts, in page order.</param>
/// <param name="Elements">How many elements <paramref name="Html"/> has.</param>
/// <param name="Limit">What stopped the reading; <see cref="MarkupLimit.None"/> when the markup is complete.</param>
internal sealed record NormalizedMarkup(string Html, IReadOnlyList<string> LinkedData, int Elements, MarkupLimit Limit)
{
    /// <summary>What was left out of the markup and tells something of the page.</summary>
    public Embeds Embeds { get; init; }
}

internal enum MarkupLimit
{
    None,

    /// <summary>More than <see cref="CleaningOptions.MaxElements"/>.</summary>
    Elements,

    /// <summary>More memory than a page of its size may take.</summary>
    Memory,
}
