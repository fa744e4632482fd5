using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>The first and last publication in each window of a segment, and the windows in the order of either. Worked out when first sorted by date.</summary>
internal sealed class SegmentDates
{
    private static readonly ConditionalWeakTable<object, SegmentDates> Loaded = [];

    private SegmentDates(AtomicReader reader)
    {
        Last = new long[Postings.WindowsOf(reader.MaxDoc)];
        First = new long[Last.Length];
        Array.Fill(Last, long.MinValue);
        Array.Fill(First, long.MaxValue);
        if (reader.GetNumericDocValues(IndexFields.Published) is { } seconds)
        {
            var dated = reader.GetDocsWithField(IndexFields.Published);
            for (var doc = 0; doc < reader.MaxDoc; doc++)
            {
                if (!dated.Get(doc)) continue;
                var window = doc >> Postings.WindowShift;
                Last[window] = Math.Max(Last[window], seconds.Get(doc));
                First[window] = Math.Min(First[window], seconds.Get(doc));
            }
        }
        NewestFirst = [.. Enumerable.Range(0, Last.Length).OrderByDescending(window => Last[window])];
        OldestFirst = [.. Enumerable.Range(0, First.Length).OrderBy(window => First[window])];
    }

    /// <summary>By window, in Unix seconds; the lowest number where no document has a date.</summary>
    public long[] Last { get; }

    /// <summary>By window, in Unix seconds; the highest number where no document has a date.</summary>
    public long[] First { get; }

    public int[] NewestFirst { get; }

    public int[] OldestFirst { get; }

    public static SegmentDates Of(AtomicReader reader) => Loaded.GetValue(reader.CoreCacheKey, _ => new SegmentDates(reader));
}
