using SearchEngine.Cli.Commands;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>A question that is asked of every query of a file: how much faster is ours than the baseline, class by class?</summary>
/// <remarks>Both ways run on the same thread and the same view, one after the other for each query, so that they see the same machine.</remarks>
internal interface IComparison
{
    /// <summary>Short name, for <c>--rows</c>.</summary>
    string Name { get; }

    /// <summary>What is compared, in a sentence.</summary>
    string Question { get; }

    /// <summary>False for queries that do not ask this question.</summary>
    bool Takes(BatchQuery query);

    /// <summary>The plain way. Returns a number made from the whole result, which has to equal that of <see cref="Ours"/>.</summary>
    long Baseline(BatchQuery query);

    /// <summary>The engine's way.</summary>
    long Ours(BatchQuery query);
}
