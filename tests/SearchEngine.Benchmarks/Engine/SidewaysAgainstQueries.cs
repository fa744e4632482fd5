using Lucene.Net.Search;
using SearchEngine.Cli.Commands;
using SearchEngine.Lucene.Querying;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>Top ten and three facets of a query with filters; a facet's own filter does not shrink its counts.</summary>
internal sealed class SidewaysAgainstQueries(KeptIndex index) : IComparison
{
    private readonly DocValuesFacets _all = new(index.View, FacetsAgainstDocValues.Dimensions);
    private readonly Dictionary<string, DocValuesFacets> _one =
        FacetsAgainstDocValues.Dimensions.ToDictionary(static dimension => dimension, dimension => new DocValuesFacets(index.View, [dimension]), StringComparer.Ordinal);

    public string Name => "sideways";

    public string Question => "the same with filters, counted sideways, against one query more for each filtered dimension with the other filters";

    public bool Takes(BatchQuery query) => query.Selections.Count > 0;

    public long Baseline(BatchQuery query)
    {
        var compiled = new QueryCompiler(index.View, []).Compile(QueryParser.Parse(query.Text, index.View.Today).Root, WordMatch.AllThenSome);
        var top = TopScoreDocCollector.Create(FacetsAgainstDocValues.Hits + 1, null, docsScoredInOrder: true);
        var hits = _all.Count();
        index.View.Searcher.Search(Filtered(compiled.ToQuery(), query.Selections), MultiCollector.Wrap(top, hits));
        hits.Finish();
        var sum = (long)top.TotalHits;
        foreach (var dimension in FacetsAgainstDocValues.Dimensions)
        {
            var others = query.Selections.Where(selection => selection.Dimension != dimension).ToList();
            var (facets, counting) = (_all, hits);
            if (others.Count < query.Selections.Count)
            {
                (facets, counting) = (_one[dimension], _one[dimension].Count());
                index.View.Searcher.Search(Filtered(compiled.Matching, others), counting);
                counting.Finish();
            }
            sum += facets.Checksum(counting, dimension, FacetsAgainstDocValues.Values);
        }
        return sum;
    }

    public long Ours(BatchQuery query)
    {
        var request = new SearchRequest
        {
            Text = query.Text,
            Size = FacetsAgainstDocValues.Hits,
            Selections = query.Selections,
            Facets = [.. FacetsAgainstDocValues.Dimensions.Select(static dimension => new FacetRequest(dimension, FacetsAgainstDocValues.Values))],
        };
        var found = new SearchExecutor(index.View, request, CancellationToken.None).Find();
        // Chosen values below the top ones are shown besides; the baseline has none of that.
        return found.Total + found.Facets.Values.Sum(static facet => facet.Values.Take(FacetsAgainstDocValues.Values).Where(static value => value.Count > 0).Sum(static value => FacetChecksum.Of(value.Value, value.Count)));
    }

    private static Query Filtered(Query query, IReadOnlyList<FacetSelection> selections)
    {
        if (selections.Count == 0) return query;
        var filtered = new BooleanQuery { { query, Occur.MUST } };
        foreach (var selection in selections)
        {
            var any = new BooleanQuery();
            foreach (var value in selection.Included) any.Add(QueryCompiler.Carrying(selection.Dimension, value), Occur.SHOULD);
            filtered.Add(QueryCompiler.Unscored(any), Occur.MUST);
        }
        return filtered;
    }
}
