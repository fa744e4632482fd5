using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchEngine.Cleaning;

namespace SearchEngine.Evaluation.Cleaning;

/// <summary>Cleans all pages once with every rule and once without each of them.</summary>
internal static class Ablation
{
    public static int Run(IReadOnlyList<PageSet> sets, string? document)
    {
        var table = new StringBuilder();
        table.Append("| without | ").AppendJoin(" | ", sets.Select(set => $"{set.Name} ({set.Pages.Count}): F1 | accuracy")).Append(" |\n|").Insert(table.Length, " --- |", 1 + (2 * sets.Count)).Append('\n');
        var complete = Measure(sets, []);
        Append(table, "nothing: all rules", complete.Select(score => $"{Figure(score.F1)} | {Figure(score.Accuracy)}"));
        foreach (var rule in ArticleCleaner.RuleNames)
        {
            var scores = Measure(sets, [rule]);
            Append(table, rule, scores.Zip(complete, (score, all) => $"{Change(score.F1 - all.F1)} | {Change(score.Accuracy - all.Accuracy)}"));
        }
        Console.Write(table);
        if (document is not null) MarkedTable.Replace(document, "ablation", table.ToString());
        return 0;
    }

    public static int Score(IReadOnlyList<PageSet> sets, string[] without, string? predictions)
    {
        foreach (var set in sets)
        {
            var texts = Clean(set, without);
            var score = TextScore.Of(texts);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name,-14} F1 {score.F1:0.0000}  precision {score.Precision:0.0000}  recall {score.Recall:0.0000}  accuracy {score.Accuracy:0.0000}  ({set.Pages.Count} pages)"));
            foreach (var (page, text) in set.Pages.Zip(texts))
                if (text.Predicted.Length == 0 && text.Expected.Length > 0) Console.WriteLine($"  {page.Page.Name} is no article: {new ArticleCleaner().Clean(page.Page)}");
            if (predictions is not null)
                File.WriteAllLines(Path.Combine(predictions, set.Name + ".jsonl"), set.Pages.Zip(texts, (page, text) => JsonSerializer.Serialize(new { id = page.Page.Name, text = text.Predicted })));
        }
        return 0;
    }

    private static List<TextScore> Measure(IReadOnlyList<PageSet> sets, string[] without) => [.. sets.Select(set => TextScore.Of(Clean(set, without)))];

    private static List<(string Expected, string Predicted)> Clean(PageSet set, string[] without)
    {
        var cleaner = new ArticleCleaner(new CleaningOptions { DisabledRules = without.ToHashSet() });
        return [.. set.Pages.AsParallel().AsOrdered().Select(page => (page.Expected, cleaner.Clean(page.Page) is CleaningResult.Cleaned cleaned ? cleaned.Article.Text : ""))];
    }

    private static void Append(StringBuilder table, string name, IEnumerable<string> cells) => table.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Figure(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Change(double value) => Math.Abs(value) < 0.00005 ? "·" : value.ToString("+0.0000;-0.0000", CultureInfo.InvariantCulture);
}
