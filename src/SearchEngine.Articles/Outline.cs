namespace SearchEngine.Articles;

/// <summary>What a paragraph of an article's text is.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A subhead.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A quotation set apart, or an embedded post.</summary>
    Quote,

    /// <summary>A row of a table; its cells are joined by <c> | </c>.</summary>
    TableRow,

    /// <summary>Text whose line breaks mattered, such as code; they are spaces here.</summary>
    Preformatted,
}

/// <summary>Says of one paragraph of an article what the text alone does not.</summary>
/// <param name="Paragraph">Which one, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">1 to 6 for headings, else 0.</param>
/// <param name="EntryTime">Set on the first paragraph of each entry of a live blog: when it was posted, in the page's own time zone where that is known, else UTC.</param>
public sealed record OutlineMark(int Paragraph, ParagraphKind Kind, int Level = 0, DateTimeOffset? EntryTime = null);

/// <summary>A paragraph with what it is.</summary>
/// <param name="Text">One line; never empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">1 to 6 for headings, else 0.</param>
/// <param name="EntryTime">When the entry of a live blog was posted that starts here; else null.</param>
public sealed record Paragraph(string Text, ParagraphKind Kind, int Level, DateTimeOffset? EntryTime);
