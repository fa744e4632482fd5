namespace SearchEngine.Search;

/// <summary>The facet dimensions every engine offers, by the names used in URLs and JSON.</summary>
public static class Dimension
{
    /// <summary>Country the article is about; ISO 3166-1 alpha-2.</summary>
    public const string Country = "country";

    /// <summary>Person in office as head of state or government on the day of publication; person id.</summary>
    public const string Leader = "leader";

    /// <summary>Office held on the day of publication by a person the article is about: "President of Russia".</summary>
    public const string Office = "office";

    /// <summary>Any person; person id.</summary>
    public const string Person = "person";

    /// <summary>Organisation id.</summary>
    public const string Organisation = "organisation";

    /// <summary>Site that published it; its name.</summary>
    public const string Source = "source";

    /// <summary>ISO 639-1 code.</summary>
    public const string Language = "language";

    /// <summary>Year and month of publication: <c>2024</c> or <c>2024-05</c>.</summary>
    public const string Published = "published";

    /// <summary>All of them, in the order a page shows them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. FacetSchema.All.Select(static facet => facet.Dimension)];

    /// <summary>True for a name in <see cref="All"/>.</summary>
    public static bool IsKnown(string name) => All.Contains(name);
}
