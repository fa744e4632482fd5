using SearchEngine.Cleaning.Rules.Phrases;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Dialogs that stand in place of the page until the reader agrees, and word that the page is not shown where the reader is.</summary>
/// <remarks>
/// They carry the title and metadata of the page behind them, so those say nothing. What speaks is that their text addresses the reader throughout:
/// "we and our partners", "your choices". News about consent quotes such words once or twice.
/// </remarks>
internal static class ConsentWalls
{
    /// <summary>Letters and digits.</summary>
    public const int LongestWall = 5_000;

    private const double ShareOfParagraphs = 0.4;
    private const double ShareUnderHeading = 0.25;
    private const double ShareWithAuthor = 0.6;

    public static CleaningResult.Rejected? Judge(PageSignals page)
    {
        if (page.Phrases.Consents == 0 || page.Length > LongestWall) return null;
        var isNamed = page.Names.Any(name => PhraseBook.IsContained(PhraseKind.Consent, name)) || page.TitleParts.Any(part => PhraseBook.IsContained(PhraseKind.Consent, part));
        var share = (double)page.Phrases.Consents / Math.Max(1, page.Paragraphs);
        var isWall = page is { HasAuthor: true, HasDate: true } ? (page.Phrases.Consents >= 2 || isNamed) && share >= ShareWithAuthor : (page.Phrases.Consents >= 2 && share >= ShareOfParagraphs) || (isNamed && share >= ShareUnderHeading);
        return isWall
            ? new(RejectReason.ConsentWall, "The page wants readers to agree to something before it shows the article, or does not show it in their country.")
            : null;
    }
}
