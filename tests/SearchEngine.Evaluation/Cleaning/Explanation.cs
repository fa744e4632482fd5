using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Cleaning.Tests.Golden;

namespace SearchEngine.Evaluation.Cleaning;

internal static class Explanation
{
    public static int Print(string path)
    {
        var page = PageAt(path);
        var explanation = new ArticleCleaner().Explain(page);
        Console.WriteLine(explanation.Result);
        Console.WriteLine(new ArticleCleaner().Read(page).Signals);
        foreach (var block in explanation.Blocks)
            Console.WriteLine($"{(block.RemovedBy is null ? "+" : "-")} {block.Kind,-12} {block.RemovedBy,-24} {block.Path[Math.Max(0, block.Path.Length - 90)..]}\n      {block.Text[..Math.Min(block.Text.Length, 160)]}");
        return 0;
    }

    // A golden page knows its own address.
    private static Page PageAt(string path) =>
        File.Exists(Path.ChangeExtension(path, ".expected")) ? GoldenPage.Load(Path.GetDirectoryName(path) ?? ".").First(page => page.Name == Path.GetFileNameWithoutExtension(path)).Page
        : new Page { Name = path, Body = PageSet.Read(path), FetchedAt = TimeProvider.System.GetUtcNow() };
}
