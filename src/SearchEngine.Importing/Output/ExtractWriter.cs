using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Output;

/// <summary>Cleans pages and writes their text and metadata as JSON Lines, one line a page, without storing anything.</summary>
/// <remarks>
/// Fields, in this order: <c>id</c> (file name without extensions), <c>url</c>, <c>title</c>, <c>byline</c> (names joined by a comma),
/// <c>published</c> and <c>modified</c> (ISO 8601), <c>site</c>, <c>language</c>, <c>description</c>, <c>image</c>, <c>text</c>
/// (paragraphs joined by a blank line). What is missing is null; a page that holds no article has nothing but its id.
/// </remarks>
public sealed class ExtractWriter(ArticleCleaner cleaner, TimeProvider time)
{
    private readonly ImportLimits _limits = new();

    /// <summary>Writes one line for each page, in the order of the sources.</summary>
    /// <param name="sources">Files and folders.</param>
    /// <param name="output">Receives UTF-8; it is flushed, not closed.</param>
    /// <param name="problems">Hears of what is no page and of pages without an article.</param>
    /// <param name="cancellation">Ends it; whole lines are written up to there.</param>
    public async Task<OutputReport> WriteAsync(IReadOnlyList<ImportSource> sources, Stream output, IProgress<ImportEvent>? problems = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(output);
        return await OrderedLines.WriteAsync(sources.ToAsyncEnumerable().SelectMany(source => source.ReadAsync(_limits, time, cancellation)), Convert, output, problems, cancellation);
    }

    private OutputLine Convert(ImportItem item)
    {
        if (item is not ImportItem.Html { Page: var page })
            return new OutputLine(item.Name, null, new ImportEvent.Skipped(item.Name, RefusalReason.Unsupported, "It is not HTML, which is what is extracted from."));
        return cleaner.Clean(page) switch
        {
            CleaningResult.Cleaned cleaned => new OutputLine(item.Name, Line(page, cleaned.Article), null),
            CleaningResult.Rejected rejected => new OutputLine(item.Name, Line(page, null), new ImportEvent.Skipped(item.Name, rejected.Kind, rejected.Detail)),
            _ => throw new InvalidOperationException("Cleaning has a new kind of result."),
        };
    }

    private static ReadOnlyMemory<byte> Line(Page page, Article? article) => JsonLines.Line(json => Write(json, page, article));

    private static void Write(Utf8JsonWriter json, Page page, Article? article)
    {
        json.WriteString("id", IdOf(page.Name));
        json.WriteString("url", article?.Url?.AbsoluteUri);
        json.WriteString("title", article?.Title);
        json.WriteString("byline", article is { Byline.Count: > 0 } ? string.Join(", ", article.Byline) : null);
        json.WriteString("published", JsonLines.Date(article?.Published));
        json.WriteString("modified", JsonLines.Date(article?.Modified));
        json.WriteString("site", article?.Site);
        json.WriteString("language", article?.Language);
        json.WriteString("description", article?.Description);
        json.WriteString("image", article?.Image?.AbsoluteUri);
        json.WriteString("text", article?.Text);
    }

    /// <summary>File name without the extensions of a packed page: <c>a.b.html.gz</c> is <c>a.b</c>.</summary>
    private static string IdOf(string name)
    {
        var file = Path.GetFileName(name);
        if (file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) file = file[..^3];
        return Path.GetFileNameWithoutExtension(file);
    }
}
