namespace SearchEngine.Importing.Sources;

/// <summary>What a file or stream holds.</summary>
public enum ImportFormat
{
    /// <summary>Decided by name, and by content where the name says nothing.</summary>
    Auto,

    /// <summary>One page of HTML.</summary>
    Html,

    /// <summary>Plain text: the first line is the title.</summary>
    Text,

    /// <summary>JSON Lines: one <see cref="ArticleInput"/> a line.</summary>
    JsonLines,

    /// <summary>A web archive (WARC 1.0 or 1.1): its HTML responses.</summary>
    Warc,
}
