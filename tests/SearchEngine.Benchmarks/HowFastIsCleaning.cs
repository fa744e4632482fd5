using System.Text;
using BenchmarkDotNet.Attributes;
using SearchEngine.Cleaning;
using SearchEngine.Samples;
using SmartReader;
using Page = SearchEngine.Articles.Page;

namespace SearchEngine.Benchmarks;

/// <summary>
/// What cleaning costs against SmartReader, a port of Mozilla's Readability, on one core: one operation is all pages. The pages are the sample
/// sites', or the .html files of the folder that the environment variable SEARCHENGINE_PAGES names.
/// </summary>
/// <remarks>SmartReader gets the text decoded; cleaning starts from the bytes. Regular expressions build their automata as they go, so a few rounds are needed before it is warm.</remarks>
[MemoryDiagnoser]
[WarmupCount(15)]
public class HowFastIsCleaning
{
    private const string Folder = "SEARCHENGINE_PAGES";

    private static readonly Uri Url = new("https://harbour.example/2026/02/24/pier");

    private readonly ArticleCleaner _cleaner = new();
    private List<Page> _pages = [];
    private List<string> _texts = [];

    [GlobalSetup]
    public void Setup()
    {
        _pages = Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder ? FromFolder(folder) : FromSampleSites();
        _texts = [.. _pages.Select(static page => Encoding.UTF8.GetString(page.Body.Span))];
    }

    [Benchmark(Baseline = true)]
    public int ReadingWithSmartReader()
    {
        var readable = 0;
        foreach (var text in _texts)
        {
            using var reader = new Reader(Url.AbsoluteUri, text);
            if (reader.GetArticle().IsReadable) readable++;
        }
        return readable;
    }

    [Benchmark]
    public int Cleaning() => _pages.Count(page => _cleaner.Clean(page) is CleaningResult.Cleaned);

    private static List<Page> FromFolder(string folder)
    {
        var pages = Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(static path => PageOf(Path.GetFileName(path), Url, File.ReadAllBytes(path), null)).ToList();
        return pages.Count > 0 ? pages : throw new InvalidOperationException($"{Folder} names '{folder}', which has no .html files.");
    }

    private static List<Page> FromSampleSites() => [.. SampleArticles.Load().Select(static article =>
    {
        var rendered = SamplePages.Render(article, article.Url);
        return PageOf(article.Slug, article.Url, rendered.Body, rendered.ContentType);
    })];

    private static Page PageOf(string name, Uri? url, ReadOnlyMemory<byte> body, string? contentType) =>
        new() { Name = name, Url = url, Body = body, ContentType = contentType, FetchedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };
}
