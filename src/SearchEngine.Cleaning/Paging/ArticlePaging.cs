using SearchEngine.Articles;

namespace SearchEngine.Cleaning.Paging;

/// <summary>Finds the pages of one article by what they say of each other and by their addresses.</summary>
/// <remarks>
/// Neither is believed alone. Newsrooms write rel=next for the next article as well, and a number at the end of an address may be an article's own.
/// What is believed is a link whose target is the page's address with the next number in the place where such sites put it.
/// </remarks>
internal static class ArticlePaging
{
    /// <inheritdoc cref="ArticleCleaner.PlaceOf"/>
    public static PagePlace? PlaceOf(Page page, Uri? first) => PlaceOf(page, first, number: null);

    /// <summary>The link to the page behind the last one that is there.</summary>
    public static Uri? NextOf(Page page, Uri? first)
    {
        var place = PlaceOf(page, first, number: null);
        // A redirect may have taken the number out of a following page's address: there the order counts.
        return page.Following is [.., var last] && place is not null
            ? PlaceOf(last, place.First, place.Number + page.Following.Count)?.Next
            : place?.Next;
    }

    private static PagePlace? PlaceOf(Page page, Uri? first, int? number)
    {
        var links = PagerLinks.Read(page);
        var own = page.Url is { } url ? [url] : new[] { links.OpenGraph, links.Canonical }.OfType<Uri>().Distinct().ToArray();
        if (own.Length == 0) return null;
        var place = first is not null ? Known(own, first, number) : Claimed(own, links) ?? (page.Url is null ? BetweenNeighbours(own[^1], links) : null);
        if (place is not null) return place with { Next = Next(links, place.Number, [PageAddress.KeyOf(place.First)]) };
        // 1. Not the second or a later one: then it is a first page, if it has a next one.
        if (first is not null || own.Any(PageAddress.IsWholeArticle)) return null;
        var keys = own.Concat(new[] { links.Canonical, links.OpenGraph }.OfType<Uri>().Where(other => other.Host == own[0].Host))
            .SelectMany(static address => PageAddress.ReadingsOf(address).Where(static reading => reading.Number == 1).Select(static reading => reading.Key))
            .ToHashSet(StringComparer.Ordinal);
        return Next(links, 1, keys) is { } next ? new PagePlace(own[0], 1, next) : null;
    }

    private static PagePlace? Known(Uri[] own, Uri first, int? number)
    {
        var key = PageAddress.KeyOf(first);
        foreach (var reading in own.SelectMany(PageAddress.ReadingsOf))
            if (reading.Number > 1 && reading.Key == key) return new PagePlace(first, reading.Number, null);
        return number is { } counted ? new PagePlace(first, counted, null) : null;
    }

    /// <summary>The place that the number in a page's address says, when something on the page says the same.</summary>
    private static PagePlace? Claimed(Uri[] own, PagerLinks links)
    {
        foreach (var reading in own.SelectMany(PageAddress.ReadingsOf))
            if (reading.Number is > 1 and <= PagePlace.MaxPages && reading.Key.Length > 0 && FirstPage(reading, links) is { } first) return new PagePlace(first, reading.Number, null);
        return null;
    }

    private static Uri? FirstPage(PageAddress own, PagerLinks links)
    {
        if (links.Canonical is { } canonical && PageAddress.KeyOf(canonical) == own.Key) return canonical;
        foreach (var link in links.Links)
        {
            if (PageAddress.KeyOf(link.Target) == own.Key && (link.Is("first") || link.Is("start") || (IsPrevious(link) && own.Number == 2) || link.Number == 1)) return link.Target;
            // Articles numbered one after the other have neighbours, too: without the word "page" in the address, they prove nothing.
            if (IsPrevious(link) && own.IsNamed && PageAddress.ReadingsOf(link.Target).Any(reading => reading.Key == own.Key && reading.Number == own.Number - 1)) return own.First;
        }
        return null;
    }

    /// <summary>The place of a saved page whose own address is not known, only its article's.</summary>
    private static PagePlace? BetweenNeighbours(Uri article, PagerLinks links)
    {
        var key = PageAddress.KeyOf(article);
        if (key.Length == 0) return null;
        foreach (var link in links.Links)
            if ((IsPrevious(link) || link.Is("next")) && PageAddress.ReadingsOf(link.Target).Where(reading => reading.Key == key).Select(static reading => reading.Number).DefaultIfEmpty().Max() is > 0 and var neighbour)
            {
                var number = IsPrevious(link) ? neighbour + 1 : neighbour - 1;
                if (number is > 1 and <= PagePlace.MaxPages) return new PagePlace(article, number, null);
            }
        return null;
    }

    private static Uri? Next(PagerLinks links, int number, HashSet<string> keys)
    {
        if (number >= PagePlace.MaxPages) return null;
        foreach (var link in links.Links)
            if ((link.Is("next") || link.IsNext || link.Number == number + 1)
                && PageAddress.ReadingsOf(link.Target).Any(reading => reading.Number == number + 1 && reading.Key.Length > 0 && keys.Contains(reading.Key)))
                return WithoutFragment(link.Target);
        return null;
    }

    private static bool IsPrevious(PagerLink link) => link.Is("prev") || link.Is("previous");

    private static Uri WithoutFragment(Uri url) => url.Fragment.Length == 0 ? url : new Uri(url.GetLeftPart(UriPartial.Query));
}
