using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Search.Query;
using SearchEngine.Search.Requests;
using SearchEngine.Server.Parameters;

namespace SearchEngine.Server.Pages.Text;

/// <summary>Where an entity of an article leads: to its page, or, named in passing, to the articles that name it.</summary>
internal static class EntityLink
{
    public static string Of(Annotation entity) => Of(entity, DimensionOf(entity));

    public static string Of(Annotation entity, string dimension) => entity.IsAbout
        ? $"/entity/{dimension}/{Uri.EscapeDataString(entity.Id)}"
        : SearchLinks.Page(new SearchRequest { Text = $"{FacetTerm.Mentions}:\"{entity.Id}\"" });

    /// <summary>The facet of an entity's kind.</summary>
    public static string DimensionOf(Annotation entity) => entity.Kind switch
    {
        EntityKind.Country => Dimension.Country,
        EntityKind.Person => Dimension.Person,
        _ => Dimension.Organisation,
    };
}
