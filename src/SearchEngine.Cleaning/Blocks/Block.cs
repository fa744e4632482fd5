using WordList = SearchEngine.Cleaning.Text.Words;

namespace SearchEngine.Cleaning.Blocks;

internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    TableRow,
    Preformatted,
}

/// <summary>A run of text without a line break: a paragraph, a heading, a list item, a table's row.</summary>
internal sealed class Block
{
    private const int LongestCompared = 400;

    private string? _words;

    public required int Index { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>White space normalised; never empty.</summary>
    public required string Text { get; init; }

    /// <summary>Letters and digits in lower case, parted by single spaces; of long texts the beginning.</summary>
    public string Words => _words ??= WordList.Spaced(Text, LongestCompared);

    /// <summary>How many characters of <see cref="Text"/> stand in links.</summary>
    public required int LinkLength { get; init; }

    /// <summary>How many characters of <see cref="Text"/> stand in b, strong, i or em.</summary>
    public required int EmphasisLength { get; init; }

    /// <summary>Where its first link leads, as written; null when it has none.</summary>
    public string? Href { get; init; }

    /// <summary>The element around the picture that stands between the block before and this one; null when there is no picture.</summary>
    public Element? Picture { get; init; }

    /// <summary>The nearest element around it.</summary>
    public required Element Element { get; init; }

    /// <summary>Level 1 to 6 of a heading; 0 for other blocks.</summary>
    public int HeadingLevel => Kind == BlockKind.Heading && Element.HeadingAround() is { } heading ? heading.Tag[1] - '0' : 0;

    /// <summary>Share of the text that stands in links, 0 to 1.</summary>
    public double LinkDensity => Math.Min(1.0, (double)LinkLength / Text.Length);

    public bool IsOneLink => LinkDensity > 0.9;

    public bool IsEmphasised => EmphasisLength > Text.Length * 0.9;
}
