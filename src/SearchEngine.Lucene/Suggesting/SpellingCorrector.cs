using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchEngine.Lucene.Querying;
using SearchEngine.Lucene.Schema;
using SearchEngine.Search.Query;

namespace SearchEngine.Lucene.Suggesting;

/// <summary>Replaces words that no article has by the likeliest of the index's own words within two edits.</summary>
internal static class SpellingCorrector
{
    private const int MostCandidates = 2_000;

    /// <summary>The tree with unknown words corrected; null when there is nothing to correct. Phrases are left alone.</summary>
    public static QueryNode? Correct(IndexView view, QueryNode root)
    {
        if (view.IsEmpty || MultiFields.GetTerms(view.Reader, IndexFields.Exact) is not { } terms) return null;
        var corrected = Correct(view, terms, root);
        return corrected.Equals(root) ? null : corrected;
    }

    private static QueryNode Correct(IndexView view, Terms terms, QueryNode node) => node switch
    {
        Word { Field: null } word => new Word(Correct(view, terms, word.Text)),
        AllOf all => new AllOf(new QueryNodes(all.Children.Select(child => Correct(view, terms, child)))),
        AnyOf any => new AnyOf(new QueryNodes(any.Children.Select(child => Correct(view, terms, child)))),
        _ => node,
    };

    private static string Correct(IndexView view, Terms terms, string typed)
    {
        if (Stemming.Exacts(typed) is not [var word] || word.Length < 3 || view.Reader.DocFreq(new Term(IndexFields.Exact, word)) > 0) return typed;
        if (Stemming.Stems(typed) is [var stem] && view.Reader.DocFreq(new Term(IndexFields.Body, stem)) > 0) return typed;
        var best = (Text: typed, Score: double.NegativeInfinity);
        var edits = word.Length < 5 ? 1 : 2;
        for (var distance = 1; distance <= edits && best.Score < 0; distance++)
        {
            var candidates = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(IndexFields.Exact, word), distance, 0, true);
            for (var i = 0; i < MostCandidates && candidates.MoveNext(); i++)
            {
                var text = candidates.Term.Utf8ToString();
                if (text.Length < 2) continue;
                // Frequent words win over rare ones, one edit over two, and people seldom get the first letter wrong.
                var score = Math.Log(1 + candidates.DocFreq) - (4 * (distance - 1)) + (text[0] == word[0] ? 1 : 0);
                if (score > best.Score) best = (text, score);
            }
        }
        return best.Text;
    }
}
