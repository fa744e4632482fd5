namespace SearchEngine.Cleaning.Languages;

/// <summary>Language tags as pages write them (BCP 47 and worse).</summary>
internal static class LanguageTag
{
    /// <summary>The tag's language as ISO 639-1 in lower case, with one code for what readers take as one language; null when it has none of two letters.</summary>
    public static string? TryPrimary(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag)) return null;
        var trimmed = tag.AsSpan().Trim();
        var end = trimmed.IndexOfAny("-_, ;");
        var code = (end < 0 ? trimmed : trimmed[..end]).ToString().ToLowerInvariant();
        return code.Length == 2 && code.All(char.IsAsciiLetterLower) && code is not ("xx" or "un") ? Canonical(code) : null;
    }

    /// <summary>As <see cref="TryPrimary"/>, for a tag that is known to have a language.</summary>
    public static string Primary(string tag) => TryPrimary(tag) ?? throw new FormatException($"'{tag}' is no language tag with a code of ISO 639-1.");

    private static string Canonical(string code) => code switch
    {
        // Bokmål and Nynorsk are two written forms of one language: pages declare all three codes for the same text.
        "nb" or "nn" => "no",
        // Withdrawn from ISO 639 in 1989, and still sent by old software.
        "iw" => "he",
        "in" => "id",
        "ji" => "yi",
        "sh" => "sr",
        _ => code,
    };
}
