using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchEngine.Cleaning.Paging;

/// <summary>One way to read an address: as page <paramref name="Number"/> of the article at <paramref name="First"/>.</summary>
/// <param name="Key">Equal for all pages of an article: host, path and query without the page's number, tracking and "all on one page".</param>
/// <param name="Number">1 where the address has no number.</param>
/// <param name="IsNamed">The address calls the number a page: <c>/page/2</c>, <c>?page=2</c>.</param>
/// <param name="First">The address without the number.</param>
internal readonly partial record struct PageAddress(string Key, int Number, bool IsNamed, Uri First)
{
    private static readonly string[] NumberNames = ["page", "p", "pg", "paged", "pagenum", "pageno", "seite", "pagina", "pagenumber"];

    /// <summary>All readings, the plain one (page 1 of itself) first.</summary>
    public static IEnumerable<PageAddress> ReadingsOf(Uri url)
    {
        yield return At(url, 1, isNamed: false);
        foreach (var pattern in (Regex[])[InPath(), InFileName()])
            if (pattern.Match(url.AbsolutePath) is { Success: true } match && ReadNumber(match.Groups["number"].Value) is { } number)
            {
                var isNamed = match.Groups["name"].Length > 0;
                // A lone 1 at the end may as well be an article's own number.
                if (number > 1 || isNamed) yield return At(With(url, match.Groups["base"].Value + match.Groups["extension"].Value, url.Query), number, isNamed);
            }
        var parameters = ParametersOf(url);
        foreach (var parameter in parameters)
            if (Split(parameter) is var (name, value) && NumberNames.Contains(name, StringComparer.OrdinalIgnoreCase) && ReadNumber(value) is { } number)
                yield return At(With(url, url.AbsolutePath, string.Join('&', parameters.Where(other => other != parameter))), number, isNamed: true);
    }

    /// <summary>What all pages of an article have in common; empty where there is no article: at a site's root.</summary>
    public static string KeyOf(Uri url)
    {
        var path = url.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/komplettansicht", StringComparison.OrdinalIgnoreCase)) path = path[..path.LastIndexOf('/')];
        var parameters = ParametersOf(url).Where(static parameter => !IsNoise(parameter)).ToList();
        if (path.Length == 0 && parameters.Count == 0) return "";
        var key = new StringBuilder(url.Authority.ToLowerInvariant()).Append(path);
        foreach (var parameter in parameters) key.Append('&').Append(parameter);
        return key.ToString();
    }

    /// <summary>Whether the address is that of the whole article on one page.</summary>
    public static bool IsWholeArticle(Uri url) =>
        url.AbsolutePath.TrimEnd('/').EndsWith("/komplettansicht", StringComparison.OrdinalIgnoreCase) || ParametersOf(url).Any(IsWholeArticle);

    private static PageAddress At(Uri first, int number, bool isNamed) => new(KeyOf(first), number, isNamed, first);

    private static Uri With(Uri url, string path, string query) => new UriBuilder(url.Scheme, url.Host, url.Port) { Path = path, Query = query }.Uri;

    private static int? ReadNumber(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string[] ParametersOf(Uri url) => url.Query.Length > 1 ? url.Query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries) : [];

    private static (string Name, string Value) Split(string parameter) =>
        parameter.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals ? (parameter[..equals], parameter[(equals + 1)..]) : (parameter, "");

    private static bool IsNoise(string parameter) => parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || IsWholeArticle(parameter);

    private static bool IsWholeArticle(string parameter)
    {
        var (name, value) = Split(parameter);
        return name.Equals("singlepage", StringComparison.OrdinalIgnoreCase) || (value.Equals("all", StringComparison.OrdinalIgnoreCase) && WholeName().IsMatch(name));
    }

    // "/story/2", "/story/page/2/", "/story/seite-2"
    [GeneratedRegex(@"^(?<base>.*?[^/])/((?<name>page|seite|pagina|pag|part|teil|p)[-_/]?)?(?<number>[1-9][0-9]{0,2})/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex InPath();

    // "/story-2.html", "/story_2.html", "/story,2.html", "/story-page-2.html"
    [GeneratedRegex(@"^(?<base>.*/[^/]*?[^/,_-])[-_,]((?<name>page|seite|pagina|pag|part|teil|p)[-_]?)?(?<number>[1-9][0-9]{0,2})(?<extension>\.[a-z]{2,6})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex InFileName();

    [GeneratedRegex(@"^(page|pages|view|seite|pagewanted|pagina|showall)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex WholeName();
}
