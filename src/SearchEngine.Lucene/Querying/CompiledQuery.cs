using Lucene.Net.Search;

namespace SearchEngine.Lucene.Querying;

/// <summary>A syntax tree made ready for the index.</summary>
/// <param name="Matching">Decides what is found, and gives every hit its first score.</param>
/// <param name="Signals">Add to the score of a hit where they match, and never decide what is found. None of them gives more than its weight.</param>
internal sealed record CompiledQuery(Query Matching, IReadOnlyList<Query> Signals)
{
    /// <summary>Both as one Lucene query.</summary>
    public Query ToQuery()
    {
        if (Signals.Count == 0) return Matching;
        var query = new BooleanQuery { { Matching, Occur.MUST } };
        foreach (var signal in Signals) query.Add(signal, Occur.SHOULD);
        return query;
    }
}
