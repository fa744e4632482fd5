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
}
