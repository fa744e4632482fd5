using System.Collections.Frozen;

namespace SearchEngine.Crawling.Urls;

/// <summary>Knows the suffixes of files that hold no HTML.</summary>
internal static class FileTypes
{
    private static readonly FrozenSet<string> Suffixes = new[]
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".heic", ".psd", ".eps",
        ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac", ".aac", ".wma", ".m3u", ".m3u8",
        ".mp4", ".m4v", ".webm", ".ogv", ".mov", ".avi", ".wmv", ".mpg", ".mpeg", ".mkv", ".flv", ".swf", ".3gp", ".ts", ".vtt", ".srt",
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".epub", ".mobi", ".ps",
        ".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".iso", ".dmg", ".exe", ".msi", ".apk", ".deb", ".rpm", ".jar", ".bin",
        ".css", ".js", ".mjs", ".map", ".json", ".jsonl", ".csv", ".tsv", ".wasm", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ics", ".vcf", ".torrent",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The suffix of the path's last segment when it is one that holds no HTML; null otherwise.</summary>
    public static string? NotHtml(Uri url)
    {
        var path = url.AbsolutePath;
        var dot = path.LastIndexOf('.');
        if (dot < 0 || dot < path.LastIndexOf('/') || path.Length - dot > 8) return null;
        return Suffixes.TryGetValue(path[dot..], out var suffix) ? suffix : null;
    }
}
