using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Entities;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Output;

/// <summary>Annotates JSON Lines and writes what each text is about as JSON Lines, without storing anything.</summary>
/// <remarks>
/// Reads <c>id</c>, <c>title</c>, <c>text</c> and <c>published</c>; writes <c>id</c>, <c>countries</c>, <c>people</c>, <c>organisations</c>
/// and <c>spans</c>. Spans are the names in the text itself, in order; their offsets count UTF-16 code units. Adjectives of a country
/// and offices count as mentions but are no names, so they have no span.
/// </remarks>
public sealed class AnnotateWriter(EntityAnnotator annotator, TimeProvider time)
{
    private readonly ImportLimits _limits = new();

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
        var annotations = annotator.Annotate(article);
        return new OutputLine(item.Name, JsonLines.Line(json => Write(json, input.Id ?? item.Name, article.Text, annotations)), null);
    }

    private static OutputLine Refuse(string name, string reason, string detail) => new(name, null, new ImportEvent.Skipped(name, reason, detail));

    private static void Write(Utf8JsonWriter json, string id, string text, IReadOnlyList<Annotation> annotations)
    {
        json.WriteString("id", id);
        WriteEntities(json, "countries", "code", annotations, EntityKind.Country);
        WriteEntities(json, "people", "id", annotations, EntityKind.Person);
        WriteEntities(json, "organisations", "id", annotations, EntityKind.Organisation);
        json.WriteStartArray("spans");
        foreach (var (annotation, mention) in annotations.SelectMany(each => each.Mentions.Select(mention => (each, mention))).Where(pair => IsName(pair.mention)).OrderBy(pair => pair.mention.Span.Start))
        {
            json.WriteStartObject();
            json.WriteNumber("start", mention.Span.Start);
            json.WriteNumber("end", mention.Span.End);
            json.WriteString("type", TypeOf(annotation.Kind));
            json.WriteString("text", text.AsSpan(mention.Span.Start, mention.Span.Length));
            json.WriteString("entity", annotation.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntities(Utf8JsonWriter json, string array, string idField, IReadOnlyList<Annotation> annotations, EntityKind kind)
    {
        json.WriteStartArray(array);
        foreach (var annotation in annotations)
        {
            if (annotation.Kind != kind) continue;
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

    private static bool IsName(Mention mention) =>
        mention.Part == TextPart.Text && mention.Rule is (MentionRule.Name or MentionRule.Alias or MentionRule.Surname or MentionRule.Capital);

    private static string TypeOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => "PER",
        EntityKind.Organisation => "ORG",
        _ => "LOC",
    };
}
