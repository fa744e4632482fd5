using System.Text.RegularExpressions;
using SearchEngine.Articles;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning;

/// <summary>Tells articles from pages that only look like one.</summary>
internal static partial class PageKind
{
    public static CleaningResult.Rejected? Judge(Page page, ArticleMetadata metadata, PageBlocks blocks, string text, CleaningOptions options)
    {
        var length = Words.CountLettersAndDigits(text);
        if (length < 600 && ErrorTitle().IsMatch(metadata.Title))
            return new(RejectReason.ErrorPage, $"The page is titled '{metadata.Title}'.");
        if (length < options.MinTextLength)
            return new(RejectReason.NoArticle, $"The page has {length} letters of running text; an article has at least {options.MinTextLength}. If it is filled by script, crawl its feed instead.");
        return null;
    }

    [GeneratedRegex(@"^\W*((error )?(404|403|410|500|502|503)\b|page not found|not found|access denied|forbidden|service unavailable|just a moment|attention required|are you a robot|seite nicht gefunden|page introuvable|página no encontrada)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ErrorTitle();
}
