using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>Facet counts as one gets them from Lucene.Net alone: a walk over the doc values of every hit, added up over segments by the map of ordinals.</summary>
internal sealed class DocValuesFacets(IndexView view, string[] dimensions)
{
    private readonly SortedSetDocValues[] _merged =
        [.. dimensions.Select(dimension => MultiDocValues.GetSortedSetValues(view.Reader, IndexFields.FacetOf(dimension)) ?? throw new InvalidOperationException($"No article has a {dimension}."))];

    /// <summary>A collector that counts all dimensions.</summary>
    public Counting Count() => new(this);

    /// <summary>A number made from the top values of a dimension, their labels and counts.</summary>
    public long Checksum(Counting counting, string dimension, int size)
    {
        var which = Array.IndexOf(dimensions, dimension);
        var counts = counting.Counts[which];
        var top = new PriorityQueue<int, (int, int)>();
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] == 0) continue;
            if (top.Count < size) top.Enqueue(ordinal, (counts[ordinal], -ordinal));
            else if (top.TryPeek(out _, out var worst) && counts[ordinal] > worst.Item1) top.EnqueueDequeue(ordinal, (counts[ordinal], -ordinal));
        }
        var sum = 0L;
        var bytes = new global::Lucene.Net.Util.BytesRef();
        while (top.TryDequeue(out var ordinal, out _))
        {
            _merged[which].LookupOrd(ordinal, bytes);
            sum += FacetChecksum.Of(bytes.Utf8ToString()[(dimension.Length + 1)..], counts[ordinal]);
        }
        return sum;
    }

    /// <summary>Counts hits while they are collected.</summary>
    internal sealed class Counting(DocValuesFacets facets) : ICollector
    {
        private readonly SortedSetDocValues?[] _values = new SortedSetDocValues?[facets._merged.Length];
        private readonly MultiDocValues.OrdinalMap?[] _maps = [.. facets._merged.Select(static merged => (merged as MultiDocValues.MultiSortedSetDocValues)?.Mapping)];
        private readonly int[][] _segment = new int[facets._merged.Length][];
        private int _leaf = -1;

        public int[][] Counts { get; } = [.. facets._merged.Select(static merged => new int[merged.ValueCount])];

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer) { }

        public void SetNextReader(AtomicReaderContext context)
        {
            Finish();
            _leaf = context.Ord;
            for (var i = 0; i < _values.Length; i++)
            {
                _values[i] = context.AtomicReader.GetSortedSetDocValues(facets.FieldOf(i));
                _segment[i] = _maps[i] is null ? Counts[i] : new int[_values[i]?.ValueCount ?? 0];
            }
        }

        public void Collect(int doc)
        {
            for (var i = 0; i < _values.Length; i++)
            {
                if (_values[i] is not { } values) continue;
                var counts = _segment[i];
                values.SetDocument(doc);
                for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd()) counts[ordinal]++;
            }
        }

        /// <summary>Adds up the last segment. To be called once, after the search.</summary>
        public void Finish()
        {
            if (_leaf < 0) return;
            for (var i = 0; i < _values.Length; i++)
            {
                if (_maps[i] is not { } map) continue;
                for (var ordinal = 0; ordinal < _segment[i].Length; ordinal++)
                    if (_segment[i][ordinal] > 0) Counts[i][map.GetGlobalOrd(_leaf, ordinal)] += _segment[i][ordinal];
            }
        }
    }

    private string FieldOf(int which) => IndexFields.FacetOf(dimensions[which]);
}
