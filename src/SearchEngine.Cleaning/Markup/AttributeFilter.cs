using System.Collections.Frozen;

namespace SearchEngine.Cleaning.Markup;

/// <summary>Which attributes are kept: those that say what an element is for. The rest is dropped before the parse.</summary>
internal static class AttributeFilter
{
    private const int LongestName = 16;

    private static readonly FrozenSet<string> Kept = new[]
    {
        "class", "id", "href", "rel", "role", "hidden", "aria-hidden", "itemprop", "content", "name", "property",
        "http-equiv", "datetime", "lang", "xml:lang", "data-testid", "data-component", "data-qa", "aria-label", "aria-expanded",
    }.ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByName = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kept name in lower case, or null.</summary>
    public static string? Find(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestName) return null;
        Span<char> lower = stackalloc char[LongestName];
        var length = name.ToLowerInvariant(lower);
        return ByName.TryGetValue(lower[..length], out var known) ? known : null;
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
