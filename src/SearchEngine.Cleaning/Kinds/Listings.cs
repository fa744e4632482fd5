using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Rules.Phrases;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Home, section, author, tag and search pages, and blogs with whole posts below each other.</summary>
/// <remarks>
/// They consist of parts that each have a headline which links to a page of its own. An article has such parts too, beside or below it; what decides
/// is how much text is in none of them. A biography or a description of the subject may open the list where the page says that it is one.
/// </remarks>
internal static partial class Listings
{
    private const int FewestCards = 3;
    private const int FewestOnDeclared = 5;

    // Characters of text that is in none of the parts.
    private const int MostBeside = 250;
    private const int MostBesideMany = 450;
    private const int MostOnNamed = 700;
    private const int MostOnTyped = 2_500;
    private const int MostOnDeclared = 120;
    private const double ShareBeside = 0.25;

    // Longer ones are whole posts, which articles with linked subheads resemble; posts have dates.
    private const int LongestTeaser = 500;

    // Above this, in letters and digits, an address alone does not make a page a list.
    private const int MostByAddress = 1_500;
    private const int MostWordsMore = 4;

    private static readonly string[] Types = ["CollectionPage", "SearchResultsPage", "ProfilePage", "ItemList", "Blog"];

    public static CleaningResult.Rejected? Judge(PageSignals page) => IsList(page) ? Listing() : null;

    internal static CleaningResult.Rejected Listing() => new(RejectReason.Listing, "The page is a list of teasers that link to articles. Crawl the pages that it links to.");

    private static bool IsList(PageSignals page)
    {
        if (page.IsArticleByType) return false;
        var cards = page.Cards;
        var path = page.Url?.AbsolutePath ?? "";
        // 1. Pages that declare nothing
        if (page is { IsDeclared: false, HasAuthor: false } && (page.AreTeasers || (page.Length < MostByAddress && ListAddress().IsMatch(path)))) return true;
        if (cards.Count < FewestCards) return false;
        // 2. Pages that declare an article
        var areTeasers = cards.Prose < cards.Count * LongestTeaser;
        if (page.IsDatedInHead || page.OpenGraphType.Contains("article", StringComparison.Ordinal)) return areTeasers && cards.Count >= FewestOnDeclared && cards.FreeProse < MostOnDeclared;
        // 3. Pages that say they are lists
        if (SaysSo(page, path)) return cards.FreeProse < MostOnTyped;
        if (cards.FreeProse < MostOnNamed && (ListAddress().IsMatch(path) || SectionAddress().IsMatch(path) || page.Names.Concat(page.TitleParts).Any(IsListName))) return true;
        // 4. All others, by their text
        return (areTeasers || cards.Dates >= cards.Count - 1) && (cards.FreeProse < MostBeside || (cards.FreeProse < MostBesideMany && cards.FreeProse < cards.Prose * ShareBeside));
    }

    private static bool SaysSo(PageSignals page, string path) =>
        Types.Any(page.Linked.Types.Contains) || page.OpenGraphType is "profile" or "blog" || (path == "/" && page.Url?.Query.Length == 0) || (page is { IsAboutName: true, HasAuthor: false, Cards.Count: >= FewestOnDeclared });

    private static bool IsListName(string words) =>
        PhraseBook.IsWhole(PhraseKind.List, words) || (PhraseBook.StartLength(PhraseKind.List, words) is > 0 and var length && words.AsSpan(length).Count(' ') <= MostWordsMore);

    [GeneratedRegex(@"/(page|seite)[/-]?\d+/?$|/(sections?|categor(y|ies)|tags?|authors?|autor(en|es|i)?|auteurs?|contributors?|search|suche|recherche|buscar|ricerca|zoeken)/([^/]*[^/0-9][^/]*/?|[0-9]{1,4}/?)?(index\.\w+)?$|/(search|suche|recherche|buscar|ricerca|zoeken)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ListAddress();

    // Articles have such addresses too.
    [GeneratedRegex(@"/(topics?|themen?|archives?|writers?|people|profile?s?)/([^/]+/?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SectionAddress();
}
