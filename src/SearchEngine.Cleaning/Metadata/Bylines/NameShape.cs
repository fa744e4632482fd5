using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>Tells by their form what names are: a person's, a desk's, an account's.</summary>
internal static partial class NameShape
{
    private const int MostWords = 6;
    private const char FirstEastAsian = '\u3040';

    private static readonly FrozenSet<string> Particles = new[]
    {
        "de", "da", "di", "du", "del", "della", "der", "den", "van", "von", "vom", "la", "le", "el", "al", "bin", "ibn", "bint", "dos", "do", "das", "st", "y", "e", "ter", "ten", "zu", "zum", "zur", "af", "av", "op", "dal", "lo", "des", "ben", "abu",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Capitalised words that sections, places and sites are made of, and people hardly ever.</summary>
    private static readonly FrozenSet<string> NoPersonWords = new[]
    {
        "news", "world", "local", "sports", "sport", "business", "politics", "opinion", "health", "science", "technology", "tech", "estate", "breaking", "new", "latest", "top", "featured", "press", "release", "releases",
        "media", "magazine", "times", "daily", "today", "weekly", "journal", "gazette", "tribune", "herald", "united", "states", "kingdom", "city", "county", "university", "guide", "review", "reviews", "team", "staff",
        "home", "blog", "company", "group", "inc", "ltd", "gmbh", "llc", "association", "institute", "agency", "network", "online", "home", "page", "read", "more", "share", "comment", "comments", "photo", "photos", "video",
        "the", "this", "that", "what", "how", "why", "when", "all", "our", "your", "my", "minute", "minutes", "updated", "published", "subscribe", "follow", "about", "contact", "privacy", "policy", "terms", "editor", "editors",
        "writer", "reporter", "correspondent", "desk", "department", "committee", "council", "category", "categories", "tags", "topics", "related", "foto", "bild", "bildquelle", "quelle", "redaktion", "nachrichten", "artikel",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "tomorrow",
        "noticias", "actualités", "notizie", "drucken", "facebook", "twitter", "instagram", "whatsapp", "linkedin", "pinterest", "email", "e-mail", "google", "print", "save", "log", "sign", "search", "menu", "newsletter", "advertisement",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsParticle = Particles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsNoPerson = NoPersonWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Two to six capitalised words, small words of names between them, degrees behind a comma; or a name in a script without capitals.</summary>
    public static bool IsPerson(ReadOnlySpan<char> name)
    {
        var comma = name.IndexOf(", ");
        if (comma > 0 && IsDegrees(name[(comma + 2)..])) name = name[..comma];
        if (IsChineseOrKorean(name)) return true;
        int words = 0, capitals = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty || ++words > MostWords || IsNoPerson.Contains(word)) return false;
            if (IsParticle.Contains(word)) continue;
            if (!IsNameWord(word) || word[0] >= FirstEastAsian) return false;
            capitals++;
        }
        return capitals >= 2;
    }

    /// <summary>One capitalised word, such as a pen name.</summary>
    public static bool IsSingleName(ReadOnlySpan<char> name) => name.Length is >= 2 and <= 30 && !name.Contains(' ') && IsNameWord(name) && !IsNoPerson.Contains(name);

    /// <summary>A name that machines gave: webdesk2, andrew.keaveney, mhale_01.</summary>
    public static bool IsAccount(ReadOnlySpan<char> name) =>
        !name.Contains(' ') && (name.ContainsAnyInRange('0', '9') || name.Contains('_') || (name.Length > 3 && name[1..^1].Contains('.')) || (char.IsLower(name[0]) && name.IndexOfAnyInRange('A', 'Z') < 0));

    /// <summary>Part of an editorial office that signs for its people.</summary>
    public static bool IsDesk(string name) => name.Length <= 60 && Desk().IsMatch(name);

    /// <summary>Whether one of its words stands for a section, a site or an office rather than a person.</summary>
    public static bool HasCommonWord(ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split(' '))
            if (IsNoPerson.Contains(name[range])) return true;
        return false;
    }

    private static bool IsDegrees(ReadOnlySpan<char> text) => text.Length <= 20 && text.IndexOfAnyInRange('a', 'z') < 2 && !text.ContainsAnyInRange('0', '9');

    // 陶玥, 김도담, 佐藤 花子: two to five letters, at most one space.
    private static bool IsChineseOrKorean(ReadOnlySpan<char> name)
    {
        int letters = 0, spaces = 0;
        foreach (var c in name)
        {
            if (c is ' ' or '　' or '・') spaces++;
            else if (c >= FirstEastAsian && IsWithoutCapitals(c)) letters++;
            else return false;
        }
        return letters is >= 2 and <= 6 && spaces <= 1;
    }

    private static bool IsNameWord(ReadOnlySpan<char> word)
    {
        var first = word[0];
        var startsSmall = word is ['d' or 'l' or 'o', '\'' or '’', _, ..] || word.StartsWith("al-", StringComparison.Ordinal) || word.StartsWith("el-", StringComparison.Ordinal);
        if (!char.IsUpper(first) && !IsWithoutCapitals(first) && !startsSmall) return false;
        if (word[^1] is '\'' or '’' or '-') return false;
        foreach (var c in word)
            if (!char.IsLetter(c) && c is not ('.' or '\'' or '’' or '-' or '‑' or '·') && !IsMark(c)) return false;
        return true;
    }

    private static bool IsWithoutCapitals(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    [GeneratedRegex(@"\b(newsdesk|webdesk|desk|newsroom|team|redaktion|redactie|rédaction|redacción|redazione|redação|redakcja|redakce|редакция|редакція|redaksiyon|staff|editorial board|editors)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Desk();
}
