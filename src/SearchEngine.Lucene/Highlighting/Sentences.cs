namespace SearchEngine.Lucene.Highlighting;

/// <summary>Where the sentences of a text begin and end.</summary>
internal static class Sentences
{
    // Before names: nothing ends after them.
    private static readonly HashSet<string> Titles = Set("mr mrs ms mx dr prof sen sens rep reps gov govs gen gens col lt maj capt cmdr cdr sgt cpl pvt adm vice hon rev fr st mt ft msgr supt insp det vs v cf fig figs art arts op no nos vol pp eq approx ca e.g i.e al");

    // At the end of names, times and dates: something ends after them where a new sentence plainly begins.
    private static readonly HashSet<string> Endings = Set("inc corp ltd co cos bros plc llc jr sr esq etc dept univ assn ave blvd rd a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ph.d m.d b.a m.a d.c est gmt approx min max");

    private static readonly HashSet<string> Openings = Set("the a an in on at it he she they we i you but and or so if as by for from to after before when while with this that these those his her its their our my there here what who why how one two some many most all no not then now last next since until although though however meanwhile yet both each another such under over during according asked");

    /// <summary>The sentences in order, without the space between them. What is parted by a line break is never one sentence.</summary>
    public static List<(int Start, int End)> Of(string text)
    {
        var sentences = new List<(int Start, int End)>();
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (start < 0)
            {
                if (char.IsWhiteSpace(c)) continue;
                start = i;
            }
            if (c is '\n' or '\r' or '\u2028' or '\u2029') Close(i);
            else if (c is '.' or '!' or '?' or '\u2026')
            {
                var end = AfterClosers(text, i + 1);
                if (end < text.Length && !char.IsWhiteSpace(text[end])) continue;
                if (Ends(text, i, end)) Close(end);
                i = end - 1;
            }
            else if (c is '\u3002' or '\uFF01' or '\uFF1F') Close(AfterClosers(text, i + 1));
        }
        Close(text.Length);
        return sentences;

        void Close(int end)
        {
            if (start < 0) return;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > start) sentences.Add((start, end));
            start = -1;
        }
    }

    /// <summary>Behind the closing quotation marks, brackets and further full stops.</summary>
    private static int AfterClosers(string text, int at)
    {
        while (at < text.Length && text[at] is '.' or '!' or '?' or '\u2026' or '"' or '\'' or '\u201D' or '\u2019' or ')' or ']' or '\u00BB' or '\u300D' or '\u300F') at++;
        return at;
    }

    private static bool Ends(string text, int sign, int end)
    {
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && text[next] is not ('\n' or '\r')) next++;
        if (next == text.Length || text[next] is '\n' or '\r') return true;
        var first = next;
        while (first < text.Length && text[first] is '"' or '\u201C' or '\u2018' or '\'' or '(' or '[' or '\u00AB') first++;
        if (first == text.Length) return true;
        // "Why?" he asked.
        if (char.IsLower(text[first])) return false;
        if (text[sign] != '.' || (sign > 0 && text[sign - 1] == '.')) return true;
        var wordStart = sign;
        while (wordStart > 0 && (char.IsLetterOrDigit(text[wordStart - 1]) || (text[wordStart - 1] == '.' && sign - wordStart < 12))) wordStart--;
        var word = text.AsSpan(wordStart, sign - wordStart);
        if (word.Length == 0) return true;
        var opens = Openings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordAt(text, first));
        // Initials and acronyms: "J. Smith", "the U.S. Senate"; "in the U.S. The".
        if (word.Length == 1 ? char.IsUpper(word[0]) : IsDotted(word)) return opens;
        if (Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return !char.IsDigit(text[first]) && word is "no" or "art" or "fig" or "al" && opens;
        return !Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || opens;
    }

    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        return word.Length > 1;
    }

    private static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text.AsSpan(at, end - at);
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
