using System.Collections.Immutable;
using SearchEngine.Articles;

namespace SearchEngine.Entities.Lexicon;

internal enum MeaningKind : byte
{
    Country,

    /// <summary>A city or region inside a country; the index is the country's.</summary>
    City,
    Region,
    Person,

    /// <summary>A family name; the index is that of a list of people.</summary>
    Surname,
    Organisation,

    /// <summary>A phrase that hides the names in it.</summary>
    Hidden,
}

/// <summary>What a phrase can mean; the index is the position in the list of its kind.</summary>
internal readonly record struct Meaning(MeaningKind Kind, int Index, MentionRule Rule, NameMark Mark)
{
    public bool IsOfCountry => Kind is MeaningKind.Country or MeaningKind.City or MeaningKind.Region;

    /// <summary>A place inside a country, its capital too.</summary>
    public bool IsInside => Kind is MeaningKind.City or MeaningKind.Region || (Kind == MeaningKind.Country && Rule == MentionRule.Capital);
}

/// <summary>The number of a role noun.</summary>
internal readonly record struct RolePhrase(int Index);

/// <summary>Which offices a role noun means, and the country of the office where the noun alone tells it: "Treasury secretary".</summary>
internal sealed record RoleNoun(int? Country, ImmutableArray<string> Titles);

/// <summary>Kinds of a cue phrase.</summary>
internal readonly record struct CuePhrase(Loading.CueKind Kinds);
