namespace SearchEngine.Entities.Tests.Golden;

/// <summary>What a name marked in a golden text is.</summary>
internal enum GoldenKind
{
    /// <summary><c>PER</c>; the id is the person's.</summary>
    Person,

    /// <summary><c>ORG</c>; the id is the organisation's.</summary>
    Organisation,

    /// <summary><c>LOC</c>; the id is the code of the country that it is or lies in, empty when none.</summary>
    Location,

    /// <summary><c>MISC</c>: peoples, languages, events, products, laws; the id is the code of the country that the word speaks of, empty when none.</summary>
    Miscellaneous,

    /// <summary><c>ROLE</c>: words that mean a person by office, "the Russian president"; the id is the person's.</summary>
    Role,
}
