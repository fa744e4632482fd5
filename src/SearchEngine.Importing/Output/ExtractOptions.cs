namespace SearchEngine.Importing.Output;

/// <summary>What <see cref="ExtractWriter"/> prints of a page.</summary>
public enum ExtractFormat
{
    /// <summary>A line of JSON: the article.</summary>
    Lines,

    /// <summary>For people: metadata and where it was found, and what became of each piece of the page's text.</summary>
    Explanation,

    /// <summary>The same as a line of JSON.</summary>
    ExplanationLines,
}

/// <summary>What <see cref="ExtractWriter"/> writes.</summary>
public sealed record ExtractOptions
{
    /// <summary>What is printed of a page.</summary>
    public ExtractFormat Format { get; init; } = ExtractFormat.Lines;

    /// <summary>Columns of the terminal; null when there is none: texts are then cut at 160 characters.</summary>
    public int? Columns { get; init; }

    /// <summary>Folder for the cleaned pages as HTML, made if need be; null for none. Files of the same name in it are replaced.</summary>
    public string? HtmlFolder { get; init; }
}
