using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Pipeline;

/// <summary>The pages of one article that are there, by their numbers; some may be missing.</summary>
internal sealed class PageSet(Uri? first)
{
    private readonly SortedDictionary<int, Page> _pages = [];

    public int FirstNumber => _pages.Keys.First();

    public int LastNumber => _pages.Keys.Last();

    /// <summary>The first page that there is, with the others.</summary>
    public Page Head => _pages.Values.First() with { Following = [.. _pages.Values.Skip(1)] };

    public bool Has(int number) => _pages.ContainsKey(number);

    /// <summary>The pages of a stored article.</summary>
    /// <param name="article">With its pages.</param>
    /// <param name="first">Address of the first page; null when nothing is known but what they say themselves.</param>
    public static PageSet Of(StoredArticle article, Uri? first)
    {
        var page = article.Page ?? throw new ArgumentException("The article has no page.", nameof(article));
        var place = ArticleCleaner.PlaceOf(page) ?? (first is null ? null : ArticleCleaner.PlaceOf(page, first));
        var set = new PageSet(first ?? place?.First ?? page.Url ?? article.Article.Article.Url);
        set.Add(place?.Number ?? 1, page);
        return set;
    }

    /// <summary>Address of the page that a page says comes next; null when it says none.</summary>
    public Uri? NextOf(int number) => NextOf(number, _pages[number]);

    /// <summary>Puts a page in its place, and its following pages behind it. When it was the one that led on and does so no more, the article has become shorter.</summary>
    public void Put(int number, Page page)
    {
        var isShorter = page.Following.Count > 0 || (_pages.TryGetValue(number, out var known) && NextOf(number, known) is not null && NextOf(number, page) is null);
        if (isShorter)
            foreach (var later in _pages.Keys.Where(other => other > number).ToArray()) _pages.Remove(later);
        _pages.Remove(number);
        Add(number, page);
    }

    /// <summary>Adds a page and its following ones where there are none yet.</summary>
    public void Add(int number, Page page)
    {
        _pages.TryAdd(number, page with { Following = [] });
        foreach (var following in page.Following)
        {
            // An address without a number counts by its order.
            number = Math.Max(number + 1, first is null ? 0 : ArticleCleaner.PlaceOf(following, first)?.Number ?? 0);
            _pages.TryAdd(number, following);
        }
    }

    private Uri? NextOf(int number, Page page) => ArticleCleaner.PlaceOf(page, number > 1 ? first : null)?.Next;
}
