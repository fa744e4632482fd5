using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Cli.Commands;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search;
using SearchEngine.Search.Query;
using SearchEngine.Search.Requests;

namespace SearchEngine.Benchmarks.Engine;

/// <summary>Top ten alone: our ranking with all its signals, compiled anew each time, against the searcher on nothing but the words.</summary>
internal sealed class RankingAgainstSearcher(KeptIndex index) : IComparison
{
    private const int Hits = 10;

    public string Name => "ranking";

    public string Question => "top 10 and total, ranked with all signals, against IndexSearcher on the words in one field without any";

    // What the compiler widens, by names or compounds, is another question than the words alone.
    public bool Takes(BatchQuery query) => query.Selections.Count == 0 && Baseline(query) == Ours(query);

    public long Baseline(BatchQuery query)
    {
        var top = TopScoreDocCollector.Create(Hits, docsScoredInOrder: true);
        index.View.Searcher.Search(Plain(QueryParser.Parse(query.Text, index.View.Today).Root), top);
        return top.TotalHits + top.GetTopDocs().ScoreDocs.Length;
    }

    public long Ours(BatchQuery query)
    {
        var compiled = new QueryCompiler(index.View, []).Compile(QueryParser.Parse(query.Text, index.View.Today).Root, WordMatch.AllThenSome);
        var ranking = RankedSearch.Ranking(index.View, SortOrder.Relevance, Hits, null);
        var total = RankedSearch.Run(index.View, compiled, ranking, null, CancellationToken.None);
        return total + ranking.Ranked().Count;
    }

    private Query Plain(QueryNode node) => node switch
    {
        Word word => new TermQuery(new Term(IndexFields.Body, Stemming.Stems(word.Text)[0])),
        Phrase phrase => Stemming.Exacts(phrase.Text) is [var first, var second] ? new PhraseQuery().Of(first, second) : throw Unknown(node),
        Prefix prefix => new PrefixQuery(new Term(IndexFields.Exact, prefix.Text)),
        Fuzzy fuzzy => FuzzyWords.Find(index.View, IndexFields.Exact, fuzzy.Text, fuzzy.Edits, out _) ?? new BooleanQuery(),
        AllOf all => Boolean(all.Children, Occur.MUST),
        AnyOf any => Boolean(any.Children, Occur.SHOULD),
        _ => throw Unknown(node),
    };

    private BooleanQuery Boolean(IEnumerable<QueryNode> children, Occur occur)
    {
        var query = new BooleanQuery();
        foreach (var child in children) query.Add(Plain(child), occur);
        return query;
    }

    private static InvalidOperationException Unknown(QueryNode node) => new($"There is no plain query for {node}.");
}
