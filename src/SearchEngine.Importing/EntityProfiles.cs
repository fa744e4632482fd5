using SearchEngine.Articles;
using SearchEngine.Entities;

namespace SearchEngine.Importing;

/// <summary>Says what the knowledge base holds, in the words of the library's contract.</summary>
internal static class EntityProfiles
{
    public static EntityProfile? Find(KnowledgeBase knowledge, EntityKind kind, string id) => kind switch
    {
        EntityKind.Country => knowledge.FindCountry(id) is { } country
            ? new EntityProfile(kind, country.Code, country.Name, Names(country.Name, [country.OfficialName, .. country.Aliases.Select(alias => alias.Text)]), [])
            : null,
        EntityKind.Person => knowledge.FindPerson(id) is { } person
            ? new EntityProfile(kind, person.Id, person.Name, Names(person.Name, person.Aliases.Select(alias => alias.Text)), [.. person.Offices.OrderByDescending(term => term.From).Select(Term)])
            : null,
        _ => knowledge.FindOrganisation(id) is { } organisation
            ? new EntityProfile(kind, organisation.Id, organisation.Name, Names(organisation.Name, [organisation.Acronym?.Text ?? "", .. organisation.Aliases.Select(alias => alias.Text)]), [])
            : null,
    };

    private static IReadOnlyList<string> Names(string label, IEnumerable<string> others) =>
        [.. others.Where(name => name.Length > 0 && name != label).Distinct(StringComparer.Ordinal)];

    private static OfficeTerm Term(Entities.OfficeTerm term) =>
        new(term.Title, term.Country, term.From == DateOnly.MinValue ? null : term.From, term.To == DateOnly.MaxValue ? null : term.To);
}
