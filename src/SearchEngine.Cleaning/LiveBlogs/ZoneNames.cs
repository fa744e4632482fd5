using System.Text.RegularExpressions;

namespace SearchEngine.Cleaning.LiveBlogs;

/// <summary>Names of time zones as live blogs print them.</summary>
internal static partial class ZoneNames
{
    /// <summary>Distance to UTC; null for a name that is not known.</summary>
    public static TimeSpan? OffsetOf(string name) => name.ToUpperInvariant() switch
    {
        "GMT" or "UTC" or "WET" => TimeSpan.Zero,
        "BST" or "CET" or "MEZ" or "WEST" => TimeSpan.FromHours(1),
        "CEST" or "MESZ" or "EET" or "SAST" => TimeSpan.FromHours(2),
        "EEST" or "MSK" => TimeSpan.FromHours(3),
        "IST" => new TimeSpan(5, 30, 0),
        "SGT" or "HKT" => TimeSpan.FromHours(8),
        "JST" => TimeSpan.FromHours(9),
        "AET" or "AEST" => TimeSpan.FromHours(10),
        "AEDT" => TimeSpan.FromHours(11),
        "EDT" => TimeSpan.FromHours(-4),
        "EST" or "ET" or "CDT" => TimeSpan.FromHours(-5),
        "CST" or "MDT" => TimeSpan.FromHours(-6),
        "MST" or "PDT" => TimeSpan.FromHours(-7),
        "PST" or "PT" => TimeSpan.FromHours(-8),
        _ => null,
    };

    /// <summary>The zone that a line such as "all times CET" names; null when it names none.</summary>
    public static TimeSpan? In(string text) => Name().Match(text) is { Success: true } match ? OffsetOf(match.Value) : null;

    [GeneratedRegex(@"\b(GMT|BST|UTC|CES?T|MES?Z|E[SD]T|C[SD]T|M[SD]T|P[SD]T|EES?T|MSK|JST|AES?T|AEDT)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
