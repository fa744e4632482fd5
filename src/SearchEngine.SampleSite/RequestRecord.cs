namespace SearchEngine.Samples;

/// <summary>One request as it arrived.</summary>
/// <param name="Host">Host name without port, lower case.</param>
/// <param name="Method">GET, HEAD …</param>
/// <param name="Path">Path and query as sent.</param>
/// <param name="UserAgent">Null where the header is missing.</param>
/// <param name="IfNoneMatch">Null where the header is missing.</param>
/// <param name="IfModifiedSince">Null where the header is missing.</param>
/// <param name="At">Time of arrival, from the options' clock.</param>
public sealed record RequestRecord(string Host, string Method, string Path, string? UserAgent, string? IfNoneMatch, string? IfModifiedSince, DateTimeOffset At);
