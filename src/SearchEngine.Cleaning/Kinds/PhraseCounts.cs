using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Selection;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>In how many blocks phrases stand that tell what kind of page it is.</summary>
/// <param name="Errors">Blocks of the text found that speak as error pages do.</param>
/// <param name="Consents">Paragraphs of the text found that speak as consent dialogs do.</param>
/// <param name="Shops">Blocks of the page that begin with what shops print.</param>
/// <param name="Forums">Blocks of the page with what forums print beside posts.</param>
internal readonly record struct PhraseCounts(int Errors, int Consents, int Shops, int Forums)
{
    private const int LongestMark = 80;

    /// <param name="page">All blocks.</param>
    /// <param name="kept">The text found.</param>
    /// <param name="length">Its letters and digits: long texts are not looked through for what only short ones can be.</param>
    /// <param name="mayTrade">Whether the page can be a shop's or a forum's.</param>
    public static PhraseCounts Read(PageBlocks page, IReadOnlyList<Block> kept, int length, bool mayTrade)
    {
        int errors = 0, consents = 0, shops = 0, forums = 0;
        if (length <= ConsentWalls.LongestWall)
            foreach (var block in kept)
            {
                if (length <= ErrorPages.LongestMessage && PhraseBook.IsContained(PhraseKind.Error, block.Words)) errors++;
                if (BodyFinder.IsProse(block) && PhraseBook.IsContained(PhraseKind.Consent, block.Words)) consents++;
            }
        if (mayTrade)
            foreach (var block in page.Blocks)
            {
                if (block.Text.Length > LongestMark || (block.Element.ZonesAround & (Zone.Navigation | Zone.Hidden | Zone.Comments)) != Zone.None) continue;
                if (PhraseBook.StartLength(PhraseKind.Shop, block.Words) > 0) shops++;
                if (PhraseBook.IsContained(PhraseKind.Forum, block.Words) || IsPostNumber(block.Text)) forums++;
            }
        return new PhraseCounts(errors, consents, shops, forums);
    }

    // "20-02-2026, 08:12 | #4"
    private static bool IsPostNumber(string text) =>
        text.Length < LongestMark / 2 && text.LastIndexOf('#') is >= 0 and var at && at + 1 < text.Length && text.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') < 0;
}
