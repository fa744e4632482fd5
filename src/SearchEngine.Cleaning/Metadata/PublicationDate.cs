using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Reads dates as machines and people write them.</summary>
internal static partial class PublicationDate
{
    private static readonly string[][] MonthNames =
    [
        ["jan", "janv", "januar", "january", "janvier", "enero", "ene", "gennaio", "gen", "janeiro", "januari", "jänner"],
        ["feb", "february", "februar", "février", "févr", "fév", "febrero", "febbraio", "fevereiro", "fev", "februari"],
        ["mar", "march", "märz", "mär", "mars", "marzo", "março", "maart", "mrz"],
        ["apr", "april", "avril", "avr", "abril", "abr", "aprile"],
        ["may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj"],
        ["jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho"],
        ["jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho"],
        ["aug", "august", "août", "aout", "agosto", "ago", "augustus", "augusti"],
        ["sep", "sept", "september", "septembre", "septiembre", "settembre", "set", "setembro"],
        ["oct", "october", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out"],
        ["nov", "november", "novembre", "noviembre", "novembro"],
        ["dec", "december", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro"],
    ];

    private static readonly Dictionary<string, int> Months = MonthNames
        .SelectMany((names, index) => names.Select(name => (name, month: index + 1))).ToDictionary(pair => pair.name, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The moment that a text names; null when it names none. Without a zone it counts as UTC, without a time as midnight.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200) return null;
        var trimmed = text.Trim();
        return ParseIso(trimmed) ?? ParseUnixTime(trimmed) ?? ParseNamedMonth(trimmed) ?? ParseNumbers(trimmed);
    }

    /// <summary>The day in a URL's path such as /2019/04/30/ or /20190430-; null when there is none.</summary>
    public static DateTimeOffset? InPath(Uri? url)
    {
        if (url is null || UrlDay().Match(url.AbsolutePath) is not { Success: true } match) return null;
        return Moment(match.Groups["y"].ValueSpan, Number(match.Groups["m"].ValueSpan), Number(match.Groups["d"].ValueSpan));
    }

    private static DateTimeOffset? ParseIso(string text)
    {
        var match = Iso().Match(text);
        if (!match.Success) return null;
        var time = match.Groups["h"].Success
            ? new TimeSpan(Number(match.Groups["h"].ValueSpan), Number(match.Groups["n"].ValueSpan), match.Groups["s"].Success ? Number(match.Groups["s"].ValueSpan) : 0)
            : TimeSpan.Zero;
        return Moment(match.Groups["y"].ValueSpan, Number(match.Groups["m"].ValueSpan), Number(match.Groups["d"].ValueSpan), time, Zone(match.Groups["z"].Value));
    }

    private static DateTimeOffset? ParseUnixTime(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var moment = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return moment.Year <= 2200 ? moment : null;
    }

    private static DateTimeOffset? ParseNamedMonth(string text)
    {
        foreach (var match in (ReadOnlySpan<Match>)[MonthFirst().Match(text), DayFirst().Match(text)])
        {
            if (!match.Success || !Months.TryGetValue(match.Groups["m"].Value, out var month)) continue;
            if (Moment(match.Groups["y"].ValueSpan, month, Number(match.Groups["d"].ValueSpan), TimeIn(text), ZoneIn(text)) is { } moment) return moment;
        }
        return null;
    }

    private static DateTimeOffset? ParseNumbers(string text)
    {
        if (YearFirst().Match(text) is { Success: true } east)
            return Moment(east.Groups["y"].ValueSpan, Number(east.Groups["m"].ValueSpan), Number(east.Groups["d"].ValueSpan), TimeIn(text));
        if (Numeric().Match(text) is not { Success: true } match) return null;
        int first = Number(match.Groups["a"].ValueSpan), second = Number(match.Groups["b"].ValueSpan);
        // Only Americans put the month first, and they write slashes; 04/30 can be nothing else, 30.04. neither.
        var monthFirst = match.Groups["p"].Value == "/" && first <= 12;
        return Moment(match.Groups["y"].ValueSpan, monthFirst ? first : second, monthFirst ? second : first, TimeIn(text), ZoneIn(text));
    }

    private static TimeSpan TimeIn(string text)
    {
        var match = ClockTime().Match(text);
        if (!match.Success) return TimeSpan.Zero;
        var hour = Number(match.Groups["h"].ValueSpan);
        var half = match.Groups["half"].Value;
        if (half.StartsWith('p') || half.StartsWith('P')) hour = hour % 12 + 12;
        else if (half.Length > 0) hour %= 12;
        return hour < 24 ? new TimeSpan(hour, Number(match.Groups["n"].ValueSpan), match.Groups["s"].Success ? Number(match.Groups["s"].ValueSpan) : 0) : TimeSpan.Zero;
    }

    private static TimeSpan ZoneIn(string text) => ZoneName().Match(text) is { Success: true } match ? Zone(match.Value) : TimeSpan.Zero;

    private static TimeSpan Zone(string zone) => zone.Trim().ToUpperInvariant() switch
    {
        "EST" => TimeSpan.FromHours(-5),
        "EDT" => TimeSpan.FromHours(-4),
        "CST" => TimeSpan.FromHours(-6),
        "CDT" => TimeSpan.FromHours(-5),
        "MST" => TimeSpan.FromHours(-7),
        "MDT" => TimeSpan.FromHours(-6),
        "PST" => TimeSpan.FromHours(-8),
        "PDT" => TimeSpan.FromHours(-7),
        "BST" or "CET" or "MEZ" => TimeSpan.FromHours(1),
        "CEST" or "MESZ" => TimeSpan.FromHours(2),
        "MSK" => TimeSpan.FromHours(3),
        "JST" => TimeSpan.FromHours(9),
        ['+' or '-', _, _, ..] offset => Offset(offset),
        _ => TimeSpan.Zero,
    };

    private static TimeSpan Offset(string offset)
    {
        var digits = offset[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length < 2 || !int.TryParse(digits.AsSpan(0, 2), out var hours)) return TimeSpan.Zero;
        var minutes = digits.Length >= 4 && int.TryParse(digits.AsSpan(2, 2), out var given) ? given : 0;
        var span = new TimeSpan(hours, minutes, 0);
        return span > TimeSpan.FromHours(14) || minutes > 59 ? TimeSpan.Zero : offset[0] == '-' ? -span : span;
    }

    private static DateTimeOffset? Moment(ReadOnlySpan<char> yearText, int month, int day, TimeSpan time = default, TimeSpan zone = default)
    {
        var year = Number(yearText);
        if (yearText.Length == 2) year += year < 70 ? 2000 : 1900;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || time >= TimeSpan.FromDays(1)) return null;
        return new DateTimeOffset(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + time, zone);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(@"^(?<y>[0-9]{4})-?(?<m>[0-9]{2})-?(?<d>[0-9]{2})(?:[T ,]+(?<h>[0-9]{1,2}):?(?<n>[0-9]{2})(?::?(?<s>[0-9]{2})(?:[.,][0-9]+)?)?\s*(?<z>Z|UTC|GMT|[A-Z]{3,4}|[+-][0-9]{2}:?[0-9]{0,2})?)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<m>\p{L}{3,9})\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:,|\s)\s*(?<y>[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de |of )?(?<m>\p{L}{3,10})\.?,?[\s-]+(?:de )?(?<y>[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(^|[^0-9])(?<y>(19|20)[0-9]{2})\s*[年년./-]\s*(?<m>[0-9]{1,2})\s*[月월./-]\s*(?<d>[0-9]{1,2})([^0-9]|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(^|[^0-9])(?<a>[0-9]{1,2})(?<p>[./-])(?<b>[0-9]{1,2})[./-](?<y>[0-9]{4}|[0-9]{2})([^0-9]|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<h>[0-9]{1,2}):(?<n>[0-5][0-9])(?::(?<s>[0-5][0-9]))?\s*(?<half>[aApP]\.?[mM])?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"(\b(E[SD]T|C[SD]T|M[SD]T|P[SD]T|BST|CET|CEST|MEZ|MESZ|MSK|JST|GMT|UTC)\b|[+-][0-9]{2}:?[0-9]{2}$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"/(?<y>(19|20)[0-9]{2})(/(?<m>[01]?[0-9])/(?<d>[0-3]?[0-9])|-(?<m>[01][0-9])-(?<d>[0-3][0-9])|(?<m>[01][0-9])(?<d>[0-3][0-9]))([/_.-]|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex UrlDay();
}
