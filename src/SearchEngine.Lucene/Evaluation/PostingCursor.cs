namespace SearchEngine.Lucene.Evaluation;

/// <summary>Looks up documents in a postings list, fastest in ascending order. What reads the same list in one segment shares a cursor, so a document is looked up once for all.</summary>
internal sealed class PostingCursor(Postings postings)
{
    private int _at;
    private int _doc = -1;
    private int _found = -1;

    public Postings Postings => postings;

    /// <summary>The posting of a document, or -1.</summary>
    public int Find(int doc)
    {
        if (doc == _doc) return _found;
        _doc = doc;
        return _found = Look(doc);
    }

    /// <summary>The postings in a window.</summary>
    public (int Start, int End) RangeOf(int window)
    {
        if (postings.Windows is { } windows) return (windows.Starts[window], windows.Starts[window + 1]);
        Advance(window << Postings.WindowShift);
        return (_at, Galloping.FirstAtOrAfter(postings.Docs, _at, (window + 1) << Postings.WindowShift));
    }

    private int Look(int doc)
    {
        if (postings.Set.Bits is { } bits)
        {
            if (!DocSet.Has(bits, doc)) return -1;
            // Counting bits from the window's beginning: steps that depend on nothing, where a search would guess at each.
            if (postings.Windows is { } windows) return windows.Starts[doc >> Postings.WindowShift] + DocSet.CountOf(bits, doc & ~(Postings.Window - 1), doc);
        }
        else if (postings.Windows is { } windows && windows.Starts[doc >> Postings.WindowShift] is var start && start > _at) _at = start;
        Advance(doc);
        return _at < postings.Docs.Length && postings.Docs[_at] == doc ? _at : -1;
    }

    private void Advance(int doc)
    {
        // Someone else was further already.
        if (_at > 0 && postings.Docs[_at - 1] >= doc) _at = 0;
        _at = Galloping.FirstAtOrAfter(postings.Docs, _at, doc);
    }
}
