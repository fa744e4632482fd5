namespace SearchEngine.Server.Problems;

/// <summary>A documented kind of error: <c>type</c> of a problem document (RFC 9457) and page under <c>/problems</c>.</summary>
/// <param name="Name">Last part of the type's address.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What it is, the same for every occurrence.</param>
/// <param name="Remedy">What to do, for the page.</param>
internal sealed record ProblemKind(string Name, int Status, string Title, string Remedy)
{
    public static readonly ProblemKind InvalidParameter = new("invalid-parameter", 400, "A parameter has a value that cannot be used",
        "The detail names the parameter, the value and what is accepted instead.");

    public static readonly ProblemKind UnknownParameter = new("unknown-parameter", 400, "A parameter is not known",
        "Misspelt filters would give wrong answers without a word, so they are refused. The detail lists the names that are known.");

    public static readonly ProblemKind UnknownDimension = new("unknown-dimension", 400, "There is no such facet",
        "Use country, leader, person, organisation, source, language or published.");

    public static readonly ProblemKind InvalidCursor = new("invalid-cursor", 400, "The cursor is not valid",
        "Leave the cursor out to start from the first page; pass on 'next' of a response as it is, with the same query.");

    public static readonly ProblemKind QueryTooLong = new("query-too-long", 400, "The query is too long",
        "A query has at most 2,000 characters. Within that, no query is an error: what cannot be used is read as words.");

    public static readonly ProblemKind InvalidBody = new("invalid-body", 400, "The body could not be read",
        "Send one JSON object, an array of them, or one a line (NDJSON). The detail names the place.");

    public static readonly ProblemKind NothingStored = new("nothing-stored", 422, "No article of the request could be stored",
        "Each entry of 'results' says why. An article needs an id or url or title, and 'text' or 'html'.");

    public static readonly ProblemKind BodyTooLarge = new("body-too-large", 413, "The body is too large",
        "Send the articles in several requests.");

    public static readonly ProblemKind UnsupportedMediaType = new("unsupported-media-type", 415, "The body's content type is not accepted",
        "Use application/json or application/x-ndjson.");

    public static readonly ProblemKind KeyNeeded = new("key-needed", 401, "A valid API key is needed",
        "Create one with 'searchengine keys add --scope write' and send it as 'Authorization: Bearer KEY' or 'X-Api-Key: KEY'.");

    public static readonly ProblemKind ScopeTooSmall = new("scope-too-small", 403, "The API key does not allow this",
        "Create a key of the scope that the detail names, with 'searchengine keys add --scope SCOPE'.");

    public static readonly ProblemKind NotFound = new("not-found", 404, "There is no such thing here", "Check the address.");

    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "The address does not take this method",
        "The Allow header lists the methods it takes.");

    public static readonly ProblemKind TooManyRequests = new("too-many-requests", 429, "Too many requests from this address",
        "Wait for the seconds that the Retry-After header says.");

    public static readonly ProblemKind Overloaded = new("overloaded", 503, "The server has more requests than it can work on",
        "Wait for the seconds that the Retry-After header says.");

    public static readonly ProblemKind Unavailable = new("unavailable", 503, "The data directory cannot be used at the moment",
        "The detail says why; reading may still work.");

    public static readonly ProblemKind Failed = new("failed", 500, "Something went wrong on the server",
        "The server's log has the cause under the 'trace' of the response.");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        InvalidParameter, UnknownParameter, UnknownDimension, InvalidCursor, QueryTooLong, InvalidBody, NothingStored, BodyTooLarge,
        UnsupportedMediaType, KeyNeeded, ScopeTooSmall, NotFound, MethodNotAllowed, TooManyRequests, Overloaded, Unavailable, Failed,
    ];

    public string Type => $"/problems/{Name}";

    /// <summary>The kind that stands for a bare status code that the framework set.</summary>
    public static ProblemKind Of(int status) => status switch
    {
        400 => InvalidBody,
        404 => NotFound,
        405 => MethodNotAllowed,
        413 => BodyTooLarge,
        415 => UnsupportedMediaType,
        _ => Failed,
    };
}
