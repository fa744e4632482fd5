using SearchEngine.Articles;
using SearchEngine.Entities;

namespace SearchEngine.Importing;

/// <summary>Says what the knowledge base holds, in the words of the library's contract.</summary>
internal static class EntityProfiles
{
    public static EntityProfile? Find(KnowledgeBase knowledge, EntityKind kind, string id) => kind switch
    {
        EntityKind.Country => knowledge.FindCountry(id) is { } country
            ? Profile(knowledge, kind, country.Code, country.Name, [country.OfficialName, .. country.Aliases.Select(alias => alias.Text)], [])
            : null,
        EntityKind.Person => knowledge.FindPerson(id) is { } person
            ? Profile(knowledge, kind, person.Id, person.Name, person.Aliases.Select(alias => alias.Text), [.. person.Offices.OrderByDescending(term => term.From).Select(Term)])
            : null,
        _ => knowledge.FindOrganisation(id) is { } organisation
            ? Profile(knowledge, kind, organisation.Id, organisation.Name, [organisation.Acronym?.Text ?? "", .. organisation.Aliases.Select(alias => alias.Text)], [])
            : null,
    };

    // A label that the user gave stands first, and the name behind it.
    private static EntityProfile Profile(KnowledgeBase knowledge, EntityKind kind, string id, string name, IEnumerable<string> others, IReadOnlyList<OfficeTerm> offices)
    {
        var label = knowledge.LabelOf(kind, id) ?? name;
        return new EntityProfile(kind, id, label, [.. others.Prepend(name).Where(other => other.Length > 0 && other != label).Distinct(StringComparer.Ordinal)], offices);
    }

    private static OfficeTerm Term(Entities.OfficeTerm term) =>
        new(term.Title, term.Country, term.From == DateOnly.MinValue ? null : term.From, term.To == DateOnly.MaxValue ? null : term.To);
}
