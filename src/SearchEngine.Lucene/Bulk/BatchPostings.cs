using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Bulk;

/// <summary>The postings of one term, read once from front to back.</summary>
internal sealed class BatchPostings : DocsAndPositionsEnum
{
    private long[] _places = [];
    private int _end;
    private int _position;
    private int _nextDocument;
    private int _document = -1;
    private int _frequency;

    public override int DocID => _document;

    public override int Freq => _frequency;

    public override int StartOffset => -1;

    public override int EndOffset => -1;


    public BatchPostings Over((long[] Places, int Start, int End) term)
    {
        (_places, _nextDocument, _end) = term;
        _document = -1;
        return this;
    }

    public override int NextDoc()
    {
        var at = _nextDocument;
        if (at == _end) return _document = NO_MORE_DOCS;
        _position = at;
        _document = (int)(_places[at] >> 32);
        do at++;
        while (at < _end && (int)(_places[at] >> 32) == _document);
        _frequency = at - _nextDocument;
        _nextDocument = at;
        return _document;
    }

    public override int NextPosition() => (int)_places[_position++];

    public override BytesRef? GetPayload() => null;

    public override int Advance(int target) => SlowAdvance(target);

    public override long GetCost() => _end - _nextDocument;
}
