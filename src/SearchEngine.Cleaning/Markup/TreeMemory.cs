namespace SearchEngine.Cleaning.Markup;

/// <summary>Estimates what a page will take in memory, before it is parsed, so that hostile markup is refused rather than read.</summary>
/// <remarks>
/// A tag of three characters becomes nodes of more than a kilobyte. The figures are bytes allocated by HtmlAgilityPack 1.13 and by what reads its
/// tree, measured; tests/SearchEngine.Cleaning.Tests/Hostile holds them to the bound that <see cref="Allowed"/> promises.
/// </remarks>
internal struct TreeMemory
{
    private const int Factor = 10;

    // Below a megabyte, real pages reach twenty times their size: an encyclopedia's article has ten thousand elements.
    private const int Small = 1024 * 1024;
    private const int AllowedToSmall = 24 * 1024 * 1024;

    private const int Inline = 1_060;
    private const int Block = 1_000;
    private const int Void = 580;
    private const int Meta = 1_250;
    private const int FirstAttribute = 560;
    private const int Attribute = 210;
    private const int Text = 140;
    private const int TextBlock = 2_000;
    private const int Name = 150;

    // For each character: the string, its UTF-8, the parser's table.
    private const int LinkedData = 22;

    public long Bytes { get; private set; }

    /// <summary>What a page may take, in bytes: ten times its size, and a fixed measure below a megabyte.</summary>
    /// <param name="pageBytes">The page as it came.</param>
    public static long Allowed(int pageBytes) => pageBytes < Small ? AllowedToSmall : (long)Factor * pageBytes;

    /// <summary>Characters that are held once.</summary>
    public void AddCharacters(int count) => Bytes += 2L * count;

    /// <summary>The name of an element that HTML does not have.</summary>
    public void AddName(int length) => Bytes += Name + (2L * length);

    public void AddElement(Tag tag) => Bytes += tag.Name == "meta" ? Meta : tag.Is(TagTraits.Void) ? Void : tag.Is(TagTraits.Block) ? Block : Inline;

    /// <param name="isFirst">Whether it is its element's first.</param>
    /// <param name="length">Characters of its value.</param>
    public void AddAttribute(bool isFirst, int length) => Bytes += (isFirst ? FirstAttribute : Attribute) + (4L * length);

    public void AddLinkedData(int length) => Bytes += LinkedData * (long)length;

    /// <param name="length">Characters.</param>
    /// <param name="startsBlock">Whether it is the first of its block, which the rules will look at.</param>
    public void AddText(int length, bool startsBlock) => Bytes += Text + (startsBlock ? TextBlock : 0) + (4L * length);
}
