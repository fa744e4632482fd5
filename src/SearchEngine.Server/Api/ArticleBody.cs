using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SearchEngine.Importing;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Api;

/// <summary>One article of a body: read, or why it cannot be.</summary>
internal sealed record BodyItem(ArticleInput? Input, string? Error);

/// <summary>The body of <c>POST /articles</c>.</summary>
internal abstract record ArticleBody
{
    public sealed record Articles(IReadOnlyList<BodyItem> Items) : ArticleBody;

    public sealed record Unreadable(ProblemKind Kind, string Detail) : ArticleBody;

    /// <summary>Reads the whole body; its size is limited by the server.</summary>
    public static async Task<ArticleBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value?.ToLowerInvariant() : null;
        var lines = type is "application/x-ndjson";
        if (!lines && type is not "application/json")
        {
            return new Unreadable(ProblemKind.UnsupportedMediaType,
                $"Content-Type '{request.ContentType}' is not accepted: send application/json or application/x-ndjson.");
        }
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellation);
        var body = WithoutMark(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
        var read = lines ? new Articles(Lines(body.Span)) : Document(body);
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
                JsonValueKind.Array => new Articles([.. document.RootElement.EnumerateArray().Select((article, i) => Item($"Article {i + 1}", JsonMarshal.GetRawUtf8Value(article)))]),
                JsonValueKind.Object => new Articles([Item("The article", body.Span)]),
                _ => new Unreadable(ProblemKind.InvalidBody, "The body is JSON but neither an object nor an array: send one article or an array of them."),
            };
        }
        catch (JsonException e)
        {
            return new Unreadable(ProblemKind.InvalidBody,
                $"The body is not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: correct it, or send one object a line as application/x-ndjson.");
        }
    }

    private static List<BodyItem> Lines(ReadOnlySpan<byte> body)
    {
        var items = new List<BodyItem>();
        var number = 0;
        foreach (var range in body.Split((byte)'\n'))
        {
            number++;
            var line = body[range].Trim(" \t\r"u8);
            if (!line.IsEmpty) items.Add(Item($"Line {number}", line));
        }
        return items;
    }

    private static BodyItem Item(string name, ReadOnlySpan<byte> json) =>
        ArticleInputJson.TryRead(json, out var input, out var error) ? new BodyItem(input, null) : new BodyItem(null, $"{name} cannot be read. {error}");

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
