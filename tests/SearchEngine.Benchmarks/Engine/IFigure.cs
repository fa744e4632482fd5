namespace SearchEngine.Benchmarks.Engine;

/// <summary>A measurement of the index as a whole, rather than of queries.</summary>
internal interface IFigure
{
    /// <summary>Short name, for <c>--rows</c>.</summary>
    string Name { get; }

    /// <summary>What is measured, in a sentence.</summary>
    string Question { get; }

    /// <summary>Measures; a line of result each.</summary>
    IEnumerable<string> Measure();
}
