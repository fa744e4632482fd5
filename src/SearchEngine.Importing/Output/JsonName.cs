using System.Text.Json;

namespace SearchEngine.Importing.Output;

/// <summary>The names of enumerations as JSON has them: <c>surname</c>, <c>text</c>.</summary>
internal static class JsonName
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
