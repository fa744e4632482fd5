using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Cleaning.Paging;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Pipeline;

/// <summary>Where a page ended up: in which article, and whether as another page of it than the first.</summary>
internal readonly record struct Placed(ArticleId Article, bool IsFurtherPage);

/// <summary>Brings the pages of an article together in whatever order they come, in one run or in several: the store remembers those that came before.</summary>
/// <remarks>
/// A page is joined with the stored article that it belongs to, and takes in stored ones that continue it. A page whose others never come stays an
/// article of its own. One object a batch, used while nobody else writes to the store.
/// </remarks>
internal sealed class PageGathering(ArticleStore store, ArticlePreparer preparer)
{
    private readonly OrderedDictionary<ArticleId, StoredArticle> _articles = [];
    private readonly Dictionary<ArticleId, ArticleId> _movedTo = [];

    /// <summary>What is to be saved.</summary>
    public IReadOnlyList<StoredArticle> Articles => [.. _articles.Values];

    /// <summary>Articles that have become a part of another one.</summary>
    public IReadOnlyCollection<ArticleId> Removed => _movedTo.Keys;

    /// <summary>Takes in what was prepared; says for each where it ended up, in order. What holds no article is left out.</summary>
    public IReadOnlyList<Placed> Gather(IReadOnlyList<Prepared> batch)
    {
        var places = new List<Placed>(batch.Count);
        foreach (var prepared in batch)
            if (prepared.Article is { } article) places.Add(prepared.MayJoin && article.Page is { } page ? Place(article, page, prepared.Place) : new Placed(Put(article), false));
        return places.ConvertAll(Final);
    }

    private Placed Place(StoredArticle article, Page page, PagePlace? place)
    {
        // 1. The article that it belongs to.
        StoredArticle? home;
        if (place is not null) home = HomeOf(article, page, place);
        else if (Claimed(article, page) is (var owner, var guess)) (home, place) = (owner, guess);
        else home = StoredWithPages(article.Article.Article.Id);

        // 2. All its pages.
        var number = place?.Number ?? 1;
        var pages = home is null ? new PageSet(place?.First) : PageSet.Of(home, place?.First);
        pages.Put(number, page);
        List<StoredArticle> parts = [];
        if (home is not null) parts.Add(home);
        if (home is not null && home.Article.Article.Id != article.Article.Article.Id && Find(article.Article.Article.Id) is { Page: { } earlier } alone && AddressOf(alone, earlier) == AddressOf(article, page))
        {
            // It was an article of its own before, perhaps with others behind it.
            pages.Add(number, earlier);
            parts.Add(alone);
        }
        parts.AddRange(Absorb(pages));

        // 3. Their article, in the place of those that they were.
        if (pages.Head is not { Following.Count: > 0 } head || preparer.Join(head) is not { } joined) return new Placed(Put(article), false);
        var id = Put(joined);
        foreach (var part in parts) Move(part.Article.Article.Id, id);
        return new Placed(id, number > pages.FirstNumber);
    }

    /// <summary>The article that a page names as its own, or an older version of the page.</summary>
    private StoredArticle? HomeOf(StoredArticle article, Page page, PagePlace place) =>
        FindAt(place.First) ?? Find(article.Article.Article.Id) ?? (page.Url is { } url ? FindByPage(url) : null);

    /// <summary>The article that claims a page which says nothing itself; looked for by the number in its address.</summary>
    private (StoredArticle Owner, PagePlace Place)? Claimed(StoredArticle article, Page page)
    {
        if (AddressOf(article, page) is not { } url) return null;
        foreach (var guess in PagePlace.Guesses(url))
            if ((FindAt(guess.First) ?? FindByPage(url)) is { } owner && owner.Article.Article.Id != article.Article.Article.Id)
            {
                var pages = PageSet.Of(owner, guess.First);
                if (pages.Has(guess.Number) || (pages.Has(guess.Number - 1) && pages.NextOf(guess.Number - 1) == url)) return (owner, guess);
            }
        return null;
    }

    private StoredArticle? StoredWithPages(ArticleId id) =>
        _articles.TryGetValue(id, out var article) ? (article.Page is { Following.Count: > 0 } ? Joinable(article) : null)
        : store.HasFollowingPages(id) ? Find(id) : null;

    /// <summary>Adds the pages of articles that were stored by themselves, before anything said that they continue this one.</summary>
    private List<StoredArticle> Absorb(PageSet pages)
    {
        var absorbed = new List<StoredArticle>();
        for (var number = pages.FirstNumber; number <= pages.LastNumber; number++)
            if (pages.Has(number) && !pages.Has(number + 1) && pages.NextOf(number) is { } next && FindAt(next) is { Page: { } page } part && AddressOf(part, page) == next)
            {
                pages.Add(number + 1, page);
                absorbed.Add(part);
            }
        return absorbed;
    }

    private StoredArticle? Find(ArticleId id) =>
        _articles.TryGetValue(id, out var article) ? Joinable(article) : _movedTo.ContainsKey(id) ? null : Joinable(store.FindStored(id));

    private StoredArticle? FindAt(Uri url) => FindByPage(url) ?? Find(ArticleId.FromUrl(url));

    // A file says no more than its canonical address.
    private static Uri? AddressOf(StoredArticle article, Page page) => page.Url ?? article.Article.Article.Url;

    private StoredArticle? FindByPage(Uri url)
    {
        foreach (var article in _articles.Values)
            if (article.Page is { } page && (page.Url == url || page.Following.Any(following => following.Url == url))) return Joinable(article);
        // What this batch has changed was looked at above.
        return store.FindByPage(url) is { } stored && !_articles.ContainsKey(stored.Article.Article.Id) && !_movedTo.ContainsKey(stored.Article.Article.Id) ? Joinable(stored) : null;
    }

    // What was given with an article is not overwritten by what a page says.
    private static StoredArticle? Joinable(StoredArticle? article) => article is { AnnotationsGiven: false, Page: not null } ? article : null;

    private ArticleId Put(StoredArticle article)
    {
        var id = article.Article.Article.Id;
        _movedTo.Remove(id);
        _articles[id] = article;
        return id;
    }

    private void Move(ArticleId from, ArticleId to)
    {
        if (from == to) return;
        _articles.Remove(from);
        _movedTo[from] = to;
    }

    private Placed Final(Placed placed)
    {
        while (_movedTo.TryGetValue(placed.Article, out var to)) placed = new Placed(to, IsFurtherPage: true);
        return placed;
    }
}
