namespace SearchEngine.Lucene.Spelling;

/// <summary>How the signs of what was meant are weighed against each other, in nats; measured, see docs/spelling.md.</summary>
internal static class Weights
{
    /// <summary>Of the logarithm of a word's share in the articles: what people ask for is less uneven than what is printed.</summary>
    public const double Frequency = 0.7;

    /// <summary>Against a word of grammar or one of two letters: nobody searches for those.</summary>
    public const double CommonWord = 3;

    /// <summary>Of how well a word goes with the rest of the query.</summary>
    public const double Context = 2;

    /// <summary>How many other words of the query are looked at, the rarest first.</summary>
    public const int MostContext = 6;

    /// <summary>Articles added to found and expected ones, so that rare words prove little.</summary>
    public const double Smoothing = 0.5;

    /// <summary>Against a second edit, for each letter that a word is shorter than <see cref="LongWord"/>: short words have a neighbour everywhere at two edits.</summary>
    public const double SecondEdit = 1;

    /// <summary>Letters of a word that may well have two slips.</summary>
    public const int LongWord = 9;

    /// <summary>Against a form that no article has of a word that some have.</summary>
    public const double UnseenForm = 1.5;

    /// <summary>Against two words that were run together, one of them misspelt, and stand side by side in no article.</summary>
    public const double NeverTogether = 6;

    /// <summary>The least that a pair of words counts.</summary>
    public const double LeastAffinity = -3;

    /// <summary>The most that a pair of words counts.</summary>
    public const double MostAffinity = 4;

    /// <summary>Share of mistyped words among those of a careful writer.</summary>
    public const double LeastSlips = 0.01;

    /// <summary>By how much a slip must be likelier than a new word.</summary>
    public const double Margin = 1.5;

    /// <summary>By how much a neighbour may be less likely than a rare known word and still be searched for beside it.</summary>
    public const double Beside = 3;

    /// <summary>By how much the second of two rare candidates may be less likely and still be searched for beside the first.</summary>
    public const double AsLikely = 0.7;

    /// <summary>Share of unknown words from which a writer is taken for a careless one.</summary>
    public const double Careless = 0.25;
}
