namespace SearchEngine.Samples.Designs;

/// <summary>One page of teasers: a front page, a section or a topic.</summary>
internal sealed record Listing(string Title, string FirstPath, int Number, int Count, IReadOnlyList<SampleArticle> Articles)
{
    private const int TeasersPerPage = 6;

    public string Path => PathOf(Number);

    public string? PreviousPath => Number > 1 ? PathOf(Number - 1) : null;

    public string? NextPath => Number < Count ? PathOf(Number + 1) : null;

    /// <summary>Cuts <paramref name="articles"/> into pages; an empty list still has one page.</summary>
    public static IEnumerable<Listing> Pages(string title, string firstPath, IReadOnlyCollection<SampleArticle> articles)
    {
        var chunks = articles.Count == 0 ? [[]] : articles.Chunk(TeasersPerPage).ToArray();
        return chunks.Select((chunk, index) => new Listing(title, firstPath, index + 1, chunks.Length, chunk));
    }

    private string PathOf(int number) => number == 1 ? FirstPath : $"{FirstPath.TrimEnd('/')}/page/{number}";
}
