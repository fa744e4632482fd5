using System.Collections.Concurrent;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Querying;

/// <summary>The names of a view's facet values, folded, most frequent first. Made on first use.</summary>
internal sealed class EntityNames
{
    private static readonly string[] Suggested = [Dimension.Country, Dimension.Person, Dimension.Organisation, Dimension.Source];

    /// <summary>Dimensions whose values are things that an article names.</summary>
    public static readonly string[] Mentionable = [Dimension.Country, Dimension.Person, Dimension.Organisation];

    private readonly IndexView _view;
    private readonly List<Name> _byCount;
    private readonly ConcurrentDictionary<string, Dictionary<string, List<string>>> _called = new(StringComparer.Ordinal);

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

    /// <summary>Values of a dimension that are, or are called, so; case and diacritics do not count.</summary>
    public IReadOnlyList<string> Resolve(string dimension, string typed)
    {
        if (_view[dimension].OrdinalOf(typed) >= 0) return [typed];
        return _called.GetOrAdd(dimension, CalledIn).TryGetValue(TextFolding.Fold(typed), out var values) ? values : [];
    }

    private Dictionary<string, List<string>> CalledIn(string dimension)
    {
        var called = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var values = _view[dimension];
        for (var ordinal = 0; ordinal < values.Values.Length; ordinal++)
        {
            var (value, label) = (values.Values[ordinal], values.Labels[ordinal]);
            // A leader's label ends with the office.
            if (dimension == Dimension.Leader && label.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0) label = label[..comma];
            var (foldedValue, foldedLabel) = (TextFolding.Fold(value), TextFolding.Fold(label));
            Add(foldedValue, value);
            if (foldedLabel != foldedValue) Add(foldedLabel, value);
        }
        return called;

        void Add(string name, string value)
        {
            if (!called.TryGetValue(name, out var all)) called[name] = all = [];
            all.Add(value);
        }
    }

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
