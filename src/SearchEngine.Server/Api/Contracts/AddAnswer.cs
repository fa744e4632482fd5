using System.ComponentModel;

namespace SearchEngine.Server.Api.Contracts;

internal sealed record AddAnswer(int Stored, int Refused, [property: Description("One for each article sent, in order.")] IReadOnlyList<AddedArticle> Results);

internal sealed record AddedArticle(
    [property: Description("Id of the stored article; null when refused.")] string? Id,
    [property: Description("Why it was refused, with the remedy; null when stored.")] string? Error);
