using System.Text.RegularExpressions;
using SearchEngine.Articles;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Paging;

/// <summary>Makes one article out of its pages: metadata of the first one, texts one behind the other without what they repeat.</summary>
internal static partial class PageJoiner
{
    private const string BlankLine = "\n\n";

    /// <summary>Joins a page and its following ones. A page without an article ends it with what there is.</summary>
    /// <param name="page">The first page.</param>
    /// <param name="clean">Cleans a page by itself.</param>
    public static CleaningResult Join(Page page, Func<Page, CleaningResult> clean)
    {
        var result = clean(page);
        if (result is not CleaningResult.Cleaned(var article)) return result;
        List<string> text = [.. Paragraphs(article, article)];
        var modified = article.Modified;
        foreach (var following in page.Following.Take(PagePlace.MaxPages - 1))
        {
            // By the first page's address: "/page/2" in its own would make a list of teasers of it.
            if (clean(following with { Url = page.Url ?? following.Url }) is not CleaningResult.Cleaned(var part)) break;
            Append(text, Paragraphs(part, article));
            if (part.Modified > modified || modified is null) modified = part.Modified;
        }
        return new CleaningResult.Cleaned(article with { Text = string.Join(BlankLine, text), Modified = modified });
    }

    /// <summary>A page's paragraphs without marks such as "Page 2 of 3" at its edges, and without the headline and the summary of the whole.</summary>
    private static List<string> Paragraphs(Article part, Article whole)
    {
        List<string> paragraphs = [.. part.Text.Split(BlankLine)];
        while (paragraphs is [.., var last] && PageMark().IsMatch(last)) paragraphs.RemoveAt(paragraphs.Count - 1);
        while (paragraphs is [var first, ..] && (PageMark().IsMatch(first) || (part != whole && IsRepeatedHead(first, whole)))) paragraphs.RemoveAt(0);
        return paragraphs;
    }

    private static bool IsRepeatedHead(string paragraph, Article whole) => Words.AreSame(paragraph, whole.Title) || (whole.Description is { } summary && Words.AreSame(paragraph, summary));

    private static void Append(List<string> text, List<string> part)
    {
        // 1. A page that says nothing new, as when the server ignores the number.
        var known = text.Select(Words.Key).ToHashSet(StringComparer.Ordinal);
        if (part.All(paragraph => known.Contains(Words.Key(paragraph)))) return;

        // 2. What every page begins with stays at the beginning, what every page ends with moves to the end.
        var begin = Enumerable.Range(0, Math.Min(text.Count, part.Count)).TakeWhile(i => Words.AreSame(text[i], part[i])).Count();
        var end = Enumerable.Range(1, Math.Min(text.Count, part.Count - begin)).TakeWhile(i => Words.AreSame(text[^i], part[^i])).Count();
        text.RemoveRange(text.Count - end, end);
        text.AddRange(part.Skip(begin));
    }

    // "Page 2 of 3", "Seite 2/3", "2 / 3", "1 2 3", "Continued from page 1", "Next page"
    [GeneratedRegex(@"^\W*((page|seite|pagina|página|part|teil)\s*\d{1,2}(\s*(of|von|de|di|sur|/)\s*\d{1,2})?|\d{1,2}\s*(/|of|von)\s*\d{1,2}|\d{1,2}(\s+\d{1,2}){1,19}|(continued|fortsetzung|suite)( (from|on|von|auf|de la))? (page|seite) \d{1,2}|(next|previous|nächste|vorherige) (page|seite)|page (suivante|précédente)|pages:?(\s*\d{1,2})*)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PageMark();
}
