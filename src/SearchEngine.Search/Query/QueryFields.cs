namespace SearchEngine.Search.Query;

/// <summary>The names that may stand before a colon.</summary>
internal static class QueryFields
{
    public const string Title = "title";

    public const string Before = "before";
    public const string After = "after";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = Title,
        ["country"] = Dimension.Country,
        ["leader"] = Dimension.Leader,
        ["office"] = Dimension.Office,
        ["mentions"] = FacetTerm.Mentions,
        ["mention"] = FacetTerm.Mentions,
        ["person"] = Dimension.Person,
        ["people"] = Dimension.Person,
        ["organisation"] = Dimension.Organisation,
        ["organization"] = Dimension.Organisation,
        ["org"] = Dimension.Organisation,
        ["source"] = Dimension.Source,
        ["site"] = Dimension.Source,
        ["language"] = Dimension.Language,
        ["lang"] = Dimension.Language,
        ["published"] = Dimension.Published,
        ["date"] = Dimension.Published,
        ["before"] = Before,
        ["after"] = After,
    };

    public static bool IsField(string name) => Names.ContainsKey(name);

    public static string Canonical(string name) => Names[name];
}
