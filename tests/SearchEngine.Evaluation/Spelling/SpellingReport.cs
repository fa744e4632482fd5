using System.Text;

namespace SearchEngine.Evaluation.Spelling;

/// <summary>Recall@10 of misspelt queries, as typed and corrected, beside that of the clean ones.</summary>
internal static class SpellingReport
{
    public static int Run(IReadOnlyList<string> folders, string? markdown, bool changes)
    {
        var table = new StringBuilder("| collection | queries | as typed | corrected | share of clean |\n| --- | --- | --- | --- | --- |\n");
        foreach (var folder in folders)
        {
            var collection = Collection.Load(folder);
            using var index = new SpellingIndex(collection);
            var clean = index.RecallOf(collection.Topics(), verbatim: true);
            foreach (var file in collection.Misspelt.Prepend(null))
            {
                var topics = file is null ? collection.Topics() : collection.Topics(file);
                var typed = index.RecallOf(topics, verbatim: true);
                var corrected = index.RecallOf(topics, verbatim: false, changes ? Print : null);
                var name = file is null ? "clean" : Path.GetFileNameWithoutExtension(file)["queries.".Length..];
                var row = $"| {collection.Name} | {name} | {typed:.0000} | {corrected:.0000} | {corrected / clean:0.000} |";
                Console.WriteLine(row);
                table.Append(row).Append('\n');
            }
        }
        if (markdown is not null) MarkedTable.Replace(markdown, "spelling", table.ToString());
        return 0;
    }

    private static void Print(Topic typed, string? corrected, double recall) =>
        Console.WriteLine($"  {typed.Id}: {typed.Text}\n  {corrected ?? "(unchanged)"}\n  {recall:0.000}\n");
}
