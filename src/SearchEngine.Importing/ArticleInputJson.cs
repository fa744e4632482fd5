using System.Text;
using System.Text.Json;

namespace SearchEngine.Importing;

/// <summary>Reads an <see cref="ArticleInput"/> out of JSON from outside: one object, as in a line of JSON Lines or the body of <c>POST /articles</c>.</summary>
/// <remarks>
/// Unknown fields are ignored, of a repeated field the last one counts, null is the same as absent. A number is accepted as an id,
/// a single string as an array of one, and an array of authors as authors joined by commas.
/// </remarks>
public static class ArticleInputJson
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads one object. False when it cannot be read; <paramref name="error"/> then says why, in a sentence.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out ArticleInput input, out string error)
    {
        input = new ArticleInput();
        error = "";
        try
        {
            var reader = new Utf8JsonReader(json, Options);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                error = "The line is not a JSON object.";
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString() ?? "";
                reader.Read();
                input = Set(input, name, ref reader);
            }

            if (reader.Read())
            {
                error = "There is more than one JSON value in the line.";
                return false;
            }

            return true;
        }
        catch (JsonException e)
        {
            error = $"The JSON is broken at byte {e.BytePositionInLine + 1}: {Reason(e)}";
            return false;
        }
        catch (FormatException e)
        {
            error = e.Message;
            return false;
        }
        catch (InvalidOperationException)
        {
            // What the reader says of bytes that are no UTF-8, and of surrogates without their other half.
            error = "A text in the line is not valid UTF-8 or has half a surrogate pair.";
            return false;
        }
    }

    private static ArticleInput Set(ArticleInput input, string name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "id": return input with { Id = ReadText(name, ref reader, numberAllowed: true) };
            case "url": return input with { Url = ReadText(name, ref reader) };
            case "title": return input with { Title = ReadText(name, ref reader) };
            case "text": return input with { Text = ReadText(name, ref reader) };
            case "html": return input with { Html = ReadText(name, ref reader) };
            case "published": return input with { Published = ReadText(name, ref reader) };
            case "source": return input with { Source = ReadText(name, ref reader) };
            case "author": return input with { Author = ReadList(name, ref reader) is { } authors ? string.Join(", ", authors) : null };
            case "language": return input with { Language = ReadText(name, ref reader) };
            case "countries": return input with { Countries = ReadList(name, ref reader) };
            case "people": return input with { People = ReadList(name, ref reader) };
            case "organisations": return input with { Organisations = ReadList(name, ref reader) };
            default:
                reader.Skip();
                return input;
        }
    }

    private static string? ReadText(string name, ref Utf8JsonReader reader, bool numberAllowed = false) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number when numberAllowed => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new FormatException($"The field '{name}' must be a string."),
    };

    private static List<string>? ReadList(string name, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType == JsonTokenType.String) return [reader.GetString() ?? ""];
        if (reader.TokenType != JsonTokenType.StartArray) throw new FormatException($"The field '{name}' must be an array of strings.");
        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) throw new FormatException($"The field '{name}' must be an array of strings.");
            list.Add(reader.GetString() ?? "");
        }

        return list;
    }

    // The message without the position that System.Text.Json puts behind it.
    private static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }
}
