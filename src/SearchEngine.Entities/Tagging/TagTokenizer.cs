namespace SearchEngine.Entities.Tagging;

/// <summary>Splits text into words and sentences as corpora of names do: hyphens stay inside, "'s" and punctuation stand alone, "U.S." is one word.</summary>
/// <remarks>One pass; a line feed ends a sentence, and so does a run of words too long to be one.</remarks>
internal static class TagTokenizer
{
    private const int LongestWord = 60;
    private const int LongestSentence = 160;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "maj", "sen", "rep", "gov", "pres", "rev", "hon", "st", "ste", "mt", "ft", "jr", "sr", "messrs", "mme", "mlle",
        "inc", "corp", "co", "ltd", "bros", "cos", "dept", "univ", "assn", "bhd", "sdn", "pty", "pte", "vs", "no", "nos", "art", "vol", "pp", "etc", "al", "approx", "est", "fig",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
    };

    /// <summary>Appends the words of a text and where its sentences end.</summary>
    public static void Split(string text, TagBuffer buffer)
    {
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '\n')
            {
                buffer.EndSentence();
                at++;
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c)) at++;
            else
            {
                var end = WordEnd(text, at);
                buffer.Add(at, end - at);
                if (EndsSentence(text, at, end) || buffer.SentenceLength >= LongestSentence) buffer.EndSentence();
                at = end;
            }
        }
        buffer.EndSentence();
    }

    private static int WordEnd(string text, int start)
    {
        var c = text[start];
        if (c is '\'' or '\u2019') return ContractionEnd(text, start);
        if (!char.IsLetterOrDigit(c)) return PunctuationEnd(text, start);
        if (Initials(text, start) is var initials and > 0) return initials;
        var end = start + 1;
        var longest = Math.Min(text.Length, start + LongestWord);
        while (end < longest)
        {
            c = text[end];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is (>= '\u0300' and <= '\u036F') or '_')
            {
                end++;
                continue;
            }
            if (end + 1 >= text.Length) break;
            var next = text[end + 1];
            if (c is '-' or '\u2010' or '\u2011' or '/' or '@' && char.IsLetterOrDigit(next)) end++;
            else if (c is '.' or ',' or ':' && char.IsDigit(next) && char.IsDigit(text[end - 1])) end++;
            else if (c == '.' && char.IsLetter(next) && char.IsLetter(text[end - 1]) && char.IsLower(next)) end++;
            else if (c == '&' && char.IsUpper(next) && char.IsUpper(text[end - 1])) end++;
            else if (c is '\'' or '\u2019' && char.IsLetter(next) && !IsContraction(text, end)) end++;
            else break;
        }
        if (end < text.Length && text[end] == '.' && IsAbbreviation(text, start, end)) end++;
        return end;
    }

    // "U.S.", "J.", "p.m.": letters with a dot behind each.
    private static int Initials(string text, int start)
    {
        var at = start;
        var letters = 0;
        while (at + 1 < text.Length && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            letters++;
            at += 2;
        }
        if (letters == 0 || (at < text.Length && char.IsLetterOrDigit(text[at]) && letters == 1)) return 0;
        return letters > 1 || char.IsUpper(text[start]) ? at : 0;
    }

    private static bool IsAbbreviation(string text, int start, int end)
    {
        if (end - start > 6) return false;
        return Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start)) && char.IsUpper(text[start]);
    }

    private static bool IsContraction(string text, int apostrophe)
    {
        var end = apostrophe + 1;
        while (end < text.Length && end - apostrophe <= 3 && char.IsLetter(text[end])) end++;
        return text.AsSpan(apostrophe + 1, end - apostrophe - 1) is "s" or "S" or "re" or "ve" or "ll" or "m" or "d" or "t";
    }

    private static int ContractionEnd(string text, int start)
    {
        if (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || start + 1 >= text.Length || !IsContraction(text, start)) return start + 1;
        var end = start + 1;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return end;
    }

    private static int PunctuationEnd(string text, int start)
    {
        var end = start + 1;
        if (char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end])) return end + 1;
        while (end < text.Length && end - start < LongestWord && text[end] == text[start] && text[start] is '.' or '-' or '=' or '*' or '_') end++;
        return end;
    }

    private static bool EndsSentence(string text, int start, int end)
    {
        if (text[start] is '!' or '?') return true;
        if (text[start] == '.') return NextStartsSentence(text, end);

        // "... of the U.S. The court": an abbreviation may end a sentence, a title never does.
        return false;
    }

    private static bool NextStartsSentence(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '"' or '\u201D' or '\'' or '\u2019' or ')') at++;
        return at >= text.Length || !char.IsLower(text[at]);
    }
}
