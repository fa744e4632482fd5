using System.Buffers;
using System.Text.RegularExpressions;
using SearchEngine.Cleaning.Metadata.Bylines;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>Cuts bylines into names.</summary>
internal static partial class AuthorNames
{
    private const int LongestName = 80;
    private const int LongestByline = 400;
    private const int MaxNames = 20;

    private static readonly SearchValues<char> Strays = SearchValues.Create("@/([{<");

    /// <summary>The names in a byline, in order, without "By", roles and addresses; empty when none can be told.</summary>
    public static IReadOnlyList<string> Read(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline) || byline.Length > LongestByline) return [];
        var text = BylineLead.Strip(TextRun.Normalize(byline));
        if (text.AsSpan().ContainsAny(Strays)) text = Strip(text);
        text = BylineLead.Strip(Trailer().Replace(text, ""));
        var names = new List<string>();
        foreach (var part in NameList.Split(text))
        {
            var bare = BylineLead.Strip(part);
            // "Mara Hale Founder of Hale & Co", but "Harbour Wire National Writer" behind a name is no second one.
            var name = Trim(names.Count == 0 ? WithoutRole(bare) : bare);
            if (Degree().IsMatch(name))
            {
                if (names.Count > 0) names[^1] += ", " + name;
            }
            else if (IsName(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
            if (names.Count == MaxNames) break;
        }
        return Sift(names);
    }

    /// <summary>A name given as "Last, First", as libraries do, in the order in which it is spoken.</summary>
    public static IReadOnlyList<string> ReadInverted(string? name)
    {
        if (name is null || name.Length > LongestByline) return [];
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts is [var last, var first] && !Degree().IsMatch(first) && !last.Contains(' ') ? Read($"{first} {last}") : Read(name);
    }

    // "Mara Hale, Harbour Wire": beside a full name, an organisation or a place is none. A role alone signs for a desk.
    private static List<string> Sift(List<string> names)
    {
        var people = names.Exists(static name => NameShape.IsPerson(name) && !Role().IsMatch(name));
        // What follows a role is where it is held: "Mara Hale, Senior Editor, Harbour Speech".
        if (people && names.FindIndex(static name => Role().IsMatch(name)) is var role and > 0) names.RemoveRange(role, names.Count - role);
        if (people) names.RemoveAll(static name => !NameShape.IsPerson(name) && (!name.Contains(' ') || NameShape.HasCommonWord(name) || Role().IsMatch(name)));
        else names.RemoveAll(static name => Role().IsMatch(name) && !NameShape.IsDesk(name));
        return names;
    }

    private static string Strip(string text) => Handle().Replace(Email().Replace(Bracket().Replace(text, " "), ""), "").Trim();

    private static string Trim(string part)
    {
        var name = part.Trim(' ', ',', ';', '|', '-', '–', '—', '•', '·', ':', '：', '/', '(', ')', '[', ']', '*', '"', '“', '”', '<', '>', '~');
        if (name.EndsWith(" 기자", StringComparison.Ordinal)) name = name[..^3];
        if (name.EndsWith('.') && name.Length > 12 && name.LastIndexOf(' ') is var space && name.Length - space > 5) name = name[..^1];
        return name.EndsWith("'s", StringComparison.Ordinal) ? name[..^2] : name.Trim();
    }

    private static string WithoutRole(string part)
    {
        var words = part.Split(' ');
        for (var i = 2; i < words.Length; i++)
            if (RoleWord().IsMatch(words[i]) && string.Join(' ', words, 0, i) is var name && NameShape.IsPerson(name)) return name;
        return part;
    }

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= LongestName && !name.Contains("http", StringComparison.OrdinalIgnoreCase) && !name.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && name[0] != '@' && name.Any(char.IsLetter) && name.Count(static c => c == ' ') <= 8 && !NoName().IsMatch(name) && !PlainRole().IsMatch(name) && !DateShape.IsDate(name);

    [GeneratedRegex(@"\(?\S+@\S+\.\w+\)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"(^|\s)@\w+|\bhttps?://\S+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\s+(\||–|—|-)\s.*$|\s*\b(on|posted|published|updated|last updated|modified|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|geplaatst|publicerad|uppdaterad)\b:?\s+\S*\s*\d.*$|\s+follow\s.*$|,?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+[0-9]{1,2}\b.*$|,?\s+(mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|,?\s+[0-9]{1,2}(\.|st|nd|rd|th)?\s+\p{L}+\.?\s+[0-9]{4}.*$|\s+[0-9]{1,2}[./:-][0-9].*$|\s+[0-9]{4}-[0-9]{2}-[0-9]{2}.*$|\s+[0-9]+\s+min(ute)?s?\b.*$|[.,;]?\s+((medically|clinically|expert)\s+)?(reviewed|edited|editing|fact[- ]checked|updated|published|translated|photos?|photography|additional reporting|writing)\s+(by|on)\b.*$|\b(yesterday|gestern)\b.*$|\b(today|heute),?\s+(at|um|[0-9]).*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"^(dr\.?|m\.?d\.?|d\.?o\.?|ph\.?\s?d\.?|ma|b\.?a\.?|mph|mba|rn|rdn?|cfa|cpa|esq\.?|jr\.?|sr\.?|m\.?s\.?|m\.?sc\.?|ii|iii|iv|dds|dvm|cfp|jd|msn|msw|lcsw|psyd|pharmd|cscs|frcp|obe|mbe)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Degree();

    [GeneratedRegex(@"\b(staff|writers?|reporters?|correspondents?|editors?|editor-in-chief|editorial board|columnist|contributor|photographer|producer|bureau|chief|journalist|senior|director|professor|founder|co-founder|ceo|manager|specialist|analyst|candidate|representative|editor's|redakteurin|redakteur|reporterin|korrespondent|korrespondentin|journaliste|periodista|today|updated|published|head of)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(senior|staff|chief|founder|co-founder|director|editor|reporter|correspondent|journalist|writer|contributor|photographer|columnist|producer|periodista|journaliste|redakteur|redakteurin|reporterin|korrespondent|giornalista|dziennikarz|dziennikarka|redaktor|redaktorka|muhabir|muhabiri|ceo|cto|president|professor)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RoleWord();

    [GeneratedRegex(@"^(the )?(senior |chief |guest |special |freelance |our )?(staff )?(writer|reporter|correspondent|editor|columnist|contributor|contributing writer|photographer|journalist|author|autor|autorin|redakteur|redakteurin|journaliste|periodista|giornalista)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PlainRole();

    [GeneratedRegex(@"^(\w*admin[0-9]*|administrator|webdesk[0-9]*|name|default|null|undefined|none|unknown|anonymous|guest|user|root|editor|webmaster|author|authors|by|posted|n/?a|true|false|view all posts.*|view profile.*|more.*|share.*|follow.*|see all.*|see more.*|about.*|read .*|the author|all posts.*|contact.*|posts by.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NoName();
}
