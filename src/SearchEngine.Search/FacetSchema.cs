using SearchEngine.Articles;

namespace SearchEngine.Search;

/// <summary>One facet: its name and where an article's values come from.</summary>
/// <param name="Dimension">Name in URLs and JSON.</param>
/// <param name="IsLabelled">Values carry a label apart from themselves.</param>
/// <param name="ValuesOf">The values of an article with their labels; label null where the value is its own.</param>
public sealed record FacetDefinition(string Dimension, bool IsLabelled, Func<AnnotatedArticle, IEnumerable<(string Value, string? Label)>> ValuesOf);

/// <summary>All facets, a line each: an engine indexes, loads and counts what stands here.</summary>
public static class FacetSchema
{
    // A term longer than engines take would refuse the whole article.
    private const int LongestValue = 200;

    /// <summary>In the order a page shows them.</summary>
    public static IReadOnlyList<FacetDefinition> All { get; } =
    [
        new(Dimension.Country, true, static article => About(article, EntityKind.Country)),
        new(Dimension.Leader, true, static article => Holders(article).Where(static held => held.Office.Kind == OfficeKind.Leader).Select(static held => Labelled(held.Person.Id, $"{held.Person.Label}, {held.Office.Title}"))),
        new(Dimension.Office, false, static article => Holders(article).Select(static held => Plain(held.Office.Title))),
        new(Dimension.Person, true, static article => About(article, EntityKind.Person)),
        new(Dimension.Organisation, true, static article => About(article, EntityKind.Organisation)),
        new(Dimension.Source, false, static article => string.IsNullOrWhiteSpace(article.Article.Site) ? [] : [Plain(article.Article.Site.Trim())]),
        new(Dimension.Language, false, static article => article.Article.Language is { Length: > 0 } language ? [Plain(language)] : []),
        new(Dimension.Published, false, static article => article.Article.Published is { UtcDateTime: var day } ? [Plain(day.ToString("yyyy")), Plain(day.ToString("yyyy-MM"))] : []),
    ];

    private static IEnumerable<(string Value, string? Label)> About(AnnotatedArticle article, EntityKind kind) =>
        article.Annotations.Where(annotation => annotation.IsAbout && annotation.Kind == kind).Select(static annotation => Labelled(annotation.Id, annotation.Label));

    private static IEnumerable<(Annotation Person, Office Office)> Holders(AnnotatedArticle article)
    {
        foreach (var annotation in article.Annotations)
            if (annotation is { IsAbout: true, Office: { } office }) yield return (annotation, office);
    }

    private static (string Value, string? Label) Labelled(string value, string label) => (value, label);

    private static (string Value, string? Label) Plain(string value) => (value.Length <= LongestValue ? value : value[..LongestValue], null);
}
