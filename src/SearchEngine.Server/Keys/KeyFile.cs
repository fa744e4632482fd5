using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchEngine.Server.Keys;

internal sealed record KeyFile(IReadOnlyList<ApiKey> Keys)
{
    /// <exception cref="InvalidDataException">The file is not a key file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static KeyFile Read(string path)
    {
        if (!File.Exists(path)) return new KeyFile([]);
        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(path), KeyFileJson.Default.KeyFile);
            if (file?.Keys is null || file.Keys.Any(k => k?.Sha256 is not { Length: 64 } hash || !hash.All(char.IsAsciiHexDigit)))
                throw new InvalidDataException($"'{path}' holds no list of keys. Restore it from a copy, or delete it and create new keys.");
            return file;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"'{path}' is not valid JSON ({e.Message}). Restore it from a copy, or delete it and create new keys.", e);
        }
    }

    /// <summary>Replaces the file as a whole, readable by its owner alone.</summary>
    public void Write(string path)
    {
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(stream, this, KeyFileJson.Default.KeyFile);
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(KeyFile))]
internal sealed partial class KeyFileJson : JsonSerializerContext;
