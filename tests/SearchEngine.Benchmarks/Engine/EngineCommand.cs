using SearchEngine.Cli.Commands;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>Measures the engine on a corpus from outside, each row against its baseline in the same run, and prints a table for each.</summary>
internal static class EngineCommand
{
    public static int Run(string[] arguments)
    {
        EngineOptions options;
        try
        {
            options = EngineOptions.Parse(arguments);
        }
        catch (ArgumentException exception)
        {
            Console.Error.WriteLine(exception.Message);
            Console.Error.WriteLine(EngineOptions.Usage);
            return 2;
        }
        var folder = options.Index ?? Directory.CreateTempSubdirectory("benchmark-").FullName;
        try
        {
            using var index = KeptIndex.Open(folder, options.Docs, options.Articles);
            Console.WriteLine($"{index.View.Reader.NumDocs:N0} articles in {index.View.Reader.Leaves.Count} segments");
            var queries = QueryFile.Read(options.Queries)
                .Where(query => options.Classes.Length == 0 || options.Classes.Contains(query.Class))
                .GroupBy(static query => (query.Class, Filters: string.Join(' ', query.Selections.Select(static selection => $"{selection.Dimension}{selection.Included.Count}"))))
                .SelectMany(group => group.Take(options.Take)).ToList();
            foreach (var (name, create) in EngineRows.Figures) if (Wanted(name)) Print(create(index));
            foreach (var (name, create) in EngineRows.Comparisons) if (Wanted(name)) ComparisonTable.Measure(create(index), queries, options.Rounds);
        }
        finally
        {
            if (options.Index is null) Directory.Delete(folder, recursive: true);
        }
        return 0;

        bool Wanted(string name) => options.Rows.Length == 0 || options.Rows.Contains(name);
    }

    private static void Print(IFigure figure)
    {
        Console.WriteLine();
        Console.WriteLine($"{figure.Name}: {figure.Question}");
        foreach (var line in figure.Measure()) Console.WriteLine("  " + line);
    }
}
