namespace SearchEngine.Search.Query;

/// <summary>The names that may stand before a colon.</summary>
internal static class QueryFields
{
    public const string Title = "title";

    public const string Before = "before";
    public const string After = "after";
    public const string Since = "since";
    public const string Until = "until";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = Title,
        ["headline"] = Title,
        ["intitle"] = Title,
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
        ["since"] = Since,
        ["until"] = Until,
    };

    /// <summary>The main names, for messages.</summary>
    public const string List = "title, country, person, leader, office, organisation, mentions, source, language, date, before, after, since and until";

    public static bool IsField(string name) => Names.ContainsKey(name);

    public static string Canonical(string name) => Names[name];

    /// <summary>A field whose value is a day or a range of days.</summary>
    public static bool IsDate(string? field) => field is Dimension.Published or Before or After or Since or Until;

    /// <summary>A field whose value is a facet value or its name.</summary>
    public static bool IsFacet(string? field) => field is not (null or Title) && !IsDate(field);

    /// <summary>The field that a name was probably meant to be; null when it is like none.</summary>
    public static string? Nearest(string name)
    {
        if (name.Length is < 3 or > 20 || !name.All(char.IsAsciiLetter) || IsField(name)) return null;
        var typed = name.ToLowerInvariant();
        return Names.Keys.FirstOrDefault(known => known.Length > 3 && (IsPlural(typed, known) || known.StartsWith(typed, StringComparison.Ordinal) || OneEditApart(typed, known)));
    }

    private static bool IsPlural(string typed, string known) =>
        typed == known + "s" || (known[^1] == 'y' && typed == known[..^1] + "ies");

    /// <summary>One letter too many, too few, wrong, or swapped with its neighbour.</summary>
    private static bool OneEditApart(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1 || left.Length < 4) return false;
        var start = left.AsSpan().CommonPrefixLength(right);
        var (a, b) = (left[start..], right[start..]);
        if (a.Length == b.Length)
            return a[1..] == b[1..] || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..]);
        return a.Length > b.Length ? a[1..] == b : a == b[1..];
    }
}
