using System.Collections.Immutable;

namespace SearchEngine.Entities.Loading;

/// <summary>The problems found while knowledge is read. Those of one file are limited, for a file of another kind may have one in every line.</summary>
internal sealed class ProblemList
{
    private const int MostOfOneFile = 100;

    private readonly Dictionary<string, List<KnowledgeProblem>> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unlisted = new(StringComparer.Ordinal);

    public void Add(string file, int? line, string detail)
    {
        if (!_byFile.TryGetValue(file, out var problems)) _byFile.Add(file, problems = []);
        if (problems.Count < MostOfOneFile) problems.Add(new KnowledgeProblem(file, line, detail));
        else _unlisted[file] = _unlisted.GetValueOrDefault(file) + 1;
    }

    public void Add(RowException error) => Add(error.Row.File, error.Row.Line, error.Message);

    /// <summary>By file and line.</summary>
    public ImmutableArray<KnowledgeProblem> ToImmutable()
    {
        var all = ImmutableArray.CreateBuilder<KnowledgeProblem>();
        foreach (var (file, problems) in _byFile.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            all.AddRange(problems.OrderBy(problem => problem.Line ?? 0));
            if (_unlisted.TryGetValue(file, out var more)) all.Add(new KnowledgeProblem(file, null, $"{more:N0} more lines cannot be used. Correct those above first."));
        }
        return all.ToImmutable();
    }
}
