using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SearchEngine.Storage.Rows;

/// <summary>Content of an article as the database keeps it; the id has a column of its own.</summary>
internal sealed record ArticleDocument
{
    public string? Url { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public IReadOnlyList<string>? Byline { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public string? Site { get; init; }

    public string? Language { get; init; }

    public string? Description { get; init; }

    public string? Image { get; init; }

    public string? Section { get; init; }

    public string? AmpUrl { get; init; }

    public IReadOnlyList<MarkDocument>? Outline { get; init; }
}

/// <summary>A mark of an article's outline as the database keeps it.</summary>
internal sealed record MarkDocument
{
    public int Paragraph { get; init; }

    public int Kind { get; init; }

    public int Level { get; init; }

    public DateTimeOffset? Time { get; init; }
}

/// <summary>An annotation as the database keeps it.</summary>
internal sealed record AnnotationDocument
{
    public int Kind { get; init; }

    public string Id { get; init; } = "";

    public string Label { get; init; } = "";

    public string? Office { get; init; }

    public string? OfficeCountry { get; init; }

    /// <summary>0, a leader, is not written: older rows hold no others.</summary>
    public int OfficeKind { get; init; }

    public double Salience { get; init; }

    /// <summary>Four numbers a mention: part, start, length, rule.</summary>
    public int[]? Mentions { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ArticleDocument))]
[JsonSerializable(typeof(List<AnnotationDocument>))]
internal sealed partial class StoreJson : JsonSerializerContext;

/// <summary>How the database's JSON is written.</summary>
internal static class CompactJson
{
    // Writes letters of all scripts as they are; the default escapes them to six bytes each.
    private static readonly StoreJson Context = new(new JsonSerializerOptions(StoreJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static JsonTypeInfo<ArticleDocument> Article => Context.ArticleDocument;

    public static JsonTypeInfo<List<AnnotationDocument>> Annotations => Context.ListAnnotationDocument;
}
