using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Cleaning;

namespace SearchEngine.Importing.Output;

/// <summary>Writes an article's fields, and what is known of a page without one.</summary>
internal static class ArticleJson
{
    /// <summary>The fields of a line of <c>extract</c>. New ones come behind those that there are.</summary>
    public static void Write(Utf8JsonWriter json, string id, CleaningResult result)
    {
        var (article, kind) = result switch
        {
            CleaningResult.Cleaned cleaned => (cleaned.Article, cleaned.Kind),
            CleaningResult.Rejected rejected => (rejected.Remains, rejected.Kind),
            _ => throw new InvalidOperationException("Cleaning has a new kind of result."),
        };
        json.WriteString("id", id);
        json.WriteString("url", article?.Url?.AbsoluteUri);
        json.WriteString("title", NotEmpty(article?.Title));
        json.WriteString("byline", article is { Byline.Count: > 0 } ? string.Join(", ", article.Byline) : null);
        json.WriteString("published", JsonLines.Date(article?.Published));
        json.WriteString("modified", JsonLines.Date(article?.Modified));
        json.WriteString("site", article?.Site);
        json.WriteString("language", article?.Language);
        json.WriteString("description", article?.Description);
        json.WriteString("image", article?.Image?.AbsoluteUri);
        json.WriteString("text", NotEmpty(article?.Text));
        json.WriteString("kind", kind);
        json.WriteString("section", article?.Section);
        json.WriteString("amp", article?.AmpUrl?.AbsoluteUri);
    }

    private static string? NotEmpty(string? text) => text is { Length: > 0 } ? text : null;

    /// <summary>How a page was read: an article's paragraphs, where its metadata was found, and all blocks of the page.</summary>
    public static void WriteExplanation(Utf8JsonWriter json, CleaningExplanation explanation)
    {
        json.WriteString("detail", (explanation.Result as CleaningResult.Rejected)?.Detail);
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in (explanation.Result as CleaningResult.Cleaned)?.Article.Paragraphs() ?? [])
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(paragraph.Kind.ToString()));
            if (paragraph.Level > 0) json.WriteNumber("level", paragraph.Level);
            if (paragraph.EntryTime is { } time) json.WriteString("time", JsonLines.Date(time));
            json.WriteString("text", paragraph.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("evidence");
        foreach (var (field, source) in explanation.Evidence) json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(field), CodeOf(source));
        json.WriteEndObject();
        json.WriteStartArray("blocks");
        foreach (var block in explanation.Blocks)
        {
            json.WriteStartObject();
            json.WriteBoolean("kept", block.RemovedBy is null);
            json.WriteString("rule", block.RemovedBy);
            json.WriteString("kind", block.Kind);
            json.WriteString("path", block.Path);
            json.WriteString("text", block.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>In lower case with hyphens: <c>json-ld</c>.</summary>
    public static string CodeOf(EvidenceSource source) => JsonNamingPolicy.KebabCaseLower.ConvertName(source.ToString());
}
