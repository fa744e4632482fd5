using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Entities;

namespace SearchEngine.Importing.Output;

/// <summary>Writes the fields of a line of <c>annotate --explain --json</c>: each entity with its mentions in full.</summary>
internal static class AnnotationJson
{
    public static void Write(Utf8JsonWriter json, string id, Article article, EntityExplanation explanation)
    {
        json.WriteString("id", id);
        WriteEntities(json, "countries", "code", EntityKind.Country, article, explanation);
        WriteEntities(json, "people", "id", EntityKind.Person, article, explanation);
        WriteEntities(json, "organisations", "id", EntityKind.Organisation, article, explanation);
        json.WriteStartArray("unused");
        foreach (var (part, span) in explanation.Unused) WritePlace(json, part, span, rule: null, article);
        json.WriteEndArray();
    }

    private static void WriteEntities(Utf8JsonWriter json, string array, string idField, EntityKind kind, Article article, EntityExplanation explanation)
    {
        json.WriteStartArray(array);
        foreach (var annotation in explanation.Annotations.Where(each => each.Kind == kind))
        {
            json.WriteStartObject();
            json.WriteString(idField, annotation.Id);
            json.WriteString("name", annotation.Label);
            if (annotation.Office is { } office) json.WriteString("office", office.Title);
            json.WriteNumber("salience", Math.Round(annotation.Salience, 4));
            json.WriteBoolean("about", annotation.IsAbout);
            json.WriteStartArray("mentions");
            foreach (var (part, span, rule) in annotation.Mentions) WritePlace(json, part, span, rule, article);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, TextPart part, TextSpan span, MentionRule? rule, Article article)
    {
        json.WriteStartObject();
        json.WriteString("part", JsonName.Of(part));
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", (part == TextPart.Title ? article.Title : article.Text).AsSpan(span.Start, span.Length));
        if (rule is { } found) json.WriteString("rule", JsonName.Of(found));
        json.WriteEndObject();
    }
}
