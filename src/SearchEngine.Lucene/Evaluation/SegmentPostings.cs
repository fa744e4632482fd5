using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>Decoded postings, norms and filters of one segment: worked out when first needed, shared by all views that hold the segment. Thread-safe.</summary>
internal sealed class SegmentPostings
{
    private const int MostTerms = 65_536;
    private const int MostFilters = 256;

    private static readonly ConditionalWeakTable<object, SegmentPostings> Loaded = [];

    private readonly ConcurrentDictionary<Term, TermEntry> _terms = new();
    private readonly ConcurrentDictionary<string, FieldFacts> _fields = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Query, FilterEntry> _filters = new();
    private readonly PostingsBudget _budget;
    private int _termCount;

    internal SegmentPostings(PostingsBudget budget)
    {
        _budget = budget;
        budget.Register(this);
    }

    public static SegmentPostings Of(AtomicReader reader) => Loaded.GetValue(reader.CoreCacheKey, static _ => new SegmentPostings(PostingsBudget.Shared));

    /// <summary>What is known of a term.</summary>
    public TermEntry Entry(AtomicReader reader, Term term)
    {
        if (_terms.TryGetValue(term, out var known)) return known;
        // Terms nobody asks for again are forgotten with the rest: finding one takes microseconds.
        if (Interlocked.Increment(ref _termCount) > MostTerms)
        {
            _terms.Clear();
            Interlocked.Exchange(ref _termCount, 0);
        }
        var terms = reader.GetTerms(term.Field)?.GetEnumerator();
        var entry = terms is not null && terms.SeekExact(term.Bytes) ? new TermEntry(terms.DocFreq, terms.TotalTermFreq) : new TermEntry(0, 0);
        return _terms.GetOrAdd(term, entry);
    }

    /// <summary>A term's postings, decoded now unless they are kept.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="term">The term.</param>
    /// <param name="entry">What is known of it.</param>
    /// <param name="lengths">What an occurrence weighs by norm; null for a list that will not be scored.</param>
    /// <param name="averageLength">The average length from which these follow.</param>
    public Postings Decode(AtomicReader reader, Term term, TermEntry entry, float[]? lengths = null, double averageLength = 0)
    {
        if (entry.Postings is { } known) return known;
        if (entry.DocFreq == 0) return Postings.Empty;
        var terms = reader.GetTerms(term.Field)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(term.Bytes)) return Postings.Empty;
        var facts = Field(reader, term.Field);
        var postings = PostingsDecoder.Decode(terms, reader.MaxDoc, facts.Counted, facts.Norms, lengths, averageLength);
        entry.Postings = postings;
        _budget.Take(postings.Size);
        return postings;
    }

    /// <summary>Where a term stands in each of its postings, decoded now unless it is kept.</summary>
    public PostingPositions DecodePositions(AtomicReader reader, Term term, TermEntry entry)
    {
        if (entry.Positions is { } known) return known;
        if (entry.DocFreq == 0) return PostingPositions.Empty;
        var terms = reader.GetTerms(term.Field)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(term.Bytes)) return PostingPositions.Empty;
        var positions = PostingsDecoder.DecodePositions(terms);
        entry.Positions = positions;
        _budget.Take(positions.Size);
        return positions;
    }

    /// <summary>What a filter lets pass, deleted documents included.</summary>
    public DocSet Filter(Query filter, Func<DocSet> make)
    {
        if (!_filters.TryGetValue(filter, out var entry))
        {
            if (_filters.Count >= MostFilters)
            {
                // A copy first: sorting a dictionary that grows meanwhile meets empty places.
                foreach (var old in _filters.ToArray().OrderBy(static pair => pair.Value.UsedAt).Take(MostFilters / 4)) _filters.TryRemove(old.Key, out _);
            }
            entry = _filters.GetOrAdd((Query)filter.Clone(), new FilterEntry(make()));
            _budget.Take(entry.Size);
        }
        entry.UsedAt = Environment.TickCount64;
        return entry.Set;
    }

    /// <summary>All that is kept and could be dropped.</summary>
    internal IEnumerable<Kept> Held()
    {
        foreach (var entry in _terms.Values)
        {
            if (entry.Postings is { } postings) yield return new Kept(entry.UsedAt, postings.Size, () => entry.Postings = null);
            if (entry.Positions is { } positions) yield return new Kept(entry.UsedAt, positions.Size, () => entry.Positions = null);
        }
        foreach (var (filter, entry) in _filters) yield return new Kept(entry.UsedAt, entry.Size, () => _filters.TryRemove(filter, out _));
    }

    private FieldFacts Field(AtomicReader reader, string field) => _fields.GetOrAdd(field, static (name, source) => FieldFacts.Of(source, name), reader);

    /// <summary>Something in memory that can be made again.</summary>
    internal sealed record Kept(long UsedAt, long Size, Action Drop);

    private sealed class FilterEntry(DocSet set)
    {
        public DocSet Set => set;

        public long UsedAt { get; set; }

        public long Size => 200 + (set.HasDocs ? 4L * set.Count : 0) + 8L * (set.Bits?.Length ?? 0);
    }

    private sealed record FieldFacts(bool Counted, byte[]? Norms)
    {
        public static FieldFacts Of(AtomicReader reader, string field)
        {
            var counted = reader.FieldInfos.FieldInfo(field) is { } info && info.IndexOptions != IndexOptions.DOCS_ONLY;
            if (reader.GetNormValues(field) is not { } source) return new FieldFacts(counted, null);
            var norms = new byte[reader.MaxDoc];
            for (var doc = 0; doc < norms.Length; doc++) norms[doc] = (byte)source.Get(doc);
            return new FieldFacts(counted, norms);
        }
    }
}
