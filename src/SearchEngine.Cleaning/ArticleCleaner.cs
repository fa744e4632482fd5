using SearchEngine.Articles;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Charsets;
using SearchEngine.Cleaning.Markup;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Rules;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning;

/// <summary>Turns a page's bytes into an article: its text without what surrounds it, and its metadata.</summary>
/// <remarks>Thread-safe, works on the calling thread, keeps nothing between calls. Time and memory grow linearly with the page.</remarks>
public sealed class ArticleCleaner(CleaningOptions? options = null)
{
    private readonly CleaningOptions _options = options ?? new CleaningOptions();

    /// <summary>Cleans one page. Never throws for what the page holds: whatever is no article comes back as <see cref="CleaningResult.Rejected"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public CleaningResult Clean(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Body.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0) return Reject(RejectReason.Empty, "The page has no content.");
        if (page.Body.Length > _options.MaxBytes)
            return Reject(RejectReason.TooLarge, $"The page has {page.Body.Length:N0} bytes; at most {_options.MaxBytes:N0} are read. Raise {nameof(CleaningOptions.MaxBytes)} if it really is an article.");
        if (page.Status >= 400) return Reject(RejectReason.ErrorPage, $"The server answered with status {page.Status}.");
        if (ContentKind.OtherThanHtml(page.Body.Span, page.ContentType) is { } kind) return Reject(RejectReason.NotHtml, $"The page is {kind}, not HTML.");

        var markup = MarkupNormalizer.Normalize(PageText.Decode(page.Body, page.ContentType), _options);
        if (!markup.IsComplete)
            return Reject(RejectReason.TooComplex, $"The page has more than {_options.MaxElements:N0} elements. Raise {nameof(CleaningOptions.MaxElements)} if it really is an article.");
        return Clean(page, markup);
    }

    private CleaningResult Clean(Page page, NormalizedMarkup markup)
    {
        var document = HtmlTree.Parse(markup, _options);
        var blocks = BlockReader.Read(document);
        ZoneReview.Apply(blocks);
        TeaserCards.Mark(blocks);
        var head = PageHead.Read(document);
        var linked = LinkedData.Read(markup.LinkedData);
        var metadata = MetadataReader.Read(page, head, linked, blocks, markup.Source);
        var body = ReadBody(blocks, metadata);
        var text = TextOf(body);
        if (PageKind.Judge(metadata, ArticleEvidenceReader.Of(head, linked), blocks, body, text, page.Url, _options) is { } rejected) return rejected;

        var url = metadata.Canonical ?? page.Url;
        return new CleaningResult.Cleaned(new Article
        {
            Id = url is null ? ArticleId.FromText(page.Name) : ArticleId.FromUrl(url),
            Url = url,
            Title = metadata.Title,
            Text = text,
            Byline = metadata.Byline,
            Published = metadata.Published,
            Modified = metadata.Modified,
            Site = metadata.Site,
            Language = metadata.Language,
            Description = metadata.Description,
            Image = metadata.Image,
        });
    }

    private static string TextOf(IReadOnlyList<Block> body) => string.Join("\n\n", body.Select(static block => block.Text));

    private IReadOnlyList<Block> ReadBody(PageBlocks blocks, ArticleMetadata metadata)
    {
        var body = ReadBody();
        if (Words.CountLettersAndDigits(TextOf(body)) >= _options.MinTextLength || PageKind.IsListing(blocks)) return body;
        // Nothing left: the page's words for its parts mean something else than usual. Once more with the few that can be relied on.
        ZoneReview.KeepOnlyReliable(blocks);
        return ReadBody();

        IReadOnlyList<Block> ReadBody() => BodyText.Read(blocks, new Body(BodyFinder.Find(blocks, metadata.Title), metadata.Title, metadata.Byline));
    }

    private static CleaningResult.Rejected Reject(RejectReason reason, string detail) => new(reason, detail);
}
