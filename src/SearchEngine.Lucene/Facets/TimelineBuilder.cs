using System.Collections.Concurrent;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Facets;

/// <summary>Counts hits by day, then shows days, months or years, whichever gives a readable number of bars.</summary>
internal sealed class TimelineBuilder : IDisposable
{
    // Dates outside these years are typing errors on a news site, and would stretch the line beyond reading.
    private static readonly int First = new DateOnly(1800, 1, 1).DayNumber;
    private static readonly int Last = new DateOnly(2200, 1, 1).DayNumber;

    // Arrays of zeros that wait to be used again.
    private static readonly ConcurrentQueue<int[]> Waiting = [];

    private readonly int[] _days = Waiting.TryDequeue(out var days) ? days : new int[Last - First];
    private int _low = int.MaxValue;
    private int _high = int.MinValue;

    public void Count(int[] dayOfDocument, ReadOnlySpan<int> docs)
    {
        var (days, low, high) = (_days, _low, _high);
        foreach (var doc in docs)
        {
            var day = dayOfDocument[doc];
            if (day < First || day >= Last) continue;
            days[day - First]++;
            low = Math.Min(low, day);
            high = Math.Max(high, day);
        }
        (_low, _high) = (low, high);
    }

    public IReadOnlyList<TimelineBucket> Build()
    {
        if (_high < _low) return [];
        var buckets = new List<TimelineBucket>();
        var end = DateOnly.FromDayNumber(_high);
        for (var from = StartOf(DateOnly.FromDayNumber(_low)); from <= end;)
        {
            var to = NextAfter(from);
            var count = 0L;
            for (var day = Math.Max(from.DayNumber, First); day < Math.Min(to.DayNumber, Last); day++) count += _days[day - First];
            buckets.Add(new TimelineBucket(from, to, count));
            from = to;
        }
        return buckets;
    }

    /// <summary>Gives the array back, all zeros.</summary>
    public void Dispose()
    {
        if (_low <= _high) Array.Clear(_days, _low - First, _high - _low + 1);
        (_low, _high) = (int.MaxValue, int.MinValue);
        if (Waiting.Count < 2 * Environment.ProcessorCount) Waiting.Enqueue(_days);
    }

    private int Span => _high - _low;

    private DateOnly StartOf(DateOnly day) => Span switch
    {
        <= 62 => day,
        <= 5 * 366 => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private DateOnly NextAfter(DateOnly start) => Span switch
    {
        <= 62 => start.AddDays(1),
        <= 5 * 366 => start.AddMonths(1),
        _ => start.AddYears(1),
    };
}
