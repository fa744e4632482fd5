using SearchEngine.Search.Query.Dates;

namespace SearchEngine.Search.Query;

/// <summary>A date said in plain words without a field: <c>country:CN last week</c>.</summary>
/// <param name="At">Its first token.</param>
/// <param name="Length">How many tokens it takes.</param>
/// <param name="Range">The days.</param>
/// <remarks>
/// It is read as a date only where no other plain word stands beside it. Next to words it may be part of a name or a sentence (Russia Today, "film of
/// last year"), so words stay words there, and a note says how to ask for the date.
/// </remarks>
internal sealed record SpokenDate(int At, int Length, DateRange Range)
{
    /// <summary>Words of the longest: "past twelve months", and "the" and "of" between them.</summary>
    public const int MostWords = 5;

    public static SpokenDate? In(List<QueryToken> tokens, DateReader dates, List<string> notes)
    {
        var (first, last, plain, depth) = (-1, -1, 0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind switch { TokenKind.Open => 1, TokenKind.Close => -1, _ => 0 };
            if (depth > 0 || !tokens[i].IsPlain || (i > 0 && tokens[i - 1].Kind == TokenKind.Excluding)) continue;
            if (first < 0) first = i;
            last = i;
            plain++;
        }
        if (plain == 0) return null;
        if (plain <= MostWords && last - first + 1 == plain && !BesideOperator(tokens, first, last) && Read(first, last) is { } range)
        {
            notes.Add($"\u201C{Text(first, last)}\u201D was read as a date, {Said(range)}; put it in quotation marks to search for the words.");
            return new SpokenDate(first, plain, range);
        }
        // Behind other words: offered, at the end of the query alone.
        for (var length = Math.Min(3, plain - 1); length > 0 && last == tokens.Count - 1; length--)
        {
            var start = last - length + 1;
            if (!tokens.Skip(start - 1).All(static token => token.IsPlain) || Read(start, last) is not { } offered) continue;
            var text = Text(start, last);
            notes.Add($"\u201C{text}\u201D was searched for as {(length == 1 ? "a word" : "words")}. For articles published then ({Said(offered)}) write date:{(length == 1 ? text : $"\"{text}\"")}.");
            break;
        }
        return null;

        string Text(int from, int to) => string.Join(' ', tokens.Skip(from).Take(to - from + 1).Select(static token => token.Text));

        DateRange? Read(int from, int to) => dates.ReadRelative(Text(from, to)) is { } period ? new DateRange(period.First, period.Last) : null;
    }

    private static bool BesideOperator(List<QueryToken> tokens, int first, int last) =>
        (first > 0 && tokens[first - 1].Kind is TokenKind.AllOf or TokenKind.AnyOf) || (last + 1 < tokens.Count && tokens[last + 1].Kind is TokenKind.AllOf or TokenKind.AnyOf);

    private static string Said(DateRange range) => range.From == range.To ? $"{range.From:yyyy-MM-dd}" : $"{range.From:yyyy-MM-dd} to {range.To:yyyy-MM-dd}";
}
