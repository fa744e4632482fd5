namespace SearchEngine.Search.Query.Dates;

/// <summary>A stretch of days, both inclusive.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    public static Period Day(DateOnly day) => new(day, day);

    public static Period Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static Period Year(int year) => Years(year, year);

    public static Period Years(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
}
