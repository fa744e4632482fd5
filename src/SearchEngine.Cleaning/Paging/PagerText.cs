using System.Globalization;
using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Paging;

/// <summary>Reads what links between pages show.</summary>
internal static partial class PagerText
{
    /// <summary>The page number in "2" or "Page 2"; null for all else.</summary>
    public static int? NumberIn(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[^1]) && PageNumber().Match(text) is { Success: true } match && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether it says "next page" in one of many languages, or points to the right.</summary>
    public static bool IsNext(string text) => text.Length > 0 && (text is "»" or "›" or "→" or ">" or ">>" || NextWords().IsMatch(Words.Key(text)));

    [GeneratedRegex(@"^((page|seite|pagina|página|strona|sida|side|part|teil)\s*)?(?<number>[1-9][0-9]?)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    // Letters alone, in lower case: "Next page »", "Weiter auf Seite 2", "Page suivante".
    [GeneratedRegex(@"^((go|continue)?(to)?(the)?next(page)?|continue(reading)?|continue(d)?onpage\d+|read(on|more)onpage\d+|weiter(lesen)?|(weiter)?(auf)?(zur)?(nächste)?seite\d*|nächsteseite|vor|(page)?suivante?|lasuite|(página)?siguiente|(pagina)?successiva|volgende(pagina)?|próxima(página)?|dalej|następna(strona)?|nästa(sida)?|neste(side)?|далее|следующая(страница)?|下一页|次へ)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NextWords();
}
