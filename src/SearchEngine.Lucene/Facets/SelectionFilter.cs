using SearchEngine.Search.Requests;

namespace SearchEngine.Lucene.Facets;

/// <summary>The selection in one dimension, decided from the ordinal arrays while hits are collected.</summary>
internal sealed class SelectionFilter(ViewDimension dimension, FacetSelection selection)
{
    private SegmentDimension _segment = dimension.Segment(0);
    private bool[] _included = [];
    private bool[] _excluded = [];
    private bool _anyIncluded;

    public ViewDimension Dimension => dimension;

    public void Enter(int leaf)
    {
        _segment = dimension.Segment(leaf);
        _included = Marks(selection.Included);
        _excluded = Marks(selection.Excluded);
        _anyIncluded = selection.Included.Count == 0;
    }

    public bool Passes(int doc)
    {
        var passes = _anyIncluded;
        for (var i = _segment.Starts[doc]; i < _segment.Starts[doc + 1]; i++)
        {
            var ordinal = _segment.Ordinals[i];
            if (_excluded.Length > 0 && _excluded[ordinal]) return false;
            passes |= _included.Length > 0 && _included[ordinal];
        }
        return passes;
    }

    private bool[] Marks(IReadOnlyList<string> values)
    {
        bool[] marks = [];
        foreach (var value in values)
            if (_segment.OrdinalOf(value) is var ordinal and >= 0)
            {
                if (marks.Length == 0) marks = new bool[_segment.Values.Length];
                marks[ordinal] = true;
            }
        return marks;
    }
}
