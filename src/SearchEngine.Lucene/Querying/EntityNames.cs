using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Querying;

/// <summary>The names of a view's facet values, folded, most frequent first. Made on first use.</summary>
internal sealed class EntityNames
{
    private static readonly string[] Suggested = [Dimension.Country, Dimension.Person, Dimension.Organisation, Dimension.Source];

    private readonly IndexView _view;
    private readonly List<Name> _byCount;

    public EntityNames(IndexView view)
    {
        _view = view;
        _byCount = [];
        foreach (var dimension in Suggested)
        {
            var counts = CountsOf(dimension);
            var values = view[dimension];
            for (var ordinal = 0; ordinal < values.Values.Length; ordinal++)
                if (counts[ordinal] > 0)
                    _byCount.Add(new Name(dimension, values.Values[ordinal], values.Labels[ordinal], TextFolding.Fold(values.Labels[ordinal]), counts[ordinal]));
        }
        _byCount.Sort(static (left, right) => right.Count.CompareTo(left.Count));
    }

    internal sealed record Name(string Dimension, string Value, string Label, string Folded, int Count);

    /// <summary>Names with a word that starts so, most frequent first.</summary>
    public IEnumerable<Name> Starting(string foldedPrefix) =>
        _byCount.Where(name => TextFolding.HasWordStarting(name.Folded, foldedPrefix));

    private int[] CountsOf(string dimension)
    {
        var values = _view[dimension];
        var counts = new int[values.Values.Length];
        var leaves = _view.Reader.Leaves;
        for (var leaf = 0; leaf < leaves.Count; leaf++)
        {
            var reader = leaves[leaf].AtomicReader;
            var live = reader.LiveDocs;
            var docs = Enumerable.Range(0, reader.MaxDoc);
            values.Count(leaf, [.. live is null ? docs : docs.Where(live.Get)], counts);
        }
        return counts;
    }
}
