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
/// <param name="Field">What stood before a colon, lower case; null when nothing did.</param>
/// <param name="Suffix">Operator behind a word or phrase: '*', '~' or none.</param>
/// <param name="Number">Number behind '~'; null when none.</param>
/// <param name="Literal">True when escapes kept it from being read as anything but a word.</param>
internal readonly record struct QueryToken(TokenKind Kind, string Text, string? Field = null, char Suffix = '\0', int? Number = null, bool Literal = false);
