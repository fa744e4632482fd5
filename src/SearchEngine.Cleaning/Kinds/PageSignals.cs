using SearchEngine.Cleaning.Markup;
using SearchEngine.Cleaning.Metadata;

namespace SearchEngine.Cleaning.Kinds;

/// <summary>What the judges of page kinds look at, gathered once. Lengths are letters and digits, unless said otherwise.</summary>
internal sealed record PageSignals
{
    /// <summary>The article's headline as the metadata has it.</summary>
    public required string Title { get; init; }

    /// <summary>In lower case, letters and digits alone: the page's names for itself, which are its main headings, else the parts of its title.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The same of the title element, cut at its separators.</summary>
    public required IReadOnlyList<string> TitleParts { get; init; }

    public required Uri? Url { get; init; }

    /// <summary>Lower case; empty when the page has none.</summary>
    public required string OpenGraphType { get; init; }

    public required LinkedFacts Linked { get; init; }

    public required Embeds Embeds { get; init; }

    public required bool HasAuthor { get; init; }

    public required bool HasDate { get; init; }

    /// <summary>Whether it says in any way that it is an article, if only by a date in its head. Many pages that are none do.</summary>
    public required bool IsDeclared { get; init; }

    /// <summary>Whether its head says when the article was published.</summary>
    public required bool IsDatedInHead { get; init; }

    /// <summary>Whether its JSON-LD names the one article that it is.</summary>
    public bool IsArticleByType => Linked.Articles is 1 or 2;

    /// <summary>Letters and digits of the text found.</summary>
    public required int Length { get; init; }

    /// <summary>Paragraphs, list items and quotations of the text found that read like prose.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>The longest of them without its links, in characters.</summary>
    public required int LongestParagraph { get; init; }

    /// <summary>Headings in the text found.</summary>
    public required int Headings { get; init; }

    public required Walls Walls { get; init; }

    public required Cards Cards { get; init; }

    /// <summary>Whether the text found is hardly more than links with a line about each.</summary>
    public required bool AreTeasers { get; init; }

    /// <summary>Whether the first paragraph begins with the page's name, as a biography does.</summary>
    public required bool IsAboutName { get; init; }

    public required Pictures Pictures { get; init; }

    public required PhraseCounts Phrases { get; init; }

    /// <summary>Whether a part of the page is for a player, by its class.</summary>
    public required bool HasPlayerZone { get; init; }
}

/// <summary>The wish to pay or sign in, and the text around it.</summary>
/// <param name="Count">Blocks in which such a wish stands, from the first that could end the article.</param>
/// <param name="Before">Letters and digits of the text found above the first.</param>
/// <param name="After">Letters and digits of the text found below it, without such blocks.</param>
/// <param name="IsCut">Whether the last paragraph above breaks off in the middle of a sentence.</param>
internal readonly record struct Walls(int Count, int Before, int After, bool IsCut);

/// <summary>Parts of the page of one look that each have a headline which links to a page of its own.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Prose">Characters of running text in them, without links.</param>
/// <param name="Dates">How many have a date.</param>
/// <param name="FreeProse">Characters of the text found that are in none of them.</param>
internal readonly record struct Cards(int Count, int Prose, int Dates, int FreeProse);

/// <summary>The page's pictures outside of menus, side columns and teasers.</summary>
/// <param name="Count">How many there are, as far as text stands between them.</param>
/// <param name="Counters">Blocks such as "3/12" and "Picture 3 of 12".</param>
/// <param name="CaptionLength">Characters of text that belongs to pictures.</param>
/// <param name="FreeProse">Characters of the text found that does not.</param>
internal readonly record struct Pictures(int Count, int Counters, int CaptionLength, int FreeProse);
