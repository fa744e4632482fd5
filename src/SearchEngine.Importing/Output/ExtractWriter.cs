using System.Text;
using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Output;

/// <summary>Cleans pages and writes their text and metadata as JSON Lines, one line a page, without storing anything.</summary>
/// <remarks>
/// Fields, in this order: <c>id</c> (file name without extensions), <c>url</c>, <c>title</c>, <c>byline</c> (names joined by a comma),
/// <c>published</c> and <c>modified</c> (ISO 8601), <c>site</c>, <c>language</c>, <c>description</c>, <c>image</c>, <c>text</c>
/// (paragraphs joined by a blank line), <c>kind</c> (<c>article</c>, <c>live-blog</c>, or what the page is instead: <c>listing</c>, <c>paywall</c> …),
/// <c>section</c>, <c>amp</c> (address of the page's AMP version). What is missing is null. Of other kinds of pages, the fields hold what was read of them.
/// </remarks>
/// <param name="cleaner">Reads articles out of pages.</param>
/// <param name="time">When the pages are read.</param>
/// <param name="options">What is written.</param>
public sealed class ExtractWriter(ArticleCleaner cleaner, TimeProvider time, ExtractOptions? options = null)
{
    private readonly ImportLimits _limits = new();
    private readonly ExtractOptions _options = options ?? new ExtractOptions();
    private readonly ExplanationText _explanation = new(options?.Columns);

    /// <summary>Writes one line for each page, in the order of the sources; pages are cleaned on all cores.</summary>
    /// <param name="sources">Files, folders, archives and streams.</param>
    /// <param name="output">Receives UTF-8; it is flushed, not closed.</param>
    /// <param name="problems">Hears of what is no page and of pages without an article.</param>
    /// <param name="progress">Hears after each item how many there were so far.</param>
    /// <param name="cancellation">Ends it; whole lines are written up to there.</param>
    /// <exception cref="OutputFailedException">The folder for HTML, or a file in it, cannot be written.</exception>
    public async Task<OutputReport> WriteAsync(IReadOnlyList<ImportSource> sources, Stream output, IProgress<ImportEvent>? problems = null, IProgress<OutputReport>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(output);
        var folder = _options.HtmlFolder is { } path ? new HtmlFolder(path) : null;
        return await OrderedLines.WriteAsync(sources.ToAsyncEnumerable().SelectMany(source => source.ReadAsync(_limits, time, cancellation)), item => Convert(item, folder), output, problems, progress, cancellation);
    }

    private OutputLine Convert(ImportItem item, HtmlFolder? folder)
    {
        if (item is not ImportItem.Html { Page: var page })
            return new OutputLine(item.Name, null, new ImportEvent.Skipped(item.Name, RefusalReason.Unsupported, "It is not HTML, which is what is extracted from."));
        var id = IdOf(page.Name);
        var (result, line) = _options.Format == ExtractFormat.Lines ? Clean(page, id) : Explain(page, id);
        return result switch
        {
            CleaningResult.Cleaned({ } article) => new OutputLine(item.Name, line, null) { Beside = Store(id, article, folder) },
            CleaningResult.Rejected rejected => new OutputLine(item.Name, line, new ImportEvent.Skipped(item.Name, rejected.Kind, rejected.Detail)),
            _ => throw new InvalidOperationException("Cleaning has a new kind of result."),
        };
    }

    private (CleaningResult Result, ReadOnlyMemory<byte> Line) Clean(Page page, string id)
    {
        var result = cleaner.Clean(page);
        return (result, JsonLines.Line(json => ArticleJson.Write(json, id, result)));
    }

    private (CleaningResult Result, ReadOnlyMemory<byte> Line) Explain(Page page, string id)
    {
        var explanation = cleaner.Explain(page);
        if (_options.Format == ExtractFormat.Explanation) return (explanation.Result, Encoding.UTF8.GetBytes(_explanation.Of(page.Name, id, explanation)));
        return (explanation.Result, JsonLines.Line(json =>
        {
            ArticleJson.Write(json, id, explanation.Result);
            ArticleJson.WriteExplanation(json, explanation);
        }));
    }

    private static Action? Store(string id, Article article, HtmlFolder? folder)
    {
        if (folder is null) return null;
        var html = Encoding.UTF8.GetBytes(SafeHtml.Of(article));
        return () => folder.Write(id, html);
    }

    /// <summary>File name without the extensions of a packed page: <c>a.b.html.gz</c> is <c>a.b</c>.</summary>
    private static string IdOf(string name)
    {
        var file = Path.GetFileName(name.TrimEnd('/'));
        if (file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) file = file[..^3];
        return Path.GetFileNameWithoutExtension(file);
    }
}
