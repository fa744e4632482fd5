using System.Collections.Immutable;
using SearchEngine.Articles;

namespace SearchEngine.Entities;

/// <summary>When a name counts; written as one character before the name in the knowledge files.</summary>
public enum NameMark
{
    /// <summary>No mark: wherever it stands.</summary>
    None,

    /// <summary><c>?</c>: a common word too. Only where capitals mean something, or when the entity is named otherwise.</summary>
    CommonWord,

    /// <summary><c>!</c>: only when the entity is named otherwise in the article.</summary>
    NeedsCompany,

    /// <summary><c>^</c>: only when the entity's country is among the most mentioned ones.</summary>
    NeedsCountry,

    /// <summary><c>~</c>: a second meaning, taken only when the article supports it better than the first.</summary>
    Second,
}

/// <summary>A name, a spelling or an acronym of an entity.</summary>
public readonly record struct KnownName(string Text, NameMark Mark)
{
    /// <summary>The text without its mark.</summary>
    public override string ToString() => Text;
}

/// <summary>A country or territory.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; XK for Kosovo; withdrawn codes such as SU for states that are gone, which annotations carry under their successor's.</param>
/// <param name="Code3">ISO 3166-1 alpha-3.</param>
/// <param name="Name">As the facet shows it.</param>
/// <param name="OfficialName">The long form: "Republic of Kazakhstan".</param>
/// <param name="Aliases">Other names, and regions that belong to it.</param>
/// <param name="Demonyms">Adjectives and peoples: "Kazakh", "Kazakhs".</param>
/// <param name="Capitals">Capitals and seats of power that stand for the government.</param>
/// <param name="Successor">Code of the state that took over; null for current ones.</param>
/// <param name="LedByGovernment">True when "the X leader" means the head of government, false for the head of state.</param>
public sealed record Country(
    string Code, string Code3, string Name, string OfficialName, ImmutableArray<KnownName> Aliases,
    ImmutableArray<KnownName> Demonyms, ImmutableArray<KnownName> Capitals, bool LedByGovernment, string? Successor);

/// <summary>The function an office has in its state or body.</summary>
public enum OfficeRole
{
    /// <summary>Head of state.</summary>
    State,

    /// <summary>Head of government.</summary>
    Government,

    /// <summary>Head of state and of government in one.</summary>
    Both,

    /// <summary>Minister of foreign affairs; the European Union's high representative.</summary>
    ForeignMinister,

    /// <summary>Minister of finance.</summary>
    FinanceMinister,

    /// <summary>Head of an international body or a central bank.</summary>
    BodyHead,
}

/// <summary>One person's time in one office.</summary>
/// <param name="PersonId">Id of the <see cref="Person"/>.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or EU; empty for heads of bodies.</param>
/// <param name="Role">What the office is in its state or body.</param>
/// <param name="Title">As printed: "President of Russia".</param>
/// <param name="From">First day; <see cref="DateOnly.MinValue"/> when unknown.</param>
/// <param name="To">Last day; <see cref="DateOnly.MaxValue"/> while in office.</param>
/// <param name="Organisation">Id of the <see cref="Organisation"/> that the office leads or speaks for; null for offices of a state.</param>
public sealed record OfficeTerm(string PersonId, string Country, OfficeRole Role, string Title, DateOnly From, DateOnly To, string? Organisation = null)
{
    /// <summary>Leader, minister or head of a body.</summary>
    public OfficeKind Kind { get; } = Role switch
    {
        OfficeRole.ForeignMinister or OfficeRole.FinanceMinister => OfficeKind.Minister,
        OfficeRole.BodyHead => OfficeKind.BodyHead,
        _ => OfficeKind.Leader,
    };

    /// <summary>True when the office was held on that day.</summary>
    public bool IsHeldOn(DateOnly day) => From <= day && day <= To;
}

/// <summary>A person in the knowledge base.</summary>
/// <param name="Id">Slug of the name.</param>
/// <param name="Name">As the facet shows it.</param>
/// <param name="Aliases">Other names and spellings.</param>
/// <param name="FamilyNames">Spellings of what the press prints after the first mention; may be empty.</param>
/// <param name="SurnameAlone">True when the family name alone means this person.</param>
/// <param name="Offices">Terms in office, in the order of the file.</param>
public sealed record Person(
    string Id, string Name, ImmutableArray<KnownName> Aliases, ImmutableArray<string> FamilyNames, bool SurnameAlone,
    ImmutableArray<OfficeTerm> Offices);

/// <summary>An organisation in the knowledge base.</summary>
/// <param name="Id">Slug of the name.</param>
/// <param name="Name">As the facet shows it.</param>
/// <param name="Acronym">The usual one; null when there is none.</param>
/// <param name="Aliases">Other names and spellings.</param>
/// <param name="Kind">Free word from the file: "bloc", "central bank", "company" …</param>
/// <param name="Country">ISO 3166-1 alpha-2 of a national body or of a company's seat; null for others.</param>
public sealed record Organisation(
    string Id, string Name, KnownName? Acronym, ImmutableArray<KnownName> Aliases, string Kind, string? Country)
{
    /// <summary>True for bodies that stand for their state, as the Bundestag does for Germany.</summary>
    public bool StandsForCountry { get; } = Country is not null && Kind is "government" or "legislature" or "court" or "agency" or "military" or "central bank" or "party" or "armed group";
}

/// <summary>A city or region that counts for its country.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="IsRegion">True for states and provinces, false for cities.</param>
/// <param name="Aliases">Other names, spellings and abbreviations.</param>
public sealed record Place(KnownName Name, string Country, bool IsRegion, ImmutableArray<KnownName> Aliases);
