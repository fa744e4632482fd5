namespace SearchEngine.Cleaning.Languages;

/// <summary>Languages whose written news is so alike that a declaration says more than the letters do.</summary>
internal static class CloseLanguages
{
    private static readonly string[][] Families = [["bs", "hr", "sr"], ["id", "ms"]];

    public static bool Are(string one, string other)
    {
        foreach (var family in Families)
            if (family.Contains(one, StringComparer.Ordinal) && family.Contains(other, StringComparer.Ordinal)) return true;
        return false;
    }
}
