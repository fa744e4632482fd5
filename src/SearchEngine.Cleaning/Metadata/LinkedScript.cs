using System.Text.Json;
using System.Text.RegularExpressions;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Parses a JSON-LD script as pages write it: with trailing commas, comments, raw line breaks, wrapped in CDATA or HTML comments.</summary>
internal static partial class LinkedScript
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Null when it cannot be read.</summary>
    public static JsonDocument? Parse(string script)
    {
        var json = script.Trim().TrimEnd(';');
        if (json.StartsWith("<!--", StringComparison.Ordinal)) json = json[4..];
        json = json.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("//]]>", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);
        if (json.EndsWith("-->", StringComparison.Ordinal)) json = json[..^3];
        // A script that was escaped as if it were text.
        if (!json.Contains('"') && json.Contains("&quot;", StringComparison.Ordinal)) json = json.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        json = SurrogateEscapes.Repair(json);
        return TryParse(json) ?? TryParse(Controls().Replace(json, " ")) ?? TryParse(BadEscape().Replace(Controls().Replace(json, " "), "${c}"));
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

    [GeneratedRegex(@"[\x00-\x1F]", RegexOptions.NonBacktracking)]
    private static partial Regex Controls();

    // \' is JavaScript's, not JSON's.
    [GeneratedRegex(@"\\(?<c>['&<>() -])", RegexOptions.NonBacktracking)]
    private static partial Regex BadEscape();
}
