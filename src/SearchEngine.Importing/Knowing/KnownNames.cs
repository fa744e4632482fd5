using SearchEngine.Articles;
using SearchEngine.Entities;
using SearchEngine.Search;

namespace SearchEngine.Importing.Knowing;

/// <summary>Shows the engine the names of today's knowledge base.</summary>
/// <param name="knowledge">The knowledge base as it is now.</param>
internal sealed class KnownNames(Func<KnowledgeBase> knowledge) : IKnownNames
{
    public object Edition => knowledge();

    public IReadOnlyList<string> Find(string dimension, string name) => KindOf(dimension) switch
    {
        EntityKind.Country => knowledge().CountryCodeOf(name) is { } code ? [code] : [],
        EntityKind.Person => knowledge().FindPerson(name) is { } person ? [person.Id] : [],
        EntityKind.Organisation => knowledge().FindOrganisation(name) is { } organisation ? [organisation.Id] : [],
        _ => dimension == Dimension.Language && LanguageNames.CodeOf(name) is { } code ? [code] : [],
    };

    public IReadOnlyList<string> NamesOf(string dimension, string value) =>
        dimension == Dimension.Language ? LanguageNames.Of(value)
        : KindOf(dimension) is { } kind && EntityProfiles.Find(knowledge(), kind, value) is { } profile && profile.Id == value
            ? [profile.Label, .. profile.Aliases]
            : [];

    /// <summary>The kind of entity that a dimension counts; null where it counts something else.</summary>
    public static EntityKind? KindOf(string dimension) => dimension switch
    {
        Dimension.Country => EntityKind.Country,
        Dimension.Person or Dimension.Leader => EntityKind.Person,
        Dimension.Organisation => EntityKind.Organisation,
        _ => null,
    };
}
