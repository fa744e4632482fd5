using System.Collections.Immutable;

namespace SearchEngine.Entities.Loading;

/// <summary>A word or phrase that steers a rule; the kinds are explained in the head of cues.tsv.</summary>
internal sealed record Cue(CueKind Kind, string Phrase, ImmutableArray<string> Values);

[Flags]
internal enum CueKind
{
    None = 0,
    Role = 1 << 0,
    RoleAdjective = 1 << 1,
    RoleBreak = 1 << 2,
    RoleStop = 1 << 3,
    Title = 1 << 4,
    OfficeTitle = 1 << 5,
    Honorific = 1 << 6,
    NameParticle = 1 << 7,
    NotASurname = 1 << 8,
    Newspaper = 1 << 9,
    FunctionWord = 1 << 10,
    Abbreviation = 1 << 11,
    NameAbbreviation = 1 << 12,
    Hidden = 1 << 13,
    GivenName = 1 << 14,
    PlaceGivenName = 1 << 15,
    FamilyNameFirst = 1 << 16,
    BeforeMonth = 1 << 17,
    Currency = 1 << 18,
}

internal static class CueKinds
{
    private static readonly Dictionary<string, CueKind> ByName = new(StringComparer.Ordinal)
    {
        ["role"] = CueKind.Role, ["role-adjective"] = CueKind.RoleAdjective, ["role-break"] = CueKind.RoleBreak, ["role-stop"] = CueKind.RoleStop,
        ["title"] = CueKind.Title, ["office-title"] = CueKind.OfficeTitle, ["honorific"] = CueKind.Honorific, ["name-particle"] = CueKind.NameParticle,
        ["not-a-surname"] = CueKind.NotASurname, ["newspaper"] = CueKind.Newspaper, ["function-word"] = CueKind.FunctionWord,
        ["abbreviation"] = CueKind.Abbreviation, ["name-abbreviation"] = CueKind.NameAbbreviation, ["hidden"] = CueKind.Hidden,
        ["before-month"] = CueKind.BeforeMonth, ["currency"] = CueKind.Currency,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static bool TryParse(string name, out CueKind kind) => ByName.TryGetValue(name, out kind);
}
