using System.Text.Json;
using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Reads schema.org JSON-LD as pages write it: in arrays and @graph, with trailing commas, comments and raw line breaks.</summary>
internal static partial class LinkedData
{
    private const int MaxObjects = 2000;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The page's article, else its page object as far as it is dated or named; null when neither is given.</summary>
    public static LinkedArticle? Read(IReadOnlyList<string> scripts)
    {
        var documents = new List<JsonDocument>();
        try
        {
            foreach (var script in scripts)
                if (Parse(script) is { } document) documents.Add(document);
            return Read(documents);
        }
        finally
        {
            foreach (var document in documents) document.Dispose();
        }
    }

    private static LinkedArticle? Read(List<JsonDocument> documents)
    {
        var objects = new List<JsonElement>();
        var byId = new Dictionary<string, JsonElement>();
        foreach (var document in documents) Collect(document.RootElement, objects, byId);

        LinkedArticle? article = null, page = null;
        foreach (var found in objects)
        {
            if (IsArticle(found)) article = Merge(article, WithoutForeignDates(ToArticle(found, byId), article));
            else if (IsPage(found) || IsCredited(found)) page ??= ToArticle(found, byId) with { Headline = null };
        }
        var site = objects.FirstOrDefault(found => HasType(found, type => type == "WebSite"));
        var publisher = site.ValueKind == JsonValueKind.Object ? Text(site, "name") : null;
        if (article is null && page is null) return publisher is null ? null : new LinkedArticle { Publisher = publisher };
        var merged = article is null || page is null ? (article ?? page ?? new LinkedArticle()) : Merge(article, page);
        return merged with { Publisher = merged.Publisher ?? publisher };
    }

    private static JsonDocument? Parse(string script)
    {
        var json = script.Trim().TrimEnd(';');
        if (json.StartsWith("<!--", StringComparison.Ordinal)) json = json[4..];
        json = json.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("//]]>", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        if (json.EndsWith("-->", StringComparison.Ordinal)) json = json[..^3];
        return TryParse(json) ?? TryParse(Controls().Replace(json, " "));
    }

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Tolerant);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Objects in page order; nested ones only where an article may be: lists, @graph, mainEntity.
    private static void Collect(JsonElement root, List<JsonElement> objects, Dictionary<string, JsonElement> byId)
    {
        var pending = new Stack<JsonElement>();
        pending.Push(root);
        while (pending.TryPop(out var element) && objects.Count < MaxObjects)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse()) pending.Push(item);
                continue;
            }
            if (element.ValueKind != JsonValueKind.Object) continue;
            objects.Add(element);
            if (element.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { } key && element.EnumerateObject().Skip(1).Any()) byId.TryAdd(key, element);
            foreach (var name in (ReadOnlySpan<string>)["mainEntity", "mainEntityOfPage", "@graph"])
                if (element.TryGetProperty(name, out var inner)) pending.Push(inner);
        }
    }

    private static LinkedArticle ToArticle(JsonElement found, Dictionary<string, JsonElement> byId) => new()
    {
        Headline = Text(found, "headline") ?? Text(found, "name"),
        Authors = Names(found, "author", byId) is { Count: > 0 } authors ? authors : Names(found, "creator", byId),
        Published = Text(found, "datePublished") ?? Text(found, "dateCreated") ?? Text(found, "uploadDate"),
        Modified = Text(found, "dateModified"),
        Publisher = Names(found, "publisher", byId).FirstOrDefault(),
        Description = Text(found, "description"),
        Image = Url(found, "image") ?? Url(found, "thumbnailUrl"),
        Language = Text(found, "inLanguage"),
    };

    // Some pages declare the articles that they link to as well; their dates are not this one's.
    private static LinkedArticle WithoutForeignDates(LinkedArticle found, LinkedArticle? main) =>
        main?.Headline is { } headline && found.Headline is { } other && !Words.AreSame(headline, other) ? found with { Published = null, Modified = null } : found;

    private static LinkedArticle Merge(LinkedArticle? first, LinkedArticle second) => first is null ? second : first with
    {
        Headline = first.Headline ?? second.Headline,
        Authors = first.Authors.Count > 0 ? first.Authors : second.Authors,
        Published = first.Published ?? second.Published,
        Modified = first.Modified ?? second.Modified,
        Publisher = first.Publisher ?? second.Publisher,
        Description = first.Description ?? second.Description,
        Image = first.Image ?? second.Image,
        Language = first.Language ?? second.Language,
    };

    private static bool IsArticle(JsonElement found) =>
        HasType(found, type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) && type != "JobPosting" || type is "Report" or "Review" or "CreativeWork");

    private static bool IsPage(JsonElement found) => HasType(found, type => type is "WebPage" or "ItemPage" or "AboutPage" or "MedicalWebPage" or "FAQPage" or "HowTo" or "Recipe");

    // Some sites call their articles Movie, Event or nothing at all.
    private static bool IsCredited(JsonElement found) => found.TryGetProperty("author", out _) && found.TryGetProperty("datePublished", out _) && !HasType(found, type => type is "Comment" or "Review");

    private static bool HasType(JsonElement found, Func<string, bool> matches)
    {
        if (!found.TryGetProperty("@type", out var type)) return false;
        if (type.ValueKind == JsonValueKind.String) return type.GetString() is { } one && matches(one[(one.LastIndexOf('/') + 1)..]);
        return type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.GetString() is { } one && matches(one));
    }

    private static string? Text(JsonElement found, string name)
    {
        if (!found.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
        if (value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("@value", out value)) return null;
        return value.ValueKind == JsonValueKind.String && TextRun.Normalize(HtmlEntities.Decode(value.GetString() ?? "")) is { Length: > 0 } text ? text : null;
    }

    private static string? Url(JsonElement found, string name)
    {
        if (!found.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
        return value.ValueKind == JsonValueKind.Object ? Text(value, "url") ?? Text(value, "contentUrl") ?? Text(value, "@id") : value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static List<string> Names(JsonElement found, string name, Dictionary<string, JsonElement> byId)
    {
        var names = new List<string>();
        if (!found.TryGetProperty(name, out var value)) return names;
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value])
        {
            var resolved = item;
            if (item.ValueKind == JsonValueKind.String) names.Add(item.GetString() ?? "");
            if (item.ValueKind != JsonValueKind.Object) continue;
            if (!item.TryGetProperty("name", out _) && item.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && byId.TryGetValue(id.GetString() ?? "", out var target)) resolved = target;
            if (!resolved.TryGetProperty("name", out var given)) continue;
            if (given.ValueKind == JsonValueKind.Array) names.AddRange(given.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString() ?? ""));
            else if (given.ValueKind == JsonValueKind.String) names.Add(given.GetString() ?? "");
        }
        return [.. names.Select(given => TextRun.Normalize(HtmlEntities.Decode(given))).Where(given => given.Length > 0).Distinct()];
    }

    [GeneratedRegex(@"[\x00-\x1F]", RegexOptions.NonBacktracking)]
    private static partial Regex Controls();
}
