namespace SearchEngine.Benchmarks.Engine;

/// <summary>
/// All rows of the <c>engine</c> command. To add one: write a class that implements <see cref="IComparison"/> (a question to every query,
/// with a baseline) or <see cref="IFigure"/> (a measurement of the whole index) on a <see cref="KeptIndex"/>, and put it in the list here.
/// </summary>
internal static class EngineRows
{
    public static IReadOnlyList<(string Name, Func<KeptIndex, IComparison> Create)> Comparisons { get; } =
    [
        ("facets", static index => new FacetsAgainstDocValues(index)),
        ("sideways", static index => new SidewaysAgainstQueries(index)),
        ("ranking", static index => new RankingAgainstSearcher(index)),
    ];

    public static IReadOnlyList<(string Name, Func<KeptIndex, IFigure> Create)> Figures { get; } =
    [
        ("opening", static index => new OpeningToFirstFacets(index)),
    ];
}
