using System.Buffers;
using System.Collections.Frozen;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Metadata.Sections;

/// <summary>Tells names of sections from ids, addresses and names of everything.</summary>
internal static class SectionShape
{
    private const int LongestSection = 60;

    private static readonly FrozenSet<string> HomeNames = new[]
    {
        "home", "home page", "homepage", "frontpage", "front page", "start", "startseite", "home-page", "accueil", "inicio", "início", "portada", "homepagina", "hem", "hjem", "forside", "etusivu", "strona główna", "główna", "domů", "úvod",
        "главная", "головна", "anasayfa", "ana sayfa", "αρχική", "الرئيسية", "ראשי", "首页", "首頁", "ホーム", "トップ", "홈", "newsroom", "you are here", "sie sind hier", "all", "all posts", "uncategorized", "uncategorised", "allgemein",
        "sin categoría", "non classé", "senza categoria", "geen categorie", "sem categoria", "none", "null", "undefined", "default", "article", "articles", "story", "stories", "post", "posts", "blog post", "news article", "web", "menu", "back", "search", "login", "sign in", "subscribe", "read more",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NoNameMarks = SearchValues.Create("{}<>@_=");

    /// <summary>The section as readers know it; null for an id, "Home", the title itself and the like.</summary>
    public static string? Read(string? text, string? title, string? site)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var section = Last(TextRun.Normalize(text));
        if (section.Length is < 2 or > LongestSection || IsHome(section) || !section.Any(char.IsLetter) || section.Contains("://", StringComparison.Ordinal) || section.AsSpan().ContainsAny(NoNameMarks)) return null;
        if (title is not null && (Words.AreSame(section, title) || (section.Length > 20 && title.StartsWith(section.TrimEnd('.', '…'), StringComparison.OrdinalIgnoreCase)))) return null;
        return site is not null && Words.AreSame(section, site) ? null : section;
    }

    public static bool IsHome(string text) => HomeNames.Contains(text.Trim(' ', '»', '>', '/', ':', '›'));

    // "News/World", "News > World", and "World, Europe": the innermost of a way, the first of a list.
    private static string Last(string text)
    {
        if (text.Contains(" > ", StringComparison.Ordinal)) text = text[(text.LastIndexOf(" > ", StringComparison.Ordinal) + 3)..];
        else if (text.Contains('/') && !text.Contains(' ')) text = text.Trim('/')[(text.Trim('/').LastIndexOf('/') + 1)..];
        else if (text.IndexOf(',', StringComparison.Ordinal) is var comma and > 1 && text.Count(static c => c == ',') > 1) text = text[..comma];
        return text.Trim(' ', '/', '|', '-', ':', '#', '»', '>', '›', '•');
    }
}
