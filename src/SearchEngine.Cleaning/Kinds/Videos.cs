using SearchEngine.Cleaning.Markup;
using SearchEngine.Cleaning.Rules.Phrases;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>A player with a sentence or two about the recording.</summary>
/// <remarks>An article may have a player on top and call itself a video for the sake of previews; its text is longer.</remarks>
internal static class Videos
{
    private const int LongestDescription = 700;
    private const int LongestUndeclared = 250;
    private const int ShortestReport = 200;
    private const int MostParagraphs = 3;

    public static CleaningResult.Rejected? Judge(PageSignals page)
    {
        if (page.Length > LongestDescription || page.Paragraphs > MostParagraphs) return null;
        var isDeclared = page.Linked.Types.Contains("VideoObject") || page.Linked.Types.Contains("TVEpisode") || page.OpenGraphType.StartsWith("video", StringComparison.Ordinal);
        var hasPlayer = page.HasPlayerZone || (page.Embeds & Embeds.Player) != Embeds.None;
        if (page.IsArticleByType && page.Length >= ShortestReport) return null;
        var isNamed = IsLabelled(page.Title) || page.Url?.AbsolutePath.Contains("/video", StringComparison.OrdinalIgnoreCase) == true;
        return isDeclared || (hasPlayer && (isNamed || (page.Length < LongestUndeclared && !page.IsArticleByType)))
            ? new(RejectReason.Video, "The page is a video with a few words about it.")
            : null;
    }

    // "Video: the pier from above", not "Video games sell less".
    private static bool IsLabelled(string title)
    {
        var end = title.IndexOfAny([':', '|', '–', '—', '»']);
        return end > 0 && Words.Spaced(title[..end], end) is { Length: > 0 } label && PhraseBook.StartLength(PhraseKind.Video, label) == label.Length;
    }
}
