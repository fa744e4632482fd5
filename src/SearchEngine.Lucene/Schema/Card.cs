using System.Text.Json.Serialization;

namespace SearchEngine.Lucene.Schema;

/// <summary>What a hit shows, stored with the document so that a result page needs no other source.</summary>
internal sealed record Card(
    string Id,
    string? Url,
    string Title,
    DateTimeOffset? Published,
    string? Source,
    string? Language,
    string[] Countries,
    string[] People,
    string[] Organisations);

/// <summary>Compact JSON without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Card))]
internal sealed partial class CardJson : JsonSerializerContext;
