using SearchEngine.Articles;
using SearchEngine.Cleaning;

namespace SearchEngine.Evaluation.Cleaning;

internal static class Explanation
{
    public static int Print(string path)
    {
        var explanation = new ArticleCleaner().Explain(new Page { Name = path, Body = File.ReadAllBytes(path), FetchedAt = TimeProvider.System.GetUtcNow() });
        Console.WriteLine(explanation.Result);
        foreach (var block in explanation.Blocks)
            Console.WriteLine($"{(block.RemovedBy is null ? "+" : "-")} {block.Kind,-12} {block.RemovedBy,-24} {block.Path[Math.Max(0, block.Path.Length - 90)..]}\n      {block.Text[..Math.Min(block.Text.Length, 160)]}");
        return 0;
    }
}
