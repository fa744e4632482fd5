using SearchEngine.Cleaning.Rules.Phrases;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Pictures with captions, and an introduction at most.</summary>
/// <remarks>What counts is the text that belongs to no picture. Many galleries call themselves articles, and many articles hold a gallery.</remarks>
internal static class Galleries
{
    private const int FewestPictures = 4;
    private const int FewestCounters = 3;

    // Characters of text that belongs to no picture.
    private const int LongestIntroduction = 500;
    private const int LongestDeclared = 1_200;
    private const int MostHeadings = 3;

    public static CleaningResult.Rejected? Judge(PageSignals page)
    {
        var pictures = page.Pictures;
        if (Math.Max(pictures.Count, pictures.Counters) < FewestPictures && pictures.Counters < FewestCounters) return null;
        var isDeclared = page.Linked.Types.Contains("ImageGallery") || page.Linked.Types.Contains("MediaGallery") || pictures.Counters >= FewestCounters
            || page.Names.Concat(page.TitleParts).Any(name => PhraseBook.StartLength(PhraseKind.Gallery, name) > 0);
        var longest = isDeclared ? LongestDeclared : LongestIntroduction;
        if (pictures.FreeProse > longest || pictures.CaptionLength < pictures.FreeProse || (!isDeclared && page.Headings >= MostHeadings)) return null;
        return new(RejectReason.Gallery, $"The page is a gallery: {Math.Max(pictures.Count, pictures.Counters)} pictures and little text besides their captions.");
    }
}
