using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchEngine.Lucene.Evaluation;

/// <summary>The documents of a segment that a query matches, scores aside, deleted documents included.</summary>
internal static class FilterSets
{
    public static DocSet In(ViewPostings postings, int leaf, Query query, SetAlgebra algebra, Scratch scratch)
    {
        switch (query)
        {
            case MatchAllDocsQuery: return algebra.All();
            case ConstantScoreQuery { Query: { } inner }: return In(postings, leaf, inner, algebra, scratch);
            case TermQuery term: return postings.SetOf(leaf, term.Term);
            case BooleanQuery boolean: return InBoolean(postings, leaf, boolean, algebra, scratch);
            // What these match in a segment does not depend on the rest of the view.
            case PrefixQuery prefix: return postings[leaf].Filter(query, () => StartingWith(postings, leaf, prefix));
            case PhraseQuery or NumericRangeQuery<int> or NumericRangeQuery<long>: return postings[leaf].Filter(query, () => Run(postings, leaf, query));
            default: return Run(postings, leaf, query);
        }
    }

    private static DocSet InBoolean(ViewPostings postings, int leaf, BooleanQuery query, SetAlgebra algebra, Scratch scratch)
    {
        var required = SetsOf(Occur.MUST);
        var optional = SetsOf(Occur.SHOULD);
        if (query.MinimumNumberShouldMatch > 0 || required.Count == 0) required.Add(algebra.AtLeast(Math.Max(1, query.MinimumNumberShouldMatch), optional));
        var found = required.Aggregate(algebra.Intersect);
        return SetsOf(Occur.MUST_NOT).Aggregate(found, algebra.Subtract);

        List<DocSet> SetsOf(Occur occur) =>
            [.. query.Clauses.Where(clause => clause.Occur == occur).Select(clause => In(postings, leaf, clause.Query, algebra, scratch))];
    }

    private static DocSet StartingWith(ViewPostings postings, int leaf, PrefixQuery query)
    {
        var reader = postings.Leaves[leaf].AtomicReader;
        if (reader.GetTerms(query.Field)?.GetEnumerator() is not { } all) return DocSet.Empty;
        var bits = new ulong[DocSet.WordsOf(reader.MaxDoc)];
        var terms = new PrefixTermsEnum(all, query.Prefix.Bytes);
        DocsEnum? docs = null;
        while (terms.MoveNext())
        {
            docs = terms.Docs(null, docs, DocsFlags.NONE);
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc()) bits[doc >> 6] |= 1UL << doc;
        }
        return Compact(bits, reader.MaxDoc);
    }

    private static DocSet Run(ViewPostings postings, int leaf, Query query)
    {
        var context = postings.Leaves[leaf];
        var bits = new ulong[DocSet.WordsOf(context.AtomicReader.MaxDoc)];
        if (postings.Searcher.CreateNormalizedWeight(query).GetScorer(context, null) is { } scorer)
            for (var doc = scorer.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = scorer.NextDoc()) bits[doc >> 6] |= 1UL << doc;
        return Compact(bits, context.AtomicReader.MaxDoc);
    }

    /// <summary>Numbers where these take less room than bits.</summary>
    private static DocSet Compact(ulong[] bits, int maxDoc)
    {
        var count = DocSet.CountOf(bits);
        if (count == 0) return DocSet.Empty;
        if (count > maxDoc / 32) return new DocSet(null, bits, count);
        var docs = new int[count];
        var at = 0;
        for (var doc = 0; doc < maxDoc; doc++)
            if (DocSet.Has(bits, doc)) docs[at++] = doc;
        return new DocSet(docs, null, count);
    }
}
