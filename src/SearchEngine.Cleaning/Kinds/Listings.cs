using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Rules.Phrases;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>Home, section, author, tag and search pages, and blogs with whole posts below each other.</summary>
/// <remarks>
/// They consist of parts that each have a headline which links to a page of its own. An article has such parts too, beside or below it; what decides
/// is how much text is in none of them. A biography or a description of the subject may open the list where the page is called one.
/// </remarks>
internal static partial class Listings
{
    private const int FewestCards = 3;
    private const int FewestOnDeclared = 5;

    // Characters of text that is in none of the parts.
    private const int MostBeside = 250;
    private const int MostOnNamed = 2_500;
    private const int MostOnDeclared = 120;
    private const double ShareBeside = 0.25;

    // Longer ones are whole posts, which articles with linked subheads resemble; posts have dates.
    private const int LongestTeaser = 500;

    // Above this, in letters and digits, an address alone does not make a page a list.
    private const int MostByAddress = 1_500;

    private static readonly string[] Types = ["CollectionPage", "SearchResultsPage", "ProfilePage", "ItemList", "Blog"];

    public static CleaningResult.Rejected? Judge(PageSignals page) => IsList(page) ? Listing() : null;

    internal static CleaningResult.Rejected Listing() => new(RejectReason.Listing, "The page is a list of teasers that link to articles. Crawl the pages that it links to.");

    private static bool IsList(PageSignals page)
    {
        var cards = page.Cards;
        if (page.IsArticleByType) return false;
        var isAddressed = page.Url is not null && Address().IsMatch(page.Url.AbsolutePath);
        if (page is { IsDeclared: false, HasAuthor: false } && (page.AreTeasers || (isAddressed && page.Length < MostByAddress))) return true;
        if (cards.Count < FewestCards) return false;
        var areTeasers = cards.Prose < cards.Count * LongestTeaser;
        if (page.IsDatedInHead || page.OpenGraphType.Contains("article", StringComparison.Ordinal)) return areTeasers && cards.Count >= FewestOnDeclared && cards.FreeProse < MostOnDeclared;
        var isNamed = isAddressed || Types.Any(page.Linked.Types.Contains) || page.OpenGraphType is "profile" or "blog" || page.Url?.AbsolutePath is "/" || (page is { IsAboutName: true, HasAuthor: false } && cards.Count >= FewestOnDeclared) || page.Names.Concat(page.TitleParts).Any(name => PhraseBook.StartLength(PhraseKind.List, name) > 0);
        if (isNamed) return cards.FreeProse < MostOnNamed;
        return (areTeasers || cards.Dates >= cards.Count - 1) && (cards.FreeProse < MostBeside || cards.FreeProse < cards.Prose * ShareBeside);
    }

    [GeneratedRegex(@"/(page|seite)[/-]?\d+/?$|/(sections?|categor(y|ies)|tags?|topics?|authors?|archives?|themen?|autor(en|es|i)?|auteurs?|contributors?|writers?|people|profile?s?|search|suche|recherche|buscar|cerca|zoeken)/([^/]*[^/0-9][^/]*/?|[0-9]{1,4}/?)?(index\.\w+)?$|/(search|suche|recherche|buscar|ricerca|zoeken)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
