namespace SearchEngine.Cleaning.Rules.Phrases;

/// <summary>What a set phrase is for; a line of <c>phrases.tsv</c> names it in lower case.</summary>
internal enum PhraseKind
{
    /// <summary>Introduces other stories: "Read more", "Lesen Sie auch".</summary>
    Stories,

    /// <summary>Heads what follows the article: "About the author", "Most read".</summary>
    End,

    /// <summary>Heads the readers' comments.</summary>
    Comments,

    /// <summary>Asks readers to subscribe, follow, install, donate, write in.</summary>
    Appeal,

    /// <summary>Says that the site earns by the links in the text.</summary>
    Disclosure,

    /// <summary>A mark that is nothing but furniture: "Advertisement", "Share".</summary>
    Label,

    /// <summary>Says who helped, below the text: "Editing by".</summary>
    Contribution,

    /// <summary>Lists subjects: "Tags:".</summary>
    Filing,

    /// <summary>Wants readers to pay or sign in before they see the rest.</summary>
    Wall,

    /// <summary>Wants readers to agree before they see the page, or keeps them out by country.</summary>
    Consent,

    /// <summary>Titles the server's own page when something is missing, broken or guarded.</summary>
    ErrorTitle,

    /// <summary>Tells readers of such a page what is wrong and what to do.</summary>
    Error,

    /// <summary>Titles a page about the site: "Privacy policy".</summary>
    Notice,

    /// <summary>Titles a page that lists articles: "Search results".</summary>
    List,

    /// <summary>Labels a page of pictures.</summary>
    Gallery,

    /// <summary>Labels a page with a recording.</summary>
    Video,

    /// <summary>Stands on a product's page in a shop.</summary>
    Shop,

    /// <summary>Stands beside each post of a forum.</summary>
    Forum,

    /// <summary>Names a running report.</summary>
    Live,
}
