namespace SearchEngine.Cleaning.Markup;

/// <summary>Estimates what a page will take in memory, before it is parsed, so that hostile markup is refused rather than read.</summary>
/// <remarks>
/// A tag of three characters becomes nodes of more than a kilobyte. The figures are bytes allocated by HtmlAgilityPack 1.13 and by the block reader,
/// measured; tests/SearchEngine.Cleaning.Tests/Hostile holds them to the bound that <see cref="Allowed"/> promises.
/// </remarks>
internal struct TreeMemory
{
    private const int Factor = 10;

    // Any page may take as much; a page of this size with a tenth of it in markup is a long article.
    private const int AllowedToAny = 10 * 1024 * 1024;

    private const int Node = 900;
    private const int FirstAttribute = 500;
    private const int Attribute = 280;
    private const int Text = 330;
    private const int Meta = 700;

    private const int Name = 150;

    // For each character: the string, its UTF-8, the parser's table.
    private const int LinkedData = 22;

    public long Bytes { get; private set; }

    /// <summary>What a page may take, in bytes: ten times its size, and the same for all pages below a megabyte.</summary>
    /// <param name="pageBytes">The page as it came.</param>
    public static long Allowed(int pageBytes) => Math.Max((long)Factor * pageBytes, AllowedToAny);

    /// <summary>Characters that are held once.</summary>
    public void AddCharacters(int count) => Bytes += 2L * count;

    /// <summary>The name of an element that HTML does not have.</summary>
    public void AddName(int length) => Bytes += Name + (2L * length);

    public void AddElement(Tag tag) => Bytes += tag.Name == "meta" ? Node + Meta : Node;

    /// <param name="isFirst">Whether it is its element's first.</param>
    /// <param name="length">Characters of its value.</param>
    public void AddAttribute(bool isFirst, int length) => Bytes += (isFirst ? FirstAttribute : Attribute) + (4L * length);

    public void AddLinkedData(int length) => Bytes += LinkedData * (long)length;

    // Once in its block, once in the article.
    public void AddText(int length) => Bytes += Text + (4L * length);
}
