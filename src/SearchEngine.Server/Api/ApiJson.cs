using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using SearchEngine.Importing;
using SearchEngine.Server.Api.Contracts;

namespace SearchEngine.Server.Api;

/// <summary>JSON of the API, generated at build time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = false)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(FacetPageAnswer))]
[JsonSerializable(typeof(FacetPairsAnswer))]
[JsonSerializable(typeof(ArticleAnswer))]
[JsonSerializable(typeof(SimilarAnswer))]
[JsonSerializable(typeof(EntityAnswer))]
[JsonSerializable(typeof(SuggestAnswer))]
[JsonSerializable(typeof(AddAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ReadinessAnswer))]
[JsonSerializable(typeof(ArticleInput))]
[JsonSerializable(typeof(ArticleInput[]))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(object[]))]
[JsonSerializable(typeof(IReadOnlyList<AddedArticle>))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.NumberHandling = JsonNumberHandling.Strict;
        // Served as application/json with nosniff and never put into HTML, so only what JSON itself asks for is escaped.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new UtcInstantConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }
}

/// <summary>Writes instants in UTC with <c>Z</c>.</summary>
internal sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
