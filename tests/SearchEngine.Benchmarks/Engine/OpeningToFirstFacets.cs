using System.Diagnostics;
using SearchEngine.Lucene;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>From nothing to the first answer with facets, on a second reader of the same files.</summary>
internal sealed class OpeningToFirstFacets(KeptIndex index) : IFigure
{
    public string Name => "opening";

    public string Question => "time from opening the index to the first answer with all facets, and what the arrays take";

    public IEnumerable<string> Measure()
    {
        yield return $"arrays by document: {index.View.Facets.Size / 1e6:N1} MB, strings apart";
        for (var round = 1; round <= 3; round++)
        {
            var start = Stopwatch.GetTimestamp();
            using var opened = LuceneArticleIndex.OpenForReading(index.Folder);
            var open = Stopwatch.GetElapsedTime(start);
            var response = opened.Search(new SearchRequest { Highlight = false, Facets = [.. Dimension.All.Select(static dimension => new FacetRequest(dimension))] });
            yield return $"round {round}: opened after {open.TotalMilliseconds:N0} ms, {response.Total:N0} articles counted after {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms";
        }
    }
}
