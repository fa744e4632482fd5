namespace SearchEngine.Cleaning.Rules;

/// <summary>Names of the rules by which the body is found, before single blocks are looked at.</summary>
internal static class SelectionRules
{
    /// <summary>What is hidden below a heading or a question opens at a click on it.</summary>
    public const string Accordions = "accordions";

    /// <summary>Comments that nothing stands above are the article.</summary>
    public const string CommentsFirst = "comments without article";

    /// <summary>Boxes of related stories, tags and the like that hold long text without links are none.</summary>
    public const string UnlinkedZones = "unlinked zones";

    /// <summary>A zone around nearly all of the page's prose means nothing.</summary>
    public const string DominantZones = "dominant zones";

    /// <summary>A zone around every paragraph is a framework's word.</summary>
    public const string CommonplaceZones = "commonplace zones";

    /// <summary>Rows of cards with linked headlines are related stories.</summary>
    public const string TeaserCards = "teaser cards";

    /// <summary>Elements that claim to be the body weigh more.</summary>
    public const string BodyHints = "body hints";

    /// <summary>Text above the headline weighs less.</summary>
    public const string AboveHeadline = "above the headline";

    public static IReadOnlyList<string> Names { get; } = [Accordions, CommentsFirst, UnlinkedZones, DominantZones, CommonplaceZones, TeaserCards, BodyHints, AboveHeadline];
}
