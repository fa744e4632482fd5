using SearchEngine.Articles;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata.Dates.Consensus;
using SearchEngine.Cleaning.Metadata.Dates.Evidence;
using SearchEngine.Cleaning.Metadata.Dates.Reading;

namespace SearchEngine.Cleaning.Metadata.Dates;

/// <summary>When an article was published and last changed.</summary>
/// <param name="Published">Null when the page tells no day, or only that of a change.</param>
/// <param name="Modified">Later than <paramref name="Published"/> or null.</param>
internal sealed record ArticleDates(Found<DateTimeOffset>? Published, Found<DateTimeOffset>? Modified)
{
    /// <summary>Gathers what all parts of a page say, and lets the rules decide.</summary>
    /// <param name="page">Its address, and when it was fetched.</param>
    /// <param name="head">Its meta elements.</param>
    /// <param name="linked">Its JSON-LD; null when it has none.</param>
    /// <param name="blocks">Its text.</param>
    /// <param name="title">The article's headline, near which its date stands.</param>
    /// <param name="source">The markup as it came, scripts included.</param>
    public static ArticleDates Read(Page page, PageHead head, LinkedArticle? linked, PageBlocks blocks, string title, ReadOnlySpan<char> source)
    {
        var url = page.Url ?? CanonicalUrl.Read(head, null)?.Value;
        var order = SiteDateOrder.Of(head.Lang ?? head.Meta("og:locale", "content-language"), url?.Host);
        var found = new DateCandidates(new DateContext(order, page.FetchedAt));
        var address = AddressDates.Read(url);
        LinkedDates.Gather(linked, found);
        HeadDates.Gather(head, found);
        AddressDates.Gather(address, found);
        var place = new ArticlePlace(blocks, title);
        ElementDates.Gather(blocks, place, found);
        VisibleDates.Gather(blocks, place, found);
        if (!found.HasPublication) PageStateDates.Gather(source, title, found);
        DayOrderSettlement.Settle(found);
        return Decide(new DateEvidence(found.All, address, page.FetchedAt, HeadlineYears.Latest(title, head.Title)));
    }

    private static ArticleDates Decide(DateEvidence evidence)
    {
        Found<DateTimeOffset>? published = null, modified = null;
        if (PublicationRules.Choose(evidence) is { } publication)
        {
            var complete = Precision.Complete(publication, evidence.All);
            published = new Found<DateTimeOffset>(Precision.OnPrintedDay(complete, evidence), complete.Source);
        }
        if (ModificationRule.Choose(evidence) is { } modification)
        {
            var complete = Precision.Complete(modification, evidence.All);
            if (published is null || complete.Reading.Moment > published.Value) modified = new Found<DateTimeOffset>(complete.Reading.Moment, complete.Source);
        }
        return new ArticleDates(published, modified);
    }
}
