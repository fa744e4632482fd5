using System.Buffers;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>The words that stand before authors' names: "By", "Von", "Texte :", "Автор:".</summary>
internal static class BylineLead
{
    // Longer ones first within a language, so that "Written by" is not read as a name that starts with "by".
    private static readonly string[] Plain =
    [
        "written by", "posted by", "published by", "words by", "story by", "reported by", "report by", "article by", "text by", "submitted by", "contributed by", "created by", "authored by",
        "reporting by", "about the author", "the author", "authors", "author", "writer", "by",
        "geschrieben von", "verfasst von", "ein artikel von", "eine analyse von", "ein kommentar von", "ein gastbeitrag von", "aus berlin von", "autorin", "autoren", "autor", "von",
        "écrit par", "publié par", "rédigé par", "propos recueillis par", "un article de", "auteurs", "auteur", "par",
        "escrito por", "publicado por", "de la redacción de", "autores", "autora", "por",
        "scritto da", "a cura di", "autore", "di", "geschreven door", "geplaatst door", "door", "skriven av", "skrevet av", "skrevet af", "av", "af", "oleh", "penulis", "napisał", "napisała",
        "opracował", "opracowała", "przygotował", "napsal", "napsala", "írta", "szerző", "kirjoittanut", "автор статьи", "авторы", "автор", "текст", "yazan", "yazar", "συντάκτης", "γράφει ο", "γράφει η",
        "بقلم", "كتبت", "كتب", "מאת",
    ];

    /// <summary>Words of their own, which introduce a name only with a colon.</summary>
    private static readonly string[] WithColon = ["text", "texte", "texto", "testo", "tekst", "teksti", "words", "story", "reporter", "haber", "bericht", "reportage", "writer", "pisze", "piše", "journalist", "content"];

    // Followed by the name without a space.
    private static readonly string[] Joined = ["作者：", "作者:", "撰文：", "撰文/", "文／", "文/", "文：", "執筆：", "記者：", "记者：", "记者 ", "記者 "];

    private static readonly SearchValues<char> FirstLetters = SearchValues.Create(
        [.. Plain.Concat(WithColon).Concat(Joined).SelectMany(static lead => new[] { char.ToLowerInvariant(lead[0]), char.ToUpperInvariant(lead[0]) }).Distinct()]);

    /// <summary>How many characters at the start of a text are such words, with what parts them from the name; 0 when it starts otherwise.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start])) start++;
        if (start == text.Length || start > 4 || !FirstLetters.Contains(text[start])) return 0;
        var rest = text[start..];
        foreach (var lead in Joined)
            if (rest.StartsWith(lead, StringComparison.Ordinal)) return start + lead.Length;
        foreach (var lead in Plain)
            if (rest.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && Gap(rest[lead.Length..], needsColon: false) is var gap and >= 0) return start + lead.Length + gap;
        foreach (var lead in WithColon)
            if (rest.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && Gap(rest[lead.Length..], needsColon: true) is var gap and >= 0) return start + lead.Length + gap;
        return 0;
    }

    /// <summary>Where a name begins behind such words of Chinese or Japanese anywhere in a line; -1 when there are none.</summary>
    public static int EndOfJoined(string text)
    {
        foreach (var lead in Joined)
            if (text.IndexOf(lead, StringComparison.Ordinal) is var at and >= 0) return at + lead.Length;
        return -1;
    }

    /// <summary>The text behind such words, "Written by: by" included.</summary>
    public static string Strip(string text)
    {
        for (var turn = 0; turn < 3 && LengthAt(text) is var length and > 0; turn++)
        {
            // Von Miller and Di Maio are whole names.
            if (length <= 5 && !text.AsSpan(length).Contains(' ') && !text.AsSpan(0, length).ContainsAny(":/") && !text.StartsWith("by", StringComparison.OrdinalIgnoreCase)) return text;
            text = text[length..];
        }
        return text;
    }

    // What stands between lead and name; -1 when the lead is only the start of a longer word, or has no colon that it needs.
    private static int Gap(ReadOnlySpan<char> rest, bool needsColon)
    {
        var hasColon = false;
        var at = 0;
        while (at < rest.Length && (char.IsWhiteSpace(rest[at]) || rest[at] is ':' or '：' or '/' or '|'))
            hasColon |= rest[at++] is ':' or '：';
        return (needsColon && !hasColon) || (at == 0 && rest.Length > 0) ? -1 : at;
    }
}
