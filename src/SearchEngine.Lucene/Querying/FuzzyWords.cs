using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace SearchEngine.Lucene.Querying;

/// <summary>The index's words within some edits of one.</summary>
internal static class FuzzyWords
{
    /// <summary>Most words that one fuzzy word stands for. Bounds the work of a search, as a short word is near to very many.</summary>
    public const int Most = 1_024;

    // The next page of a fuzzy word, and each facet clicked beside it, ask for the same again.
    private static readonly ConditionalWeakTable<IndexReader, Kept> Expansions = [];

    /// <summary>Any of the words, the closer the higher the score; null when there is none.</summary>
    /// <param name="view">The index.</param>
    /// <param name="field">An unstemmed field.</param>
    /// <param name="word">As the field's analyser prints it.</param>
    /// <param name="edits">1 or 2: letters inserted, left out, replaced or swapped with their neighbour.</param>
    /// <param name="leftOut">How many words there are beyond the <see cref="Most"/> closest and most frequent.</param>
    public static Query? Find(IndexView view, string field, string word, int edits, out int leftOut)
    {
        var (found, others) = Expansions.GetOrCreateValue(view.Reader).Of(view.Reader, (field, word, edits));
        leftOut = others;
        if (found.Length == 0) return null;
        var any = new BooleanQuery(disableCoord: true);
        foreach (var (term, closeness) in found) any.Add(new TermQuery(term) { Boost = closeness }, Occur.SHOULD);
        return any;
    }

    private static Expansion Expand(IndexReader reader, string field, string word, int edits)
    {
        var near = new SortedDictionary<BytesRef, (float Boost, int Articles)>();
        // The automata are made once and kept in the source. Segment by segment, since where the segments taken together have no such word, Lucene.Net hands out
        // one enumerator to all threads and changes it.
        var source = new AttributeSource();
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is not { } terms) continue;
            var enumerator = new FuzzyTermsEnum(terms, source, new Term(field, word), edits, 0, true);
            var boost = enumerator.Attributes.AddAttribute<IBoostAttribute>();
            while (enumerator.MoveNext())
            {
                var known = near.TryGetValue(enumerator.Term, out var found);
                near[known ? enumerator.Term : BytesRef.DeepCopyOf(enumerator.Term)] = (boost.Boost, found.Articles + enumerator.DocFreq);
            }
        }
        var words = near.Select(each => (Term: new Term(field, each.Key), each.Value.Boost, each.Value.Articles)).ToList();
        var leftOut = Math.Max(0, words.Count - Most);
        if (leftOut > 0)
        {
            words.Sort(static (left, right) => right.Boost.CompareTo(left.Boost) is not 0 and var closer ? closer : right.Articles.CompareTo(left.Articles));
            words.RemoveRange(Most, leftOut);
        }
        return new Expansion([.. words.Select(static each => (each.Term, each.Boost))], leftOut);
    }

    /// <summary>What words of one view stand for.</summary>
    private sealed class Kept
    {
        private const int Most = 64;

        private readonly ConcurrentDictionary<(string Field, string Word, int Edits), Expansion> _kept = new();

        public Expansion Of(IndexReader reader, (string Field, string Word, int Edits) asked)
        {
            if (_kept.TryGetValue(asked, out var known)) return known;
            if (_kept.Count >= Most) _kept.Clear();
            return _kept[asked] = Expand(reader, asked.Field, asked.Word, asked.Edits);
        }
    }

    private sealed record Expansion((Term Term, float Boost)[] Found, int LeftOut);
}
