namespace SearchEngine.Importing.Output;

/// <summary>What <see cref="AnnotateWriter"/> prints of an article.</summary>
public enum AnnotateFormat
{
    /// <summary>A line of JSON: entities and the spans of their names.</summary>
    Lines,

    /// <summary>For people: each entity with all its mentions in their context, and the names taken for nothing.</summary>
    Explanation,

    /// <summary>The same as a line of JSON.</summary>
    ExplanationLines,
}

/// <summary>What <see cref="AnnotateWriter"/> writes.</summary>
public sealed record AnnotateOptions
{
    /// <summary>What is printed of an article.</summary>
    public AnnotateFormat Format { get; init; } = AnnotateFormat.Lines;

    /// <summary>Columns of the terminal; null when there is none: lines are then cut at 160 characters.</summary>
    public int? Columns { get; init; }
}
