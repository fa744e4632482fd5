namespace SearchEngine.Cleaning.Metadata;

/// <summary>The declared language.</summary>
internal static class LanguageCode
{
    /// <summary>ISO 639-1, lower case; null when none is declared or the code has three letters.</summary>
    public static string? Read(PageHead head, LinkedArticle? linked)
    {
        foreach (var tag in (ReadOnlySpan<string?>)[head.Lang, linked?.Language, head.Meta("og:locale"), head.Meta("content-language", "language", "dc.language", "DC.language")])
            if (Primary(tag) is { } code) return code;
        return null;
    }

    private static string? Primary(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag)) return null;
        var end = tag.Trim().IndexOfAny(['-', '_', ',', ' ', ';']);
        var code = (end < 0 ? tag.Trim() : tag.Trim()[..end]).ToLowerInvariant();
        return code.Length == 2 && code.All(char.IsAsciiLetterLower) && code is not ("xx" or "un") ? code : null;
    }
}
