namespace SearchEngine.Search.Requests;

/// <summary>What a bar of a timeline stands for.</summary>
public enum TimelineInterval
{
    /// <summary>The shortest that gives no more than some sixty bars.</summary>
    Auto,

    /// <summary>One day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>Three months from January, April, July or October on.</summary>
    Quarter,

    /// <summary>A year of the calendar.</summary>
    Year,
}
