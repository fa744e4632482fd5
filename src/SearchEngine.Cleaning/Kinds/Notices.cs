using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Rules.Phrases;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Pages about the site itself: privacy, terms, imprint, "about us", contact.</summary>
/// <remarks>
/// They are long flawless prose in the site's article template, often declared as one. Their name decides: the whole heading or title is a set phrase.
/// An article about privacy policies says more than that in its headline.
/// </remarks>
internal static partial class Notices
{
    // Above this, in letters and digits, an address alone does not make a page a notice.
    private const int MostByAddress = 1_500;

    public static CleaningResult.Rejected? Judge(PageSignals page)
    {
        if (page.HasAuthor && page.IsArticleByType) return null;
        // The first heading may be the site's name; further ones stand in boxes.
        var name = page.Names.Take(2).FirstOrDefault(IsNotice) ?? (page.TitleParts.Count > 0 && IsNotice(page.TitleParts[0]) ? page.TitleParts[0] : null);
        // "Contact" is a film as well.
        if (page.HasAuthor && name is not null && !name.Contains(' ', StringComparison.Ordinal)) return null;
        if (name is not null) return new(RejectReason.Other, $"The page is about the site itself: it is called '{name}'.");
        // An address says less, so it decides only where nothing speaks for an article.
        return page is { IsDeclared: false, HasAuthor: false, Length: < MostByAddress, Url: not null } && Address().IsMatch(page.Url.AbsolutePath)
            ? new(RejectReason.Other, $"The page is about the site itself, by its address '{page.Url.AbsolutePath}' and without author or declaration of an article.")
            : null;
    }

    private static bool IsNotice(string words) => PhraseBook.IsWhole(PhraseKind.Notice, words) || IsAboutSite(words);

    // "About The Lowland Post", "Privacy policy of the Lowland Post": a name of one to four words behind the phrase.
    private static bool IsAboutSite(string words) => PhraseBook.StartLength(PhraseKind.Notice, words) is > 0 and var length && words.AsSpan(length).Count(' ') <= 4;

    [GeneratedRegex(@"^/(about([-_]us)?|contact([-_]us)?|imprint|impressum|privacy([-_]policy)?|terms([-_](of[-_](use|service)|and[-_]conditions))?|cookies?([-_]policy)?|log[-_]?in|sign[-_]?(in|up)|register|subscribe|help|faq)(\.\w+)?/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
