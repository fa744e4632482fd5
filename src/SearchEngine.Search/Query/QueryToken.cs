namespace SearchEngine.Search.Query;

internal enum TokenKind
{
    Word,
    Phrase,
    Open,
    Close,
    AllOf,
    AnyOf,
    Excluding,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">The word or phrase, escapes resolved.</param>
/// <param name="Field">What stood before a colon, canonical; null when nothing did. An opening parenthesis gives it to all that it holds.</param>
/// <param name="Suffix">Operator behind a word or phrase: '*', '~' or none.</param>
/// <param name="Number">Number behind '~'; null when none.</param>
/// <param name="Literal">True when escapes kept it from being read as anything but a word.</param>
internal readonly record struct QueryToken(TokenKind Kind, string Text, string? Field = null, char Suffix = '\0', int? Number = null, bool Literal = false)
{
    /// <summary>A word with nothing to it: no field, operator or escape.</summary>
    public bool IsPlain => this is { Kind: TokenKind.Word, Field: null, Suffix: '\0', Literal: false };
}
