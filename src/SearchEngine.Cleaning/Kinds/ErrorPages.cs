using SearchEngine.Cleaning.Rules.Phrases;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Servers' own pages, which many send with status 200: missing, moved, broken, under maintenance, "are you a robot?".</summary>
/// <remarks>
/// Their heading says so, and their text speaks to the reader ("the page you are looking for"). An article about error pages may do either; it has
/// an author or a declared type, and more text.
/// </remarks>
internal static class ErrorPages
{
    /// <summary>Letters and digits.</summary>
    public const int LongestMessage = 1_200;

    private const int LongestShell = 500;
    private const int LongestUndoubted = 250;
    private const int MostWordsMore = 7;

    public static CleaningResult.Rejected? Judge(PageSignals page)
    {
        if (page.Length > LongestMessage || (page.HasAuthor && page.Phrases.Errors * 2 < page.Paragraphs)) return null;
        var isTitled = page.Names.Any(IsErrorTitle);
        // A heading decides before the title, which may be the missing article's, unless the text says what the title says.
        if (!isTitled && page.Phrases.Errors > 0) isTitled = page.TitleParts.Any(IsErrorTitle);
        var isError = isTitled
            ? page.Phrases.Errors > 0 || (page.Length < LongestUndoubted && !page.IsArticleByType)
            : page.Phrases.Errors >= 2 ? page.Length < LongestShell && page.Phrases.Errors * 2 >= page.Paragraphs : page.Phrases.Errors == 1 && page.Length < LongestUndoubted && page.Paragraphs <= 2 && !page.IsArticleByType;
        return isError ? new(RejectReason.ErrorPage, $"The page is the server's message '{(page.Names.Count > 0 ? page.Names[0] : page.Title)}', with status 200. Crawl it again later if it should be an article.") : null;
    }

    // "Page not found: how a small error became a joke" says too much more.
    private static bool IsErrorTitle(string words) =>
        PhraseBook.IsWhole(PhraseKind.ErrorTitle, words) || (PhraseBook.StartLength(PhraseKind.ErrorTitle, words) is > 0 and var length && words.AsSpan(length).Count(' ') <= MostWordsMore);
}
