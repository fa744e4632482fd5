using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>What the names of a credit are, the least telling first.</summary>
internal enum CreditKind
{
    /// <summary>Of a content system: webdesk2.</summary>
    Account,

    /// <summary>The name of the site itself.</summary>
    Site,

    Organisation,

    Desk,

    /// <summary>One capitalised word: a pen name, or half of a name.</summary>
    SingleName,

    Person,
}

/// <summary>Authors as one place of the page names them.</summary>
internal sealed record Credit(IReadOnlyList<string> Names, EvidenceSource Source, CreditKind Kind)
{
    /// <summary>Null when there are no names.</summary>
    public static Credit? Of(IReadOnlyList<string> names, EvidenceSource source, string? site, bool isOrganisation = false)
    {
        if (names.Count == 0) return null;
        // Beside people, the site's name says where they work.
        var people = names.Where(name => !IsSite(name, site)).ToList();
        if (people.Count == 0) return new Credit(names, source, CreditKind.Site);
        return new Credit(people, source, KindOf(people, isOrganisation));
    }

    public bool Holds(string name) => Names.Any(own => Words.AreSame(own, name));

    private static CreditKind KindOf(List<string> names, bool isOrganisation)
    {
        if (!isOrganisation && names.Exists(static name => NameShape.IsPerson(name))) return CreditKind.Person;
        if (names.Exists(NameShape.IsDesk)) return CreditKind.Desk;
        if (isOrganisation) return CreditKind.Organisation;
        if (names.TrueForAll(static name => NameShape.IsAccount(name))) return CreditKind.Account;
        return names.Exists(static name => NameShape.IsSingleName(name)) ? CreditKind.SingleName : CreditKind.Organisation;
    }

    private static bool IsSite(string name, string? site) => site is not null && Words.AreSame(name, site);
}
