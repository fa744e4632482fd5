namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

/// <summary>A text and its tokens, with the questions that all readers ask.</summary>
internal readonly ref struct DateScan(ReadOnlySpan<char> text, ReadOnlySpan<DateToken> tokens)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public ReadOnlySpan<DateToken> Tokens { get; } = tokens;

    public int Count => Tokens.Length;

    /// <summary>The token, or an empty mark beyond either end.</summary>
    public DateToken this[int index] => index >= 0 && index < Tokens.Length ? Tokens[index] : new DateToken(DateTokenKind.Mark, Text.Length, 0, 0, IsAttached: false);

    public ReadOnlySpan<char> TextOf(int index) => index >= 0 && index < Tokens.Length ? Text.Slice(Tokens[index].Start, Tokens[index].Length) : [];

    /// <summary>Whether the token is one of the words, whatever its case.</summary>
    public bool IsWord(int index, params ReadOnlySpan<string> words)
    {
        if (this[index].Kind != DateTokenKind.Word) return false;
        var own = TextOf(index);
        foreach (var word in words)
            if (own.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
