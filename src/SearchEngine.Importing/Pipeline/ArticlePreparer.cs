using System.Text;
using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Importing.Sources;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Pipeline;

/// <summary>Makes an article for the store out of whatever a source found: decodes, cleans, annotates. Thread-safe.</summary>
/// <param name="cleaner">Reads articles out of HTML.</param>
/// <param name="annotate">Says what an article is about.</param>
/// <param name="accept">Links the entities that were given with an input.</param>
/// <param name="time">For pages that do not say when they were fetched.</param>
internal sealed class ArticlePreparer(
    ArticleCleaner cleaner,
    Func<Article, IReadOnlyList<Annotation>> annotate,
    Func<ArticleInput, Article, IReadOnlyList<Annotation>> accept,
    TimeProvider time)
{
    /// <summary>Reads articles out of HTML.</summary>
    public ArticleCleaner Cleaner => cleaner;

    public Prepared Prepare(ImportItem item) => item switch
    {
        ImportItem.Html html => PreparePage(html),
        ImportItem.JsonLine line => PrepareLine(line),
        ImportItem.Text text => PrepareText(text),
        ImportItem.Refused refused => Prepared.Skipped(refused.Name, refused.Reason, refused.Detail),
        ImportItem.Unreadable unreadable => Prepared.Failed(unreadable.Name, unreadable.Detail),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "This kind of item is not known."),
    };

    /// <summary>An article given as such.</summary>
    /// <param name="input">The article.</param>
    /// <param name="name">Where it came from.</param>
    public Prepared Prepare(ArticleInput input, string name)
    {
        if (Check(input, out var id, out var url, out var published) is { } mistake) return Prepared.Skipped(name, RefusalReason.UnreadableLine, mistake);
        Article article;
        Page? page = null;
        if (input.Text is null && input.Html is { } html)
        {
            page = new Page { Name = name, Url = url, Body = Encoding.UTF8.GetBytes(html), ContentType = "text/html; charset=utf-8", FetchedAt = time.GetUtcNow() };
            var (cleaned, refusal) = Clean(page);
            if (cleaned is null) return refusal;
            article = cleaned;
        }
        else
        {
            article = new Article { Id = default, Url = url, Title = "", Text = TextDocument.Paragraphs(input.Text ?? "") };
        }

        article = article with
        {
            Title = input.Title is { } title ? OneLine(title) : article.Title,
            Published = published ?? article.Published,
            Site = NotEmpty(input.Source) ?? article.Site ?? HostOf(article.Url),
            Byline = input.Author is { } author ? author.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : article.Byline,
            Language = LanguageOf(input.Language) ?? article.Language,
        };
        if (article is { Title: "", Text: "" }) return Prepared.Skipped(name, RefusalReason.Empty, "Title and text are empty.");
        article = article with { Id = id ?? (article.Url is { } canonical ? ArticleId.FromUrl(canonical) : IdOfContent(article)) };

        var isGiven = input.Countries is not null || input.People is not null || input.Organisations is not null;
        var stored = new StoredArticle(new AnnotatedArticle(article, isGiven ? accept(input, article) : annotate(article)))
        {
            // A page is kept for cleaning it again, which would undo what was given beside it.
            Page = input is { Title: null, Published: null, Source: null, Author: null, Language: null } ? page : null,
            SourceName = name,
            AnnotationsGiven = isGiven,
        };
        return stored.Page is { } kept && id is null && !isGiven ? Prepared.OfPage(name, stored, ArticleCleaner.PlaceOf(kept)) : Prepared.Ready(name, stored);
    }

    /// <summary>Cleans and annotates a stored article anew, by today's rules. Null when there is nothing to do better, or the page holds no article any more.</summary>
    public AnnotatedArticle? Renew(StoredArticle stored)
    {
        var article = stored.Article.Article;
        if (stored.Page is { } page && cleaner.Clean(page) is CleaningResult.Cleaned cleaned) article = cleaned.Article with { Id = article.Id };
        if (stored.AnnotationsGiven) return ReferenceEquals(article, stored.Article.Article) ? null : stored.Article with { Article = article };
        return new AnnotatedArticle(article, annotate(article));
    }

    /// <summary>The article of a first page and its following ones; null when they hold none.</summary>
    public StoredArticle? Join(Page page) => cleaner.Clean(page) is CleaningResult.Cleaned({ Url: not null } article)
        ? new StoredArticle(new AnnotatedArticle(article, annotate(article))) { Page = page, SourceName = page.Name }
        : null;

    private Prepared PreparePage(ImportItem.Html html)
    {
        var (cleaned, refusal) = Clean(html.Page);
        if (cleaned is not { } article) return refusal;
        if (article.Url is null) article = article with { Id = ArticleId.FromText(html.Identity) };
        return Prepared.OfPage(html.Name, new StoredArticle(new AnnotatedArticle(article, annotate(article))) { Page = html.Page, SourceName = html.Name }, ArticleCleaner.PlaceOf(html.Page));
    }

    private (Article? Article, Prepared Refusal) Clean(Page page) => cleaner.Clean(page) switch
    {
        CleaningResult.Cleaned cleaned => (cleaned.Article, default),
        CleaningResult.Rejected rejected => (null, Prepared.Skipped(page.Name, rejected.Kind, rejected.Detail)),
        _ => throw new InvalidOperationException("Cleaning has a new kind of result."),
    };

    private Prepared PrepareLine(ImportItem.JsonLine line) =>
        ArticleInputJson.TryRead(line.Bytes, out var input, out var error)
            ? Prepare(input, line.Name)
            : Prepared.Skipped(line.Name, RefusalReason.UnreadableLine, error);

    private Prepared PrepareText(ImportItem.Text file)
    {
        var (title, text) = TextDocument.Split(TextDocument.Decode(file.Bytes));
        if (title.Length == 0 && text.Length == 0) return Prepared.Skipped(file.Name, RefusalReason.Empty, "It holds no text.");
        var article = new Article { Id = ArticleId.FromText(file.Identity), Title = title, Text = text };
        return Prepared.Ready(file.Name, new StoredArticle(new AnnotatedArticle(article, annotate(article))) { SourceName = file.Name });
    }

    private static string? Check(ArticleInput input, out ArticleId? id, out Uri? url, out DateTimeOffset? published)
    {
        (id, url, published) = (null, null, null);
        if (input.Text is null && input.Html is null) return "Either 'text' or 'html' is needed.";
        if (input.Text is not null && input.Title is null) return "The field 'title' is missing.";
        if (NotEmpty(input.Id) is { } name)
        {
            if (!ArticleId.TryParse(name, out var parsed))
                return $"The id '{Shorten(name)}' is not valid: it takes 1 to {ArticleId.MaxLength} letters, digits and - _ . : ~. Leave it out to have one made.";
            id = parsed;
        }

        if (NotEmpty(input.Url) is { } address)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
                return $"The url '{Shorten(address)}' is not an absolute http or https URL.";
            url = parsed;
        }

        if (NotEmpty(input.Published) is { } date)
        {
            if (!PublicationDate.TryParse(date, out var parsed))
                return $"The date '{Shorten(date)}' in 'published' is not ISO 8601, such as 2025-08-31 or 2025-08-31T10:15:00Z.";
            published = parsed;
        }

        return null;
    }

    private static ArticleId IdOfContent(Article article) =>
        ArticleId.FromText($"content:{article.Title}\n{article.Published?.UtcDateTime:O}\n{article.Text}");

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string? LanguageOf(string? language)
    {
        var primary = NotEmpty(language)?.Split('-', '_')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }

    private static string? HostOf(Uri? url) => url is null ? null : url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
