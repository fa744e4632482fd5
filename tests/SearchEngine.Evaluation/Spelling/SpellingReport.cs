using System.Text;

namespace SearchEngine.Evaluation.Spelling;

/// <summary>Recall@10 of misspelt queries, as typed and corrected, beside that of the clean ones.</summary>
internal static class SpellingReport
{
    private const string Begin = "<!-- spelling -->";
    private const string End = "<!-- /spelling -->";

    public static int Run(IReadOnlyList<string> folders, string? markdown, bool changes)
    {
        var table = new StringBuilder("| collection | queries | as typed | corrected | share of clean |\n| --- | --- | --- | --- | --- |\n");
        foreach (var folder in folders)
        {
            using var collection = new Collection(folder);
            var clean = collection.RecallAtTen(collection.Clean, verbatim: true);
            foreach (var file in collection.Misspelt.Prepend(collection.Clean))
            {
                var typed = collection.RecallAtTen(file, verbatim: true);
                var corrected = collection.RecallAtTen(file, verbatim: false, changes ? Print : null);
                var name = file == collection.Clean ? "clean" : Path.GetFileNameWithoutExtension(file)["queries.".Length..];
                var row = $"| {collection.Name} | {name} | {typed:.0000} | {corrected:.0000} | {corrected / clean:0.000} |";
                Console.WriteLine(row);
                table.Append(row).Append('\n');
            }
        }
        if (markdown is not null) Write(markdown, table.ToString());
        return 0;
    }

    private static void Print(string typed, string? corrected, double recall) =>
        Console.WriteLine($"  {typed}\n  {corrected ?? "(unchanged)"}\n  {recall:0.000}\n");

    private static void Write(string path, string table)
    {
        var text = File.ReadAllText(path);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin) throw new InvalidDataException($"{path}: the marks {Begin} and {End} are missing.");
        File.WriteAllText(path, text[..(begin + Begin.Length)] + "\n" + table + text[end..]);
    }
}
