namespace SearchEngine.Samples;

/// <summary>One block of a sample article's body, in reading order.</summary>
public abstract record SampleBlock
{
    private SampleBlock() { }

    /// <summary>A paragraph of plain text.</summary>
    public sealed record Paragraph(string Text) : SampleBlock;

    /// <summary>A heading inside the article.</summary>
    public sealed record Subhead(string Text) : SampleBlock;

    /// <summary>A bulleted list, at least one item.</summary>
    public sealed record BulletList(IReadOnlyList<string> Items) : SampleBlock;

    /// <summary>An indented quotation of a document; article text.</summary>
    public sealed record Quotation(string Text) : SampleBlock;

    /// <summary>A table; the first row is the head. Rows may differ in length.</summary>
    public sealed record Table(IReadOnlyList<IReadOnlyList<string>> Rows) : SampleBlock;

    /// <summary>A sentence repeated from the text and set large; article text, since editors place it as part of the article.</summary>
    public sealed record PullQuote(string Text) : SampleBlock;

    /// <summary>A picture inside the article; its caption is not article text.</summary>
    public sealed record Picture(string Caption, string? Credit) : SampleBlock;

    /// <summary>The head of a live-blog entry; the blocks up to the next one belong to it. The title is article text, the time is not.</summary>
    public sealed record LiveEntry(TimeOnly At, string Title) : SampleBlock;
}
