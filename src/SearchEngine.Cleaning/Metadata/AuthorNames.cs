using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Metadata.Dates.Reading;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Cuts bylines into names.</summary>
internal static partial class AuthorNames
{
    private const int LongestName = 80;
    private const int MaxNames = 20;

    /// <summary>The names in a byline, in order, without "By", roles and addresses; empty when none can be told.</summary>
    public static IReadOnlyList<string> Read(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline) || byline.Length > 400) return [];
        var text = Email().Replace(Lead().Replace(TextRun.Normalize(byline), ""), "");
        text = Lead().Replace(text, "");
        text = Trailer().Replace(text, "");
        var names = new List<string>();
        foreach (var part in Separator().Split(text))
        {
            var name = Lead().Replace(part, "").Trim(' ', ',', ';', '|', '-', '–', '—', '•', '·', ':', '/', '(', ')').Trim();
            if (IsName(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
            else if (Degree().IsMatch(name) && names.Count > 0) names[^1] += ", " + name;
            if (names.Count == MaxNames) break;
        }
        return names;
    }

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= LongestName && !name.Contains("http", StringComparison.OrdinalIgnoreCase) && !name.Contains(".com/", StringComparison.OrdinalIgnoreCase)
        && name[0] != '@' && name.Any(char.IsLetter) && !Role().IsMatch(name) && !Degree().IsMatch(name) && !NoName().IsMatch(name) && !HoldsDate(name);

    private static bool HoldsDate(string name) => DateReader.FindFirst(name, new DateContext(DateOrder.DayFirst, DateTimeOffset.UnixEpoch)) is not null;

    [GeneratedRegex(@"^\W*((written|posted|published|story|words|reported|reviewed|report|article|text|photos?) by|by|von|par|por|door|di|de la redacción de|author|authors|autor|auteur|text)\b\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\(?\S+@\S+\.\w+\)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"\s+(\||•|·|–|—|-)\s.*$|\s*(on|@|posted|published|updated)\s+\S*\s*\d.*$|\s+for\s+the\s.*$|\s+in\s+\p{Lu}\w+$|\s+follow\s.*$|,?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+[0-9]{1,2}\b.*$|\s+[0-9]{1,2}[./:-][0-9].*$|\.?\s+(reviewed|edited|fact[- ]checked|updated|published)\s.*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"\s*(?:,\s*and\s+|,|;|\s+and\s+|\s+und\s+|\s+et\s+|\s+y\s+|\s*&\s*|\s+with\s+|\s*\|\s*|\s+/\s+)\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(m\.?d\.?|ph\.?d\.?|ma|mph|mba|rn|cfa|cpa|esq\.?|jr\.?|sr\.?|m\.?s\.?|rd|ii|iii|iv|dds|cfp|jd|msn|do)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Degree();

    [GeneratedRegex(@"\b(staff|writer|reporter|correspondent|editor|editorial board|columnist|contributor|photographer|producer|bureau|chief|journalist|senior|director|professor|founder|ceo|manager|specialist|analyst|today|updated|published)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(admin|administrator|null|undefined|none|unknown|anonymous|guest|user|root|webmaster|view all posts.*|more.*|share.*|follow.*|see all.*|about.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NoName();
}
