using System.Text;
using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Entities;
using SearchEngine.Entities.Tagging;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Output;

/// <summary>Annotates JSON Lines and writes what each text is about as JSON Lines, without storing anything.</summary>
/// <remarks>
/// Reads <c>id</c>, <c>title</c>, <c>text</c> and <c>published</c>; writes <c>id</c>, then <c>countries</c>, <c>people</c> and <c>organisations</c>
/// that the text is about (its facet values), the same three lists of those named in passing under <c>passing</c>, and <c>spans</c>.
/// Spans are the names in the text itself, in order; their offsets count UTF-16 code units. Adjectives of a country
/// and offices count as mentions but are no names, so they have no span.
/// </remarks>
/// <param name="annotator">Says what an article is about.</param>
/// <param name="time">When the lines are read.</param>
/// <param name="options">What is written.</param>
public sealed class AnnotateWriter(EntityAnnotator annotator, TimeProvider time, AnnotateOptions? options = null)
{
    private readonly ImportLimits _limits = new();
    private readonly AnnotateFormat _format = options?.Format ?? AnnotateFormat.Lines;
    private readonly AnnotationText _explanation = new(options?.Columns);

    /// <summary>Writes one line for each line that can be read, in their order.</summary>
    /// <param name="source">JSON Lines.</param>
    /// <param name="output">Receives UTF-8; it is flushed, not closed.</param>
    /// <param name="problems">Hears of lines that cannot be read, by number.</param>
    /// <param name="progress">Hears after each item how many there were so far.</param>
    /// <param name="cancellation">Ends it; whole lines are written up to there.</param>
    public async Task<OutputReport> WriteAsync(ImportSource source, Stream output, IProgress<ImportEvent>? problems = null, IProgress<OutputReport>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(output);
        return await OrderedLines.WriteAsync(source.ReadAsync(_limits, time, cancellation), Convert, output, problems, progress, cancellation);
    }

    private OutputLine Convert(ImportItem item)
    {
        if (item is not ImportItem.JsonLine line) return Refuse(item.Name, RefusalReason.Unsupported, "It is not JSON Lines.");
        if (!ArticleInputJson.TryRead(line.Bytes, out var input, out var error)) return Refuse(item.Name, RefusalReason.UnreadableLine, error);
        if (input.Text is null) return Refuse(item.Name, RefusalReason.UnreadableLine, "The field 'text' is missing.");
        DateTimeOffset? published = null;
        if (!string.IsNullOrWhiteSpace(input.Published))
        {
            if (!PublicationDate.TryParse(input.Published, out var date)) return Refuse(item.Name, RefusalReason.UnreadableLine, "The date in 'published' is not ISO 8601.");
            published = date;
        }

        var article = new Article { Id = ArticleId.FromText(item.Name), Title = input.Title ?? "", Text = input.Text, Published = published };
        return new OutputLine(item.Name, Describe(article, item.Name, input.Id ?? item.Name), null);
    }

    private ReadOnlyMemory<byte> Describe(Article article, string name, string id)
    {
        if (_format == AnnotateFormat.Lines) return JsonLines.Line(json => Write(json, id, article.Text, annotator.Read(article)));
        var explanation = annotator.Explain(article);
        return _format == AnnotateFormat.Explanation
            ? Encoding.UTF8.GetBytes(_explanation.Of(name, id, article, explanation))
            : JsonLines.Line(json => AnnotationJson.Write(json, id, article, explanation));
    }

    private static OutputLine Refuse(string name, string reason, string detail) => new(name, null, new ImportEvent.Skipped(name, reason, detail));

    private static void Write(Utf8JsonWriter json, string id, string text, ArticleEntities entities)
    {
        var annotations = entities.Annotations;
        json.WriteString("id", id);
        WriteAll(json, annotations.Where(static a => a.IsAbout));
        json.WriteStartObject("passing");
        WriteAll(json, annotations.Where(static a => !a.IsAbout));
        json.WriteEndObject();
        json.WriteStartArray("spans");
        foreach (var name in entities.Names)
        {
            if (name.Part != TextPart.Text) continue;
            json.WriteStartObject();
            json.WriteNumber("start", name.Span.Start);
            json.WriteNumber("end", name.Span.End);
            json.WriteString("type", TypeOf(name.Type));
            json.WriteString("text", text.AsSpan(name.Span.Start, name.Span.Length));
            if (name.EntityId is { } entity) json.WriteString("entity", entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<Annotation> annotations)
    {
        var byKind = annotations.ToLookup(static a => a.Kind);
        WriteEntities(json, "countries", "code", byKind[EntityKind.Country]);
        WriteEntities(json, "people", "id", byKind[EntityKind.Person]);
        WriteEntities(json, "organisations", "id", byKind[EntityKind.Organisation]);
    }

    private static void WriteEntities(Utf8JsonWriter json, string array, string idField, IEnumerable<Annotation> annotations)
    {
        json.WriteStartArray(array);
        foreach (var annotation in annotations)
        {
            json.WriteStartObject();
            json.WriteString(idField, annotation.Id);
            json.WriteString("name", annotation.Label);
            if (annotation.Office is { Kind: OfficeKind.Leader } office) json.WriteString("office", office.Title);
            json.WriteNumber("mentions", annotation.Mentions.Count);
            json.WriteNumber("salience", Math.Round(annotation.Salience, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string TypeOf(NameType type) => type switch
    {
        NameType.Person => "PER",
        NameType.Organisation => "ORG",
        _ => "LOC",
    };
}
