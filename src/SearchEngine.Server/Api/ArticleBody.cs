using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Net.Http.Headers;
using SearchEngine.Importing;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Api;

/// <summary>One article of a body: read, or why it cannot be.</summary>
internal sealed record BodyItem(ArticleInput? Input, string? Error);

/// <summary>The body of <c>POST /articles</c>.</summary>
internal abstract record ArticleBody
{
    private static readonly JsonTypeInfo<ArticleInput> InputType = ApiJson.Default.ArticleInput;

    public sealed record Articles(IReadOnlyList<BodyItem> Items) : ArticleBody;

    public sealed record Unreadable(ProblemKind Kind, string Detail) : ArticleBody;

    /// <summary>Reads the whole body; its size is limited by the server.</summary>
    public static async Task<ArticleBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value?.ToLowerInvariant() : null;
        var lines = type is "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonlines";
        if (!lines && type is not "application/json")
        {
            return new Unreadable(ProblemKind.UnsupportedMediaType,
                $"Content-Type '{request.ContentType}' is not accepted: send application/json or application/x-ndjson.");
        }
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellation);
        var body = WithoutMark(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        var read = lines ? new Articles(Lines(body)) : Document(body);
        return read is Articles { Items.Count: 0 }
            ? new Unreadable(ProblemKind.InvalidBody, "The body holds no article: send at least one JSON object.")
            : read;
    }

    private static ArticleBody Document(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Array => new Articles([.. document.RootElement.EnumerateArray().Select((e, i) => Item($"Article {i + 1}", () => e.Deserialize(InputType)))]),
                JsonValueKind.Object => new Articles([Item("The article", () => document.RootElement.Deserialize(InputType))]),
                _ => new Unreadable(ProblemKind.InvalidBody, "The body is JSON but neither an object nor an array: send one article or an array of them."),
            };
        }
        catch (JsonException e)
        {
            return new Unreadable(ProblemKind.InvalidBody,
                $"The body is not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: correct it, or send one object a line as application/x-ndjson.");
        }
    }

    private static List<BodyItem> Lines(ReadOnlyMemory<byte> body)
    {
        var items = new List<BodyItem>();
        var number = 0;
        while (!body.IsEmpty)
        {
            number++;
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty) continue;
            items.Add(Item($"Line {number}", () => JsonSerializer.Deserialize(line.Span, InputType)));
        }
        return items;
    }

    private static BodyItem Item(string name, Func<ArticleInput?> read)
    {
        try
        {
            return read() is { } input ? new BodyItem(input, null) : new BodyItem(null, $"{name} is null: send an object.");
        }
        catch (JsonException e)
        {
            return new BodyItem(null, $"{name} is not an article ({(e.Path is { Length: > 1 } path ? path[2..] + " has a wrong type" : "not a valid JSON object")}): correct it and send it again.");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
