namespace SearchEngine.Cleaning.Metadata.Dates.Reading;

internal enum DateTokenKind
{
    /// <summary>Decimal digits of any script.</summary>
    Number,

    /// <summary>Letters.</summary>
    Word,

    /// <summary>Any other character, and those that stand behind numbers in East Asian dates.</summary>
    Mark,
}

/// <summary>A piece of a text in which dates are looked for.</summary>
/// <param name="Kind">What its characters are.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">In characters.</param>
/// <param name="Value">Of a number its value, -1 with more than nine digits; of a word the month that it names or 0; of a mark its character.</param>
/// <param name="IsAttached">Whether it follows the token before it without a space.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int Length, int Value, bool IsAttached)
{
    public int End => Start + Length;

    public bool IsMonth => Kind == DateTokenKind.Word && Value > 0;

    public bool IsMark(char mark) => Kind == DateTokenKind.Mark && Value == mark;

    /// <summary>A number of one or two digits.</summary>
    public bool IsShortNumber => Kind == DateTokenKind.Number && Length <= 2;

    /// <summary>A number of four digits that can be the year of an article or of what it tells of.</summary>
    public bool IsYear => Kind == DateTokenKind.Number && Length == 4 && Value is >= 1900 and < 2200;
}
