using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Numbers of a segment's documents that signals look up: three bytes a document, read once. Reading them from the index each time costs a buffer a query.</summary>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> Loaded = [];
    private static readonly int FirstDay = new DateOnly(1900, 1, 1).DayNumber;

    // A day takes two bytes from 1900 to 2079; others are few, and stand apart.
    private const ushort Undated = 0;
    private const ushort Apart = ushort.MaxValue;

    private readonly ushort[] _days;
    private readonly int?[] _newest;
    private readonly Dictionary<int, int> _apart = [];

    private SegmentColumns(AtomicReader reader)
    {
        TitleWords = new byte[reader.MaxDoc];
        if (reader.GetNumericDocValues(IndexFields.TitleWords) is { } lengths)
            for (var doc = 0; doc < TitleWords.Length; doc++) TitleWords[doc] = (byte)Math.Clamp(lengths.Get(doc), 1, byte.MaxValue);
        _days = new ushort[reader.MaxDoc];
        _newest = new int?[Postings.WindowsOf(reader.MaxDoc)];
        if (reader.GetNumericDocValues(IndexFields.Published) is not { } seconds) return;
        var dated = reader.GetDocsWithField(IndexFields.Published);
        var epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        for (var doc = 0; doc < _days.Length; doc++)
        {
            if (!dated.Get(doc)) continue;
            var day = epoch + (int)Math.Floor(seconds.Get(doc) / 86_400.0);
            _days[doc] = day > FirstDay && day - FirstDay < Apart ? (ushort)(day - FirstDay) : Apart;
            if (_days[doc] == Apart) _apart[doc] = day;
            var window = doc >> Postings.WindowShift;
            _newest[window] = Math.Max(_newest[window] ?? day, day);
        }
    }

    /// <summary>Words of each title, 1 to 255.</summary>
    public byte[] TitleWords { get; }

    public static SegmentColumns Of(AtomicReader reader) => Loaded.GetValue(reader.CoreCacheKey, _ => new SegmentColumns(reader));

    /// <summary>Bytes that the days take.</summary>
    public long SizeOfDays => 2L * _days.Length;

    /// <summary>Day number of publication (<see cref="DateOnly.DayNumber"/>); null without a date.</summary>
    public int? DayOf(int doc) => _days[doc] switch
    {
        Undated => null,
        Apart => _apart[doc],
        var day => FirstDay + day,
    };

    /// <summary>The latest day in a window of documents; null when none has a date.</summary>
    public int? NewestIn(int window) => _newest[window];
}
