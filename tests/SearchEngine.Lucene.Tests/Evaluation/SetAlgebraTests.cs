using CsCheck;
using SearchEngine.Lucene.Evaluation;

namespace SearchEngine.Lucene.Tests.Evaluation;

/// <summary>Sets of documents in every form, numbers, bits or both, sparse and dense, against the sets of .NET.</summary>
public sealed class SetAlgebraTests
{
    private const int MaxDoc = 1_000;

    private enum Form
    {
        Numbers,
        Bits,
        Both,
    }

    private static readonly Gen<(SortedSet<int> Docs, Form Form)> Sets =
        from most in Gen.Int[1, 600]
        from docs in Gen.Int[0, MaxDoc - 1].Array[0, most]
        from form in Gen.Int[0, 2]
        select (new SortedSet<int>(docs), (Form)form);

    [Fact]
    public void Sets_are_combined_as_sets_are() => Gen.Select(Sets.Array[1, 5], Gen.Int[1, 5]).Sample((sets, fewest) =>
    {
        using var scratch = new Scratch();
        var algebra = new SetAlgebra(scratch, MaxDoc);
        List<DocSet> ours = [.. sets.Select(static set => Make(set.Docs, set.Form))];
        var (first, last) = (sets[0].Docs, sets[^1].Docs);
        Equal(first.Intersect(last), algebra.Intersect(ours[0], ours[^1]), scratch);
        Equal(first.Except(last), algebra.Subtract(ours[0], ours[^1]), scratch);
        Equal(sets.SelectMany(static set => set.Docs).Distinct(), algebra.Union(ours), scratch);
        Equal(sets.SelectMany(static set => set.Docs).GroupBy(static doc => doc).Where(group => group.Count() >= fewest).Select(static group => group.Key), algebra.AtLeast(fewest, ours), scratch);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void All_is_every_document_and_no_more(int maxDoc)
    {
        using var scratch = new Scratch();
        Equal(Enumerable.Range(0, maxDoc), new SetAlgebra(scratch, maxDoc).All(), scratch);
    }

    [Fact]
    public void Galloping_finds_the_first_number_that_is_not_below() => Gen.Select(Gen.Int[0, 500].Array[0, 60], Gen.Int[0, 60], Gen.Int[-5, 510]).Sample((numbers, start, target) =>
    {
        int[] sorted = [.. numbers.Distinct().Order()];
        start = Math.Min(start, sorted.Length);
        var expected = start;
        while (expected < sorted.Length && sorted[expected] < target) expected++;
        Assert.Equal(expected, Galloping.FirstAtOrAfter(sorted, start, target));
    });

    private static DocSet Make(SortedSet<int> docs, Form form)
    {
        var bits = new ulong[DocSet.WordsOf(MaxDoc)];
        foreach (var doc in docs) bits[doc >> 6] |= 1UL << doc;
        return new DocSet(form == Form.Bits ? null : [.. docs], form == Form.Numbers ? null : bits, docs.Count);
    }

    private static void Equal(IEnumerable<int> expected, DocSet actual, Scratch scratch)
    {
        int[] docs = [.. expected.Order()];
        Assert.Equal(docs, actual.ToDocs(scratch).ToArray());
        Assert.Equal(docs.Length, actual.Count);
    }
}
