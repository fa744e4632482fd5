using System.Globalization;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Ranking;

/// <summary>Says in words where the score of a hit comes from: a line for each rule that gave something, the most first.</summary>
internal sealed class ScoreExplainer(IndexView view, CompiledQuery query)
{
    /// <summary>The lines for one document of the view.</summary>
    public string Explain(int doc)
    {
        var parts = ScoredParts(query.Matching).Concat(query.Signals)
            .Select(part => (part, Value: view.Searcher.Explain(part, doc) is { IsMatch: true } explanation ? explanation.Value : 0))
            .Where(static each => each.Value > 0)
            .OrderByDescending(static each => each.Value)
            .ToList();
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{parts.Sum(static each => each.Value):0.000} in all"));
        foreach (var (part, value) in parts)
            text.Append('\n').Append(string.Create(CultureInfo.InvariantCulture, $"{value,8:0.000}  ")).Append(InWords(part, doc));
        return text.ToString();
    }

    /// <summary>The clauses that give a score, out of those that hold them together.</summary>
    private static IEnumerable<Query> ScoredParts(Query query) => query switch
    {
        BooleanQuery boolean => boolean.Clauses.Where(static clause => clause.Occur != Occur.MUST_NOT).SelectMany(static clause => ScoredParts(clause.Query)),
        ConstantScoreQuery { Boost: 0 } or MatchAllDocsQuery => [],
        _ => [query],
    };

    private string InWords(Query part, int doc) => part switch
    {
        SignalQuery signal => signal.Description + Share(signal.Boost),
        TermQuery { Term: { Field: IndexFields.Body } term } => $"\u201C{term.Text}\u201D {Times(term, doc)} in title and text; rarity {Rarity(term)}, as {view.Postings.DocFreq(term):N0} of {view.Reader.NumDocs:N0} articles have it",
        TermQuery { Term: { Field: IndexFields.Title } term } => $"\u201C{term.Text}\u201D in the title" + Share(part.Boost),
        TermQuery { Term: var term } => $"\u201C{term.Text}\u201D just as it stands, {Times(term, doc)}" + Share(part.Boost),
        PhraseQuery { Slop: 0 } phrase => $"\u201C{Words(phrase, " ")}\u201D as a phrase" + Share(phrase.Boost),
        PhraseQuery phrase => $"{Words(phrase, ", ")} within {phrase.Slop} words of each other" + Share(phrase.Boost),
        PrefixQuery prefix => $"a word that starts with \u201C{prefix.Prefix.Text}\u201D",
        _ => part.ToString(),
    };

    private string Times(Term term, int doc)
    {
        var leaf = view.Reader.Leaves[ReaderUtil.SubIndex(doc, view.Reader.Leaves)];
        var postings = leaf.AtomicReader.GetTermDocsEnum(term);
        return postings is null || postings.Advance(doc - leaf.DocBase) != doc - leaf.DocBase || postings.Freq == 1 ? "once" : $"{postings.Freq:N0} times";
    }

    private string Rarity(Term term) => (view.Postings.WeightOf(1, term)?.Value ?? 0).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Words(PhraseQuery phrase, string separator) => string.Join(separator, phrase.GetTerms().Select(static term => term.Text));

    private static string Share(float weight) => weight == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (weight {weight:0.##})");
}
