using System.Collections.Frozen;

namespace SearchEngine.Cleaning.Markup;

/// <summary>Which attributes are kept: those that say what an element is for. The rest is dropped before the parse.</summary>
internal static class AttributeFilter
{
    private const int LongestName = 24;

    private static readonly FrozenSet<string> Kept = new[]
    {
        "class", "id", "href", "rel", "role", "hidden", "aria-hidden", "itemprop", "content", "name", "property",
        "http-equiv", "datetime", "lang", "xml:lang", "data-testid", "data-component", "data-qa", "aria-label", "aria-expanded",
        "itemtype", "pubdate", "publishdate", "title",
        "data-date", "data-datetime", "data-date-time", "data-time", "data-timestamp", "data-utime", "data-unixtime", "data-unix", "data-epoch", "data-iso", "data-isodate", "data-published", "data-published-at",
        "data-published-date", "data-publish-date", "data-publishdate", "data-pubdate", "data-pub-date", "data-posted", "data-created", "data-created-at", "data-modified", "data-updated", "data-updated-at",
    }.ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByName = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name in lower case when the element's attribute of that name is kept, else null.</summary>
    public static string? Find(ReadOnlySpan<char> name, string tag)
    {
        if (name.Length is 0 or > LongestName) return null;
        Span<char> lower = stackalloc char[LongestName];
        var length = name.ToLowerInvariant(lower);
        if (!ByName.TryGetValue(lower[..length], out var known)) return null;
        // Titles are long and many; only these elements keep a date in theirs.
        return known == "title" && tag is not ("abbr" or "time" or "span") ? null : known;
    }

    /// <summary>Whether a style attribute hides its element.</summary>
    public static bool Hides(ReadOnlySpan<char> style)
    {
        for (var rest = style; !rest.IsEmpty;)
        {
            var end = rest.IndexOf(';');
            var declaration = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            var colon = declaration.IndexOf(':');
            if (colon < 0) continue;
            var property = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            if (property.Equals("display", StringComparison.OrdinalIgnoreCase) && value.StartsWith("none", StringComparison.OrdinalIgnoreCase)) return true;
            if (property.Equals("visibility", StringComparison.OrdinalIgnoreCase) && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
