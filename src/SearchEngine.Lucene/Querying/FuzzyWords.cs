using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Querying;

/// <summary>The index's words within some edits of one.</summary>
internal static class FuzzyWords
{
    /// <summary>Most words that one fuzzy word stands for. Bounds the work of a search, as a short word is near to very many.</summary>
    public const int Most = 1_024;

    /// <summary>Any of the words, the closer the higher the score; null when there is none.</summary>
    /// <param name="view">The index.</param>
    /// <param name="field">An unstemmed field.</param>
    /// <param name="word">As the field's analyser prints it.</param>
    /// <param name="edits">1 or 2: letters inserted, left out, replaced or swapped with their neighbour.</param>
    /// <param name="leftOut">How many words there are beyond the <see cref="Most"/> closest and most frequent.</param>
    public static Query? Find(IndexView view, string field, string word, int edits, out int leftOut)
    {
        leftOut = 0;
        if (MultiFields.GetTerms(view.Reader, field) is not { } terms) return null;
        var found = new List<(BytesRef Term, float Boost, int Articles)>();
        var enumerator = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), edits, 0, true);
        var boost = enumerator.Attributes.AddAttribute<IBoostAttribute>();
        while (enumerator.MoveNext()) found.Add((BytesRef.DeepCopyOf(enumerator.Term), boost.Boost, enumerator.DocFreq));
        if (found.Count == 0) return null;
        if (found.Count > Most)
        {
            leftOut = found.Count - Most;
            found.Sort(static (left, right) => right.Boost.CompareTo(left.Boost) is not 0 and var closer ? closer : right.Articles.CompareTo(left.Articles));
            found.RemoveRange(Most, leftOut);
        }
        var any = new BooleanQuery(disableCoord: true);
        foreach (var (term, closeness, _) in found) any.Add(new TermQuery(new Term(field, term)) { Boost = closeness }, Occur.SHOULD);
        return any;
    }
}
