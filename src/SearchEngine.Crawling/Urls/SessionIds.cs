using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchEngine.Crawling.Urls;

/// <summary>Finds the ids that servers put into URLs for visitors without cookies: a new URL for the same page at every visit.</summary>
internal static partial class SessionIds
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "phpsessid", "jsessionid", "sessionid", "session_id", "sessid", "session", "zenid", "cfid", "cftoken", "oscsid", "osessionid",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a query parameter is a session id. Short names that sites also use otherwise count only with a value like a session's.</summary>
    public static bool IsParameter(string name, string value) =>
        Names.Contains(name)
        || name.StartsWith("aspsessionid", StringComparison.OrdinalIgnoreCase)
        || (name is "sid" or "SID" or "s" && value.Length >= 24 && value.All(char.IsAsciiHexDigit));

    /// <summary>The path without <c>;jsessionid=…</c> and ASP.NET's <c>/(S(…))</c>.</summary>
    public static string RemoveFromPath(string path) =>
        path.AsSpan().ContainsAny(';', '(') ? AspNet().Replace(PathParameter().Replace(path, ""), "/") : path;

    [GeneratedRegex(@";(?:jsessionid|phpsessid|sessionid|sid)=[^/;]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathParameter();

    [GeneratedRegex(@"/\([SAF]\([A-Za-z0-9]{16,}\)\)/", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AspNet();
}
