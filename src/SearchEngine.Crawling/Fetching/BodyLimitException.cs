using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Fetching;

/// <summary>A body is larger, or packed more tightly, than is accepted.</summary>
internal sealed class BodyLimitException : IOException
{
    public BodyLimitException() { }

    public BodyLimitException(string message) : base(message) { }

    public BodyLimitException(string message, Exception innerException) : base(message, innerException) { }

    public BodyLimitException(Skip skip) : base(skip.ToString()) => Skip = skip;

    /// <summary>The limit that was passed.</summary>
    public Skip Skip { get; }
}
