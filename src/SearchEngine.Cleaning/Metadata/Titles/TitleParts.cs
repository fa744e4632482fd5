namespace SearchEngine.Cleaning.Metadata.Titles;

/// <summary>Takes the site's name, and the section where it is known, off a page's title.</summary>
internal static class TitleParts
{
    private const int LongestTail = 30;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " « ", " » ", " / ", " ~ ", " : ", " ¦ ", " ∣ ", " ― ", " >> ", " > ", " ‹ ", " › ", "｜", " |", "| "];

    /// <summary>The parts that separators part, in order.</summary>
    public static string[] Split(string title) => title.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The title without the site's name before or behind it.</summary>
    public static string WithoutSite(string title, SiteWords site, bool isNamed)
    {
        var rest = title.Trim();
        for (var turn = 0; turn < 3; turn++)
        {
            if (Cut(rest, site) is not { } shorter) break;
            rest = shorter;
        }
        if (rest.Length == title.Trim().Length && !isNamed && Last(rest) is var (at, length) && at > 0 && rest.Length - at - length < LongestTail && rest.Length - at - length < at) return rest[..at].Trim();
        return rest;
    }

    /// <summary>The title without a section at the edge: "Coast | Council widens the pier".</summary>
    public static string WithoutSection(string title, string? section)
    {
        if (section is null) return title;
        foreach (var separator in Separators)
        {
            if (title.StartsWith(section + separator, StringComparison.OrdinalIgnoreCase)) return title[(section.Length + separator.Length)..].Trim();
            if (title.EndsWith(separator + section, StringComparison.OrdinalIgnoreCase)) return title[..^(section.Length + separator.Length)].Trim();
        }
        return title;
    }

    private static string? Cut(string title, SiteWords site)
    {
        if (Last(title) is var (last, lastLength) && last > 0 && site.AreIn(title[(last + lastLength)..])) return title[..last].Trim();
        if (First(title) is var (first, firstLength) && first > 0 && site.AreIn(title[..first])) return title[(first + firstLength)..].Trim();
        // "The Gritstone Birder: a hoopoe in the bus lane"
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && site.AreIn(title[..colon]) && title.Length - colon > 12 && !title[..colon].Contains(',', StringComparison.Ordinal) ? title[(colon + 2)..].Trim() : null;
    }

    private static (int At, int Length) Last(string title)
    {
        var best = (-1, 0);
        foreach (var separator in Separators)
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is var at && at > best.Item1) best = (at, separator.Length);
        return best;
    }

    private static (int At, int Length) First(string title)
    {
        var best = (-1, 0);
        foreach (var separator in Separators)
            if (title.IndexOf(separator, StringComparison.Ordinal) is var at and > 0 && (best.Item1 < 0 || at < best.Item1)) best = (at, separator.Length);
        return best;
    }
}
