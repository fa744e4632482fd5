using Lucene.Net.Search;
using SearchEngine.Cli.Commands;
using SearchEngine.Lucene.Querying;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>Top ten and three facets of a query without filters.</summary>
internal sealed class FacetsAgainstDocValues(KeptIndex index) : IComparison
{
    internal const int Hits = 10;
    internal const int Values = 10;
    internal static readonly string[] Dimensions = [Dimension.Country, Dimension.Person, Dimension.Organisation];

    private readonly DocValuesFacets _docValues = new(index.View, Dimensions);

    public string Name => "facets";

    public string Question => "top 10 and facets for country, person and organisation, against IndexSearcher with counts straight from doc values";

    public bool Takes(BatchQuery query) => query.Selections.Count == 0;

    public long Baseline(BatchQuery query)
    {
        var compiled = new QueryCompiler(index.View, []).Compile(QueryParser.Parse(query.Text, index.View.Today).Root, WordMatch.AllThenSome).ToQuery();
        var top = TopScoreDocCollector.Create(Hits + 1, null, docsScoredInOrder: true);
        var counting = _docValues.Count();
        index.View.Searcher.Search(compiled, MultiCollector.Wrap(top, counting));
        counting.Finish();
        return top.TotalHits + Dimensions.Sum(dimension => _docValues.Checksum(counting, dimension, Values));
    }

    public long Ours(BatchQuery query)
    {
        var request = new SearchRequest { Text = query.Text, Size = Hits, Facets = [.. Dimensions.Select(static dimension => new FacetRequest(dimension, Values))] };
        var found = new SearchExecutor(index.View, request, CancellationToken.None).Find();
        return found.Total + found.Facets.Values.Sum(static facet => facet.Values.Sum(static value => FacetChecksum.Of(value.Value, value.Count)));
    }
}
