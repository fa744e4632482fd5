using SearchEngine.Articles;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Charsets;
using SearchEngine.Cleaning.Kinds;
using SearchEngine.Cleaning.LiveBlogs;
using SearchEngine.Cleaning.Markup;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Paging;
using SearchEngine.Cleaning.Rules;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning;

/// <summary>Turns a page's bytes into an article: its text without what surrounds it, and its metadata.</summary>
/// <remarks>Thread-safe, works on the calling thread, keeps nothing between calls. Time and memory grow linearly with the page.</remarks>
public sealed class ArticleCleaner(CleaningOptions? options = null)
{
    // With this many teasers on it, a page without text is a list, not one whose zones were misread.
    private const int FirstYear = 1991;
    private const int LastYear = 2200;
    private const int FewestTeasers = 5;

    private readonly CleaningOptions _options = options ?? new CleaningOptions();
    private readonly RuleBook _rules = options is null ? RuleBook.Complete : new RuleBook(options.DisabledRules);

    /// <summary>Names of all rules of cleaning, in the order in which they apply.</summary>
    public static IReadOnlyList<string> RuleNames => RuleBook.Names;

    /// <summary>Cleans a page and joins what its following pages add. Never throws for what the page holds: whatever is no article comes back as <see cref="CleaningResult.Rejected"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public CleaningResult Clean(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Following.Count == 0 ? Read(page).Result : PageJoiner.Join(page, each => Read(each).Result);
    }

    /// <summary>Cleans one page and says of each block which rule kept it out. For people who ask why a sentence is missing.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is null.</exception>
    public CleaningExplanation Explain(Page page)
    {
        var reading = Read(page);
        return new CleaningExplanation(reading.Result, reading.ExplainBlocks(), reading.Metadata?.Evidence ?? new Dictionary<string, EvidenceSource>());
    }

    /// <summary>Where a page stands in an article that runs over several pages; null for all others.</summary>
    /// <param name="page">A page that holds an article: lists look alike. Its following pages are not looked at.</param>
    /// <param name="first">The address of the article's first page, when it is known that the page belongs to it: the number in its own address is then believed as it is.</param>
    public static PagePlace? PlaceOf(Page page, Uri? first = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ArticlePaging.PlaceOf(page, first);
    }

    /// <summary>The next page of the same article, behind the last of its following pages; null when there is none, or what there is leads elsewhere: to the next article, to older posts.</summary>
    /// <param name="page">The page, first or not.</param>
    /// <param name="first">As in <see cref="PlaceOf"/>.</param>
    public Uri? NextPageOf(Page page, Uri? first = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        return ArticlePaging.NextOf(page, first) is { } next && Read(page.Following.LastOrDefault(page)).Result is CleaningResult.Cleaned ? next : null;
    }

    internal Reading Read(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        // Before the web was, or at the end of the calendar: nobody set it. Then no date counts as one of the future.
        if (page.FetchedAt.Year is < FirstYear or > LastYear) page = page with { FetchedAt = new DateTimeOffset(LastYear, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        if (page.Body.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0) return Reject(RejectReason.Empty, "The page has no content.");
        if (page.Body.Length > _options.MaxBytes)
            return Reject(RejectReason.TooLarge, $"The page has {page.Body.Length:N0} bytes; at most {_options.MaxBytes:N0} are read. Raise {nameof(CleaningOptions.MaxBytes)} if it really is an article.");
        if (page.Status >= 400) return Reject(RejectReason.ErrorPage, $"The server answered with status {page.Status}.");
        if (ContentKind.OtherThanHtml(page.Body.Span, page.ContentType) is { } kind) return Reject(RejectReason.NotHtml, $"The page is {kind}, not HTML.");

        using var source = PageText.Decode(page.Body, page.ContentType);
        var markup = MarkupNormalizer.Normalize(source.Memory, page.Body.Length, _options);
        return markup.Limit switch
        {
            MarkupLimit.Elements => Reject(RejectReason.TooComplex, $"The page has more than {_options.MaxElements:N0} elements. Raise {nameof(CleaningOptions.MaxElements)} if it really is an article."),
            MarkupLimit.Memory => Reject(RejectReason.TooComplex, $"The page has {page.Body.Length:N0} bytes, and its markup would take more than {TreeMemory.Allowed(page.Body.Length):N0} to read. No article is written like that."),
            _ => Read(page, markup, source.Span),
        };
    }

    private Reading Read(Page page, NormalizedMarkup markup, ReadOnlySpan<char> source)
    {
        // 1. Blocks and what their surroundings are for
        var document = HtmlTree.Parse(markup, _options);
        var blocks = BlockReader.Read(document);
        ZoneReview.Apply(blocks, _rules);
        if (_rules.IsOn(SelectionRules.TeaserCards)) TeaserCards.Mark(blocks);
        // 2. What the page says about itself
        var head = PageHead.Read(document);
        var linkedPage = LinkedData.Read(markup.LinkedData, head.Meta("og:title"), head.Title);
        var linked = linkedPage.Article;
        var metadata = MetadataReader.Read(page, head, linked, blocks, source);
        // 3. The entries of a live blog
        var address = page.Url ?? metadata.Canonical;
        if (LiveBlogFinder.Find(blocks, metadata, linkedPage.Facts, address, page.FetchedAt) is { Count: > 0 } entries)
        {
            var live = LiveBlogText.Read(blocks, entries, BodyOf(blocks, blocks.Root, metadata, address), _rules);
            var liveText = string.Join("\n\n", live.Verdicts.Kept.Select(live.TextOf));
            if (Words.CountLettersAndDigits(liveText) >= _options.MinTextLength)
                return Cleaned(page, metadata.WithLanguage(LanguageCode.Read(head, linked, liveText)), liveText, live.Outline(EntryTimes.Resolve(entries, blocks, metadata, page.FetchedAt)), isLiveBlog: true, blocks, live.Verdicts);
        }
        // 4. The body, and whether it is an article
        var verdicts = ReadBody(blocks, metadata, address);
        var text = string.Join("\n\n", verdicts.Kept.Select(static block => block.Text));
        metadata = metadata.WithLanguage(LanguageCode.Read(head, linked, text));
        var signals = SignalReader.Read(page, BodyOf(blocks, blocks.Root, metadata, address), blocks, verdicts, head, linkedPage, metadata, text, markup.Embeds);
        if (PageKinds.Judge(signals, _options) is { } rejected)
        {
            var remains = rejected.Reason is RejectReason.ErrorPage or RejectReason.ConsentWall ? null : ArticleOf(page, metadata, text, OutlineReader.Read(verdicts.Kept));
            return new Reading(rejected with { Remains = remains }, blocks, verdicts, metadata) { Signals = signals };
        }
        return Cleaned(page, metadata, text, OutlineReader.Read(verdicts.Kept), isLiveBlog: false, blocks, verdicts) with { Signals = signals };
    }

    private static Reading Cleaned(Page page, ArticleMetadata metadata, string text, IReadOnlyList<OutlineMark> outline, bool isLiveBlog, PageBlocks blocks, Verdicts verdicts) =>
        new(new CleaningResult.Cleaned(ArticleOf(page, metadata, text, outline)) { IsLiveBlog = isLiveBlog }, blocks, verdicts, metadata);

    private static Article ArticleOf(Page page, ArticleMetadata metadata, string text, IReadOnlyList<OutlineMark> outline)
    {
        var url = metadata.Canonical ?? page.Url;
        return new Article
        {
            Id = url is null ? ArticleId.FromText(page.Name) : ArticleId.FromUrl(url),
            Url = url,
            Title = metadata.Title,
            Text = text,
            Outline = outline,
            Byline = metadata.Byline,
            Published = metadata.Published,
            Modified = metadata.Modified,
            Site = metadata.Site,
            Section = metadata.Section,
            Language = metadata.Language,
            Description = metadata.Description,
            Image = metadata.Image,
            AmpUrl = metadata.AmpUrl,
        };
    }

    private Verdicts ReadBody(PageBlocks blocks, ArticleMetadata metadata, Uri? url)
    {
        var body = ReadBody();
        if (body.Kept.Sum(static block => Words.CountLettersAndDigits(block.Text)) >= _options.MinTextLength || blocks.Elements.Count(static element => element.IsTeaser && element.FirstBlock < element.EndBlock) >= FewestTeasers) return body;
        // Nothing left: the page's words for its parts mean something else than usual. Once more with the few that can be relied on.
        ZoneReview.KeepOnlyReliable(blocks);
        return ReadBody();

        Verdicts ReadBody() => BodyText.Read(blocks, BodyOf(blocks, BodyFinder.Find(blocks, metadata.Title, _rules), metadata, url), _rules);
    }

    private static Body BodyOf(PageBlocks blocks, Element root, ArticleMetadata metadata, Uri? url) => new(root, metadata.Title, metadata.Byline, BodyParagraphs.Read(blocks, root), url?.Host);

    private static Reading Reject(RejectReason reason, string detail) => new(new CleaningResult.Rejected(reason, detail), null, null, null);
}
