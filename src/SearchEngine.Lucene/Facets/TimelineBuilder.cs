using System.Collections.Concurrent;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Facets;

/// <summary>Counts hits by day, then adds the days up to the bars asked for, or to those that give a readable number.</summary>
internal sealed class TimelineBuilder(TimelineInterval interval) : IDisposable
{
    private const int MostBars = 4_000;

    // Dates outside these years are typing errors on a news site, and would stretch the line beyond reading.
    private static readonly int First = new DateOnly(1800, 1, 1).DayNumber;
    private static readonly int Last = new DateOnly(2200, 1, 1).DayNumber;

    // Arrays of zeros that wait to be used again.
    private static readonly ConcurrentQueue<int[]> Waiting = [];

    private readonly int[] _days = Waiting.TryDequeue(out var days) ? days : new int[Last - First];
    private int _low = int.MaxValue;
    private int _high = int.MinValue;

    public void Count(SegmentColumns columns, ReadOnlySpan<int> docs)
    {
        var (days, low, high) = (_days, _low, _high);
        foreach (var doc in docs)
        {
            if (columns.DayOf(doc) is not { } day || day < First || day >= Last) continue;
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
        var bars = Bars;
        var end = DateOnly.FromDayNumber(_high);
        for (var from = StartOf(bars, DateOnly.FromDayNumber(_low)); from <= end;)
        {
            var to = NextAfter(bars, from);
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

    // Bars of a day over centuries are more than anybody can look at, and more than an answer should hold.
    private TimelineInterval Bars => interval switch
    {
        TimelineInterval.Auto => Readable,
        _ when Span / DaysOf(interval) >= MostBars => Readable,
        _ => interval,
    };

    private TimelineInterval Readable => Span switch
    {
        <= 62 => TimelineInterval.Day,
        <= 62 * 7 => TimelineInterval.Week,
        <= 5 * 366 => TimelineInterval.Month,
        <= 15 * 366 => TimelineInterval.Quarter,
        _ => TimelineInterval.Year,
    };

    private int Span => _high - _low;

    private static int DaysOf(TimelineInterval bars) => bars switch
    {
        TimelineInterval.Day => 1,
        TimelineInterval.Week => 7,
        TimelineInterval.Month => 28,
        TimelineInterval.Quarter => 90,
        _ => 365,
    };

    private static DateOnly StartOf(TimelineInterval bars, DateOnly day) => bars switch
    {
        TimelineInterval.Day => day,
        TimelineInterval.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimelineInterval.Month => new DateOnly(day.Year, day.Month, 1),
        TimelineInterval.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly NextAfter(TimelineInterval bars, DateOnly start) => bars switch
    {
        TimelineInterval.Day => start.AddDays(1),
        TimelineInterval.Week => start.AddDays(7),
        TimelineInterval.Month => start.AddMonths(1),
        TimelineInterval.Quarter => start.AddMonths(3),
        _ => start.AddYears(1),
    };
}
