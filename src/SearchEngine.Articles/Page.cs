namespace SearchEngine.Articles;

/// <summary>What came from the web or a file, before anything was read out of it.</summary>
public sealed record Page
{
    /// <summary>Where it came from, for messages: a URL, a file's path, or <c>docs.jsonl:17</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Final URL after redirects; null when the page is a file that names none.</summary>
    public Uri? Url { get; init; }

    /// <summary>The body, decompressed, in its original charset.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The Content-Type header as sent, charset included; null when there was none.</summary>
    public string? ContentType { get; init; }

    /// <summary>HTTP status; 200 for files.</summary>
    public int Status { get; init; } = 200;

    /// <summary>When it was fetched or read, UTC. Relative dates on the page count from here.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The pages that follow when this is the first one there is of an article that runs over several, in their order; their own are not looked at.</summary>
    public IReadOnlyList<Page> Following { get; init; } = [];
}
