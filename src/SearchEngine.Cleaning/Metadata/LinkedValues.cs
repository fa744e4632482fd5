using System.Text.Json;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Reads the values of JSON-LD objects, whatever form a page gave them: bare, in an array, in an object, by reference.</summary>
internal sealed class LinkedValues
{
    private const int MostNames = 40;
    private const int MostImages = 8;

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    /// <summary>Makes an object known under its id, for references to it.</summary>
    public void Add(JsonElement found)
    {
        if (Member(found, "@id") is { ValueKind: JsonValueKind.String } id && id.GetString() is { } key && found.EnumerateObject().Skip(1).Any()) _byId.TryAdd(key, found);
    }

    /// <summary>Null when absent or null.</summary>
    public static JsonElement? Member(JsonElement found, string name) =>
        found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A text, the first one of an array; null when it is neither.</summary>
    public static string? Text(JsonElement found, string name) => Member(found, name) is { } value ? Text(value) : null;

    /// <summary>The text, or the first of several; entities decoded and white space normalised.</summary>
    public static string? Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
        if (value.ValueKind == JsonValueKind.Object && (Member(value, "@value") ?? Member(value, "name")) is { } inner) value = inner;
        return value.ValueKind == JsonValueKind.String ? Normalize(value.GetString()) : null;
    }

    public static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    /// <summary>Names of people or organisations, references followed.</summary>
    public List<string> Names(JsonElement found, string name)
    {
        var names = new List<string>();
        if (Member(found, name) is not { } value) return names;
        foreach (var item in Items(value).Take(MostNames))
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                // A reference written as a text, as in "author": "#mara".
                if (_byId.TryGetValue(item.GetString() ?? "", out var meant)) AddNames(meant, names);
                else Add(names, item.GetString());
            }
            else
            {
                AddNames(Resolve(item), names);
            }
        }
        return names;
    }

    /// <summary>Whether all that stands there is an organisation by its type.</summary>
    public bool AreOrganisations(JsonElement found, string name) =>
        Member(found, name) is { } value && Items(value).Any() && Items(value).Take(MostNames).All(item => HasType(Resolve(item), static type => type.EndsWith("Organization", StringComparison.Ordinal) || type is "Corporation" or "WebSite"));

    /// <summary>Addresses of images, the sizes and crops that an array has included.</summary>
    public List<string> Urls(JsonElement found, string name)
    {
        var urls = new List<string>();
        if (Member(found, name) is not { } value) return urls;
        foreach (var item in Items(value).Take(MostImages))
        {
            var image = Resolve(item);
            var url = image.ValueKind == JsonValueKind.String ? image.GetString() : Text(image, "url") ?? Text(image, "contentUrl") ?? Text(image, "@id");
            if (!string.IsNullOrWhiteSpace(url)) urls.Add(url);
        }
        return urls;
    }

    public static bool HasType(JsonElement found, Func<string, bool> matches) =>
        Member(found, "@type") is { } type && Items(type).Any(item => item.ValueKind == JsonValueKind.String && item.GetString() is { } one && matches(one[(one.LastIndexOfAny(['/', ':', '#']) + 1)..]));

    private JsonElement Resolve(JsonElement item) =>
        Member(item, "name") is null && Member(item, "url") is null && Member(item, "@id") is { ValueKind: JsonValueKind.String } id && _byId.TryGetValue(id.GetString() ?? "", out var target) ? target : item;

    private static void AddNames(JsonElement item, List<string> names)
    {
        if (item.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in item.EnumerateArray().Take(MostNames)) AddNames(inner, names);
            return;
        }
        if (Member(item, "name") is not { } given)
        {
            if (Text(item, "givenName") is { } first && Text(item, "familyName") is { } last) Add(names, $"{first} {last}");
            return;
        }
        foreach (var one in Items(given).Take(MostNames))
            Add(names, one.ValueKind == JsonValueKind.String ? one.GetString() : Text(one));
    }

    private static void Add(List<string> names, string? name)
    {
        if (Normalize(name) is { } text && names.Count < MostNames && !names.Contains(text)) names.Add(text);
    }

    private static string? Normalize(string? text) => TextRun.Normalize(HtmlEntities.Decode(text ?? "")) is { Length: > 0 } normal ? normal : null;
}
