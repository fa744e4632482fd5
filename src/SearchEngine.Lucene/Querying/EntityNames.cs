using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Querying;

/// <summary>The names of a view's facet values, folded, most frequent first. Made on first use.</summary>
internal sealed class EntityNames
{
    private static readonly string[] Suggested = [Dimension.Country, Dimension.Person, Dimension.Organisation, Dimension.Source];

    private readonly List<Name> _byCount;

    public EntityNames(IndexView view)
    {
        _byCount = [];
        foreach (var dimension in Suggested)
        {
            var values = view[dimension];
            var counts = values.Totals;
            for (var ordinal = 0; ordinal < values.Values.Length; ordinal++)
                if (counts[ordinal] > 0)
                    _byCount.Add(new Name(dimension, values.Values[ordinal], values.LabelAt(ordinal), TextFolding.Fold(values.LabelAt(ordinal)), counts[ordinal]));
        }
        _byCount.Sort(static (left, right) => right.Count.CompareTo(left.Count));
    }

    internal sealed record Name(string Dimension, string Value, string Label, string Folded, int Count);

    /// <summary>Names with a word that starts so, most frequent first.</summary>
    public IEnumerable<Name> Starting(string foldedPrefix) =>
        _byCount.Where(name => TextFolding.HasWordStarting(name.Folded, foldedPrefix));
}
