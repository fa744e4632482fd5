namespace SearchEngine.Lucene.Evaluation;

/// <summary>Search in ascending numbers from a place on, in time logarithmic in the distance.</summary>
internal static class Galloping
{
    /// <summary>The first place from <paramref name="start"/> on with a number not below <paramref name="target"/>; the length when there is none.</summary>
    public static int FirstAtOrAfter(ReadOnlySpan<int> numbers, int start, int target)
    {
        if (start >= numbers.Length || numbers[start] >= target) return start;
        // numbers[low] is below the target; high is not, or is the end.
        int low = start, step = 1;
        var high = low + step;
        while (high < numbers.Length && numbers[high] < target)
        {
            low = high;
            step <<= 1;
            high = low + step;
        }
        high = Math.Min(high, numbers.Length);
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (numbers[middle] < target) low = middle;
            else high = middle;
        }
        return high;
    }
}
