using System.Globalization;

namespace SearchEngine.Cleaning.Metadata.Dates.Consensus;

/// <summary>Reads the years that a headline names.</summary>
internal static class HeadlineYears
{
    /// <summary>The latest of this century in any of the titles; null when there is none.</summary>
    public static int? Latest(params ReadOnlySpan<string> titles)
    {
        int? latest = null;
        foreach (var title in titles)
        {
            for (var at = title.IndexOf("20", StringComparison.Ordinal); at >= 0; at = title.IndexOf("20", at + 1, StringComparison.Ordinal))
            {
                if (at > 0 && char.IsLetterOrDigit(title[at - 1]) || at + 4 > title.Length || (at + 4 < title.Length && char.IsLetterOrDigit(title[at + 4]))) continue;
                if (int.TryParse(title.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && !(year <= latest)) latest = year;
            }
        }
        return latest;
    }
}
