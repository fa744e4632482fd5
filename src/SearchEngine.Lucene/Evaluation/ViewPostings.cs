using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>The postings of a whole view: its segments, the statistics scores need, and which documents are left. Thread-safe.</summary>
internal sealed class ViewPostings
{
    private static readonly ConditionalWeakTable<IBits, DocSet> LiveSets = [];

    private readonly SegmentPostings[] _segments;
    private readonly ConcurrentDictionary<string, CollectionStatistics> _statistics = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ArticleSimilarity.Weight?> _fieldWeights = new(StringComparer.Ordinal);

    public ViewPostings(IndexSearcher searcher)
    {
        Searcher = searcher;
        Leaves = searcher.TopReaderContext.Leaves;
        _segments = [.. Leaves.Select(static leaf => SegmentPostings.Of(leaf.AtomicReader))];
    }

    public IndexSearcher Searcher { get; }

    public IList<AtomicReaderContext> Leaves { get; }

    public SegmentPostings this[int leaf] => _segments[leaf];

    public TermEntry Entry(int leaf, Term term) => _segments[leaf].Entry(Leaves[leaf].AtomicReader, term);

    /// <summary>Documents with a term, deleted ones included. What was asked before is known: the index's own answer opens its dictionary in each segment.</summary>
    public int DocFreq(Term term)
    {
        var documents = 0;
        for (var leaf = 0; leaf < _segments.Length; leaf++) documents += Entry(leaf, term).DocFreq;
        return documents;
    }

    /// <summary>A term's postings in a segment, decoded now unless they are kept.</summary>
    public Postings Decode(int leaf, Term term, TermEntry entry)
    {
        if (entry.Postings is { } known) return known;
        // What an occurrence weighs by length is the same for all terms of a field.
        var weight = _fieldWeights.GetOrAdd(term.Field, static (field, view) =>
            view.Searcher.Similarity.ComputeWeight(1, view.StatisticsOf(field), new TermStatistics(new BytesRef(), 1, 1)) as ArticleSimilarity.Weight, this);
        return _segments[leaf].Decode(Leaves[leaf].AtomicReader, term, entry, weight?.Lengths, weight?.AverageLength ?? 0);
    }

    /// <summary>The documents of a segment with a term, deleted ones included.</summary>
    public DocSet SetOf(int leaf, Term term)
    {
        var entry = Entry(leaf, term);
        entry.Use();
        return Decode(leaf, term, entry).Set;
    }

    /// <summary>The weight of terms that are scored as one, over the whole view, as the searcher's own queries work it out; null under another similarity.</summary>
    public ArticleSimilarity.Weight? WeightOf(float boost, params ReadOnlySpan<Term> terms)
    {
        var statistics = new TermStatistics[terms.Length];
        for (var i = 0; i < statistics.Length; i++)
        {
            long documents = 0, occurrences = 0;
            for (var leaf = 0; leaf < _segments.Length; leaf++)
            {
                var entry = Entry(leaf, terms[i]);
                documents += entry.DocFreq;
                occurrences += Math.Max(0, entry.TotalTermFreq);
            }
            statistics[i] = new TermStatistics(terms[i].Bytes, documents, occurrences);
        }
        if (Searcher.Similarity.ComputeWeight(boost, StatisticsOf(terms[0].Field), statistics) is not ArticleSimilarity.Weight weight) return null;
        weight.Normalize(1, 1);
        return weight;
    }

    /// <summary>The documents of a segment that are not deleted; null when none is.</summary>
    public DocSet? LiveIn(int leaf)
    {
        var reader = Leaves[leaf].AtomicReader;
        return reader.LiveDocs is { } live ? LiveSets.GetValue(live, bits => ReadLive(bits, reader.NumDocs)) : null;
    }

    private CollectionStatistics StatisticsOf(string field) => _statistics.GetOrAdd(field, static (name, searcher) => searcher.CollectionStatistics(name), Searcher);

    private static DocSet ReadLive(IBits live, int count)
    {
        var bits = new ulong[DocSet.WordsOf(live.Length)];
        for (var doc = 0; doc < live.Length; doc++)
            if (live.Get(doc)) bits[doc >> 6] |= 1UL << doc;
        return new DocSet(null, bits, count);
    }
}
