namespace SearchEngine.Crawling.Fetching;

/// <summary>A body as it was sent.</summary>
/// <param name="Raw">Its bytes, still encoded.</param>
/// <param name="IsCut">The server had more than the limit.</param>
/// <param name="ContentType">Content-Type as sent; null when there was none.</param>
/// <param name="ContentEncoding">Content-Encoding as sent; null when there was none.</param>
internal sealed record ResponseBody(ReadOnlyMemory<byte> Raw, bool IsCut, string? ContentType, string? ContentEncoding);
