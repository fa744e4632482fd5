using System.Collections.Frozen;
using HtmlAgilityPack;

namespace SearchEngine.Cleaning.Blocks;

/// <summary>Tells what readers don't see.</summary>
internal static class Visibility
{
    private static readonly FrozenSet<string> HidingClasses = new[]
    {
        "hidden", "hide", "visuallyhidden", "visually-hidden", "sr-only", "screen-reader-text", "screen-reader-only", "screenreader-only", "u-visually-hidden",
        "d-none", "is-hidden", "element-invisible", "offscreen", "print-only", "a11y-hidden",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsHiding = HidingClasses.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>By attribute or by a class of which every library means the same. A hidden element inherits nothing to this answer.</summary>
    public static bool IsHidden(HtmlNode node)
    {
        var attributes = node.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            var value = attribute.Value ?? "";
            switch (attribute.Name)
            {
                case "hidden":
                    return true;
                case "aria-hidden" when value.Trim() == "true":
                    return true;
                // "hidden md:block" shows on wide screens.
                case "class" when !value.Contains(':') && HasHidingClass(value):
                    return true;
            }
        }
        return false;
    }

    private static bool HasHidingClass(ReadOnlySpan<char> classes)
    {
        foreach (var range in classes.Split(' '))
            if (IsHiding.Contains(classes[range])) return true;
        return false;
    }
}
