using System.ComponentModel;
using SearchEngine.Importing;
using SearchEngine.Search.Responses;

namespace SearchEngine.Server.Api.Contracts;

internal sealed record EntityAnswer(
    string Dimension,
    string Value,
    string Label,
    IReadOnlyList<string> Aliases,
    [property: Description("Latest first; 'to' is null while in office.")] IReadOnlyList<OfficeTerm> Offices,
    [property: Description("Articles that carry it.")] long Articles,
    IReadOnlyList<TimelineBucket> Timeline,
    [property: Description("Who and what it appears with, by dimension.")] IReadOnlyDictionary<string, FacetAnswer> Together,
    [property: Description("Newest first.")] IReadOnlyList<HitAnswer> Latest);
