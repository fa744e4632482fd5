namespace SearchEngine.Entities.Tagging;

/// <summary>Tells how words and lines look.</summary>
internal static class WordForms
{
    public static WordForm Of(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, digits = 0;
        foreach (var c in word[..Math.Min(word.Length, 32)])
        {
            if (char.IsAsciiLetterLower(c)) lower++;
            else if (char.IsAsciiLetterUpper(c)) upper++;
            else if (c < 128) digits += char.IsAsciiDigit(c) ? 1 : 0;
            else if (char.IsUpper(c)) upper++;
            else if (char.IsLetter(c)) lower++;
            else if (char.IsDigit(c)) digits++;
        }
        if (upper + lower == 0) return digits > 0 ? WordForm.Number : WordForm.Mark;
        if (char.IsDigit(word[0])) return upper > 0 && lower == 0 && upper > digits ? WordForm.Capitals : WordForm.Number;
        if (upper == 0) return WordForm.Lower;
        if (upper == 1 && lower == 0 && digits == 0) return WordForm.Initial;
        if (lower == 0) return WordForm.Capitals;
        return char.IsUpper(word[0]) ? WordForm.Capitalised : WordForm.MixedCase;
    }

    /// <summary>Sets for all words of a line whether capitals mean anything in it, and whether it is a row of a table.</summary>
    public static void MarkLine(Span<Word> line)
    {
        int words = 0, capitals = 0, capitalised = 0, longWords = 0, longCapitalised = 0, numbers = 0;
        for (var i = 0; i < line.Length; i++)
        {
            ref readonly var word = ref line[i];
            if (word.Form == WordForm.Number) numbers++;
            if (word.Form is WordForm.Number or WordForm.Mark || word.Length < 2) continue;
            words++;
            if (word.Form == WordForm.Capitals) capitals++;
            if (word.IsCapitalised) capitalised++;
            if (word.Length < 4 || i == 0) continue;
            longWords++;
            if (word.IsCapitalised) longCapitalised++;
        }
        var look = words > 1 && capitals * 20 >= words * 17 ? LineCase.Capitals
            : words > 2 && capitalised == 0 ? LineCase.Lower
            : longWords > 2 && longCapitalised * 10 >= longWords * 8 ? LineCase.Headline
            : LineCase.Sentence;
        var isTable = numbers > 2 && numbers * 10 >= line.Length * 3;
        foreach (ref var word in line)
        {
            word.Line = look;
            word.InTable = isTable;
        }
    }
}
