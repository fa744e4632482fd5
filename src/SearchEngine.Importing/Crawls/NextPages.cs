using System.Collections.Concurrent;
using SearchEngine.Articles;
using SearchEngine.Cleaning;

namespace SearchEngine.Importing.Crawls;

/// <summary>Says where articles go on, and remembers which article a page continues until that page comes: not every page says it itself. Thread-safe.</summary>
internal sealed class NextPages(ArticleCleaner cleaner)
{
    private readonly ConcurrentDictionary<Uri, Uri> _firstOf = new();

    /// <summary>The next page of the same article; null when there is none.</summary>
    public Uri? Of(Page page)
    {
        var first = page.Url is { } url && _firstOf.TryRemove(url, out var known) ? known : null;
        if (cleaner.NextPageOf(page, first) is not { } next) return null;
        if ((first ?? ArticleCleaner.PlaceOf(page)?.First) is { } address) _firstOf[next] = address;
        return next;
    }
}
