namespace SearchEngine.Cleaning.Metadata;

internal static class Links
{
    private const int LongestUrl = 2083;

    /// <summary>An http(s) URL made absolute; null for anything else.</summary>
    public static Uri? Absolute(string? reference, Uri? page, string? baseHref = null)
    {
        if (string.IsNullOrWhiteSpace(reference) || reference.Length > LongestUrl) return null;
        var from = page;
        if (baseHref is not null && page is not null && Uri.TryCreate(page, baseHref, out var based)) from = based;
        var found = from is null ? Uri.TryCreate(reference.Trim(), UriKind.Absolute, out var url) : Uri.TryCreate(from, reference.Trim(), out url);
        return found && url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;
    }
}
