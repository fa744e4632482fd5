using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Metadata.Dates.Evidence;

/// <summary>Reads from the names of elements what a date in them is.</summary>
internal static class RoleHints
{
    private const int MostLevels = 3;
    private const int MostBlocks = 3;

    private static readonly string[] Modified = ["modif", "updat", "change", "edited", "revised", "aktualisier"];
    private static readonly string[] Published = ["publish", "pubdate", "pub-date", "posted", "created", "release", "entry-date", "post-date", "issued"];
    private static readonly string[] Dated = ["date", "datum", "time", "meta", "byline", "posted", "publish", "post-info", "article-info", "author"];
    private static readonly string[] Other = ["event-date", "eventdate", "event-time", "expire", "deadline", "birth", "comment", "copyright", "countdown", "clock", "weather", "current-date", "currentdate", "todays-date"];

    /// <summary>The role that an element or a small one around it names; <see cref="DateRole.Unsaid"/> when none does.</summary>
    public static DateRole Of(Element element)
    {
        var at = element;
        for (var level = 0; level < MostLevels && at is not null && at.EndBlock - at.FirstBlock <= MostBlocks; level++, at = at.Parent)
        {
            var names = NamesOf(at);
            if (names.Length == 0) continue;
            if (Holds(names, Other)) return DateRole.Other;
            var isModified = Holds(names, Modified);
            if (Holds(names, Published)) return DateRole.Published;
            // Themes mark the only date that they print with hAtom's "updated": "date updated".
            if (isModified) return at.Tag is "time" or "abbr" or "span" && Holds(names, ["date ", "date-", " date"]) ? DateRole.Unsaid : DateRole.Modified;
        }
        return DateRole.Unsaid;
    }

    /// <summary>Whether an element or a small one around it is named as one that holds a date.</summary>
    public static bool NamesDate(Element element)
    {
        var at = element;
        for (var level = 0; level < MostLevels && at is not null && at.EndBlock - at.FirstBlock <= MostBlocks; level++, at = at.Parent)
            if (at.Tag is "time" or "abbr" || Holds(NamesOf(at), Dated)) return true;
        return false;
    }

    private static string NamesOf(Element element)
    {
        if (!element.Node.HasAttributes) return "";
        string? names = element.Node.Attributes["class"]?.Value, id = element.Node.Attributes["id"]?.Value;
        return id is null ? names ?? "" : names is null ? id : names + " " + id;
    }

    private static bool Holds(string names, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (names.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
