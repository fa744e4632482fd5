using SearchEngine.Search.Requests;
using SearchEngine.Search.Responses;

namespace SearchEngine.Lucene.Facets;

/// <summary>Counts in how many hits the values of two dimensions come together.</summary>
internal static class FacetPairing
{
    /// <summary>The search that finds the hits and the most frequent values: every selection is a filter, since a cell counts hits.</summary>
    public static SearchRequest SearchOf(FacetPairsRequest pairs) => pairs.Search with
    {
        Size = 0,
        Cursor = null,
        Timeline = false,
        DrillSideways = false,
        Facets = [.. new[] { pairs.Dimension, pairs.With }.Distinct(StringComparer.Ordinal).Select(dimension => new FacetRequest(dimension))],
    };

    public static IReadOnlyList<IReadOnlyList<long>> Count(
        ViewFacets view, List<(int Leaf, int[] Docs)> hits, (string Dimension, List<FacetValue> Values) rows, (string Dimension, List<FacetValue> Values) columns, CancellationToken cancellation)
    {
        var cells = rows.Values.Select(_ => new long[columns.Values.Count]).ToArray();
        var row = new Among(PlacesOf(view[rows.Dimension], rows.Values), new List<int>(8));
        var column = new Among(PlacesOf(view[columns.Dimension], columns.Values), new List<int>(8));
        foreach (var (leaf, docs) in hits)
        {
            cancellation.ThrowIfCancellationRequested();
            var (rowLists, columnLists) = (view.Segments[leaf][rows.Dimension].Lists, view.Segments[leaf][columns.Dimension].Lists);
            for (var i = 0; i < docs.Length; i++)
            {
                row.Found.Clear();
                rowLists.Count(docs.AsSpan(i, 1), ref row);
                if (row.Found.Count == 0) continue;
                column.Found.Clear();
                columnLists.Count(docs.AsSpan(i, 1), ref column);
                foreach (var r in row.Found)
                    foreach (var c in column.Found) cells[r][c]++;
            }
        }
        return cells;
    }

    private static Dictionary<int, int> PlacesOf(ViewDimension dimension, List<FacetValue> values)
    {
        var places = new Dictionary<int, int>();
        for (var place = 0; place < values.Count; place++) places.Add(dimension.OrdinalOf(values[place].Value), place);
        return places;
    }

    /// <summary>Keeps the places of those values that are among the wanted ones.</summary>
    private readonly struct Among(Dictionary<int, int> places, List<int> found) : IAdder
    {
        public List<int> Found => found;

        public void Add(int ordinal)
        {
            if (places.TryGetValue(ordinal, out var place)) found.Add(place);
        }
    }
}
