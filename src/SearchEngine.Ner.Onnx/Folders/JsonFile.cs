using System.Text.Json;

namespace SearchEngine.Ner.Onnx.Folders;

/// <summary>A JSON file of a model, read whole, and the lookups that its loose schema needs.</summary>
internal static class JsonFile
{
    /// <summary>The object in a file.</summary>
    /// <exception cref="NerModelException">It cannot be read or holds something else.</exception>
    public static JsonElement Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new NerModelException($"'{path}' holds no JSON object. Copy it again from the exported model.");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new NerModelException($"'{path}' cannot be read: {exception.Message} Copy it again from the exported model.", exception);
        }
    }

    /// <summary>The object in a file, or null where there is none.</summary>
    public static JsonElement? ReadIfThere(string? path) => path is null ? null : Read(path);

    public static JsonElement? Property(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Property(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static bool? Flag(this JsonElement element, string name) =>
        element.Property(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>A whole number that fits; null for others, such as the 1e30 that stands for "no limit".</summary>
    public static int? Number(this JsonElement element, string name) =>
        element.Property(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;
}
