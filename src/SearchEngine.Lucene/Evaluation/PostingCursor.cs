namespace SearchEngine.Lucene.Evaluation;

/// <summary>Looks up documents in a postings list; they have to be asked for in ascending order.</summary>
internal struct PostingCursor(Postings postings)
{
    private int _at;

    /// <summary>The posting of a document, or -1.</summary>
    public int Find(int doc)
    {
        if (postings.Set.Bits is { } bits && !DocSet.Has(bits, doc)) return -1;
        if (postings.Windows is { } windows) _at = Math.Max(_at, windows.Starts[doc >> Postings.WindowShift]);
        _at = Galloping.FirstAtOrAfter(postings.Docs, _at, doc);
        return _at < postings.Docs.Length && postings.Docs[_at] == doc ? _at : -1;
    }

    /// <summary>The postings in a window.</summary>
    public (int Start, int End) RangeOf(int window)
    {
        if (postings.Windows is { } windows) return (windows.Starts[window], windows.Starts[window + 1]);
        _at = Galloping.FirstAtOrAfter(postings.Docs, _at, window << Postings.WindowShift);
        return (_at, Galloping.FirstAtOrAfter(postings.Docs, _at, (window + 1) << Postings.WindowShift));
    }
}
