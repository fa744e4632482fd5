namespace SearchEngine.Entities.Text;

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing, spaces, or a thin joiner: the two may belong to one name.</summary>
    Space,
    Hyphen,
    Apostrophe,

    /// <summary>A dot and spaces: the end of a sentence unless the token before is an abbreviation.</summary>
    Dot,

    Comma,

    /// <summary>Anything else, a new line included.</summary>
    Break,
}

[Flags]
internal enum TokenFlags : byte
{
    None = 0,
    UpperFirst = 1 << 0,

    /// <summary>No lower-case letter, and more than one letter or a letter and digits.</summary>
    AllUpper = 1 << 1,

    /// <summary>"U.S.": letters with dots, read as one word.</summary>
    Dotted = 1 << 2,
    Digits = 1 << 3,
    SentenceStart = 1 << 4,

    /// <summary>The line is in capitals throughout.</summary>
    Shouted = 1 << 5,

    /// <summary>The Headline Capitalises Nearly Every Word.</summary>
    HeadlineCase = 1 << 6,

    /// <summary>A dot follows directly.</summary>
    DotAfter = 1 << 7,
}

/// <summary>One word of the title or the text: its place in its part, its number in the vocabulary (-1 for none), and what stands before it.</summary>
internal readonly record struct Token(int Start, int Length, int Word, TokenFlags Flags, Gap Gap)
{
    public int End => Start + Length;
    public bool Is(TokenFlags flags) => (Flags & flags) != TokenFlags.None;
    public bool IsInitial => Length == 1 && Is(TokenFlags.UpperFirst);

    /// <summary>True where a capital letter is a sign of a name.</summary>
    public bool CapitalsMean => (Flags & (TokenFlags.Shouted | TokenFlags.HeadlineCase | TokenFlags.SentenceStart)) == TokenFlags.None;
}
