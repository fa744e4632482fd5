using System.IO.Compression;
using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Cleaning.Tests.Golden;

namespace SearchEngine.Evaluation.Cleaning;

/// <summary>Pages with the texts that a good cleaner takes from them.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Pages">Each page and the expected text.</param>
internal sealed record PageSet(string Name, IReadOnlyList<(Page Page, string Expected)> Pages)
{
    private static readonly DateTimeOffset FetchedAt = TimeProvider.System.GetUtcNow();

    /// <param name="argument"><c>folder=expected.jsonl</c>, or a folder of golden pages.</param>
    public static PageSet Load(string argument)
    {
        if (Directory.Exists(argument) && GoldenPage.Load(argument) is { Count: > 0 } golden) return new PageSet("golden", [.. golden.Where(page => page.HasText).Select(page => (page.Page, page.Text))]);
        if (argument.Split('=', 2) is not [var folder, var file]) throw new ArgumentException($"'{argument}' is neither a folder of golden pages nor of the form FOLDER=EXPECTED.jsonl.");
        var expected = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("id").GetString() ?? "", line => line.GetProperty("text").GetString() ?? "");
        var pages = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => (path, id: IdOf(path))).Where(page => expected.ContainsKey(page.id))
            .Select(page => (new Page { Name = page.id, Body = Read(page.path), FetchedAt = FetchedAt }, expected[page.id])).ToList();
        return new PageSet(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), pages);
    }

    private static string IdOf(string path) => Path.GetFileNameWithoutExtension(path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path);

    internal static byte[] Read(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(path);
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
