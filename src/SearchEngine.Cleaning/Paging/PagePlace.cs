namespace SearchEngine.Cleaning.Paging;

/// <summary>Where a page stands in an article that runs over several.</summary>
/// <param name="First">Address of the article's first page.</param>
/// <param name="Number">1 and up.</param>
/// <param name="Next">Address of the next page; null on the last one.</param>
public sealed record PagePlace(Uri First, int Number, Uri? Next)
{
    /// <summary>Most pages of one article; links to more are not believed.</summary>
    public const int MaxPages = 20;

    /// <summary>The places that an address may stand for by the number in it, 2 and up, if an article is at <see cref="First"/>: a question to be asked, not an answer.</summary>
    public static IEnumerable<PagePlace> Guesses(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return PageAddress.ReadingsOf(url).Where(static reading => reading.Number is > 1 and <= MaxPages).Select(static reading => new PagePlace(reading.First, reading.Number, null));
    }
}
