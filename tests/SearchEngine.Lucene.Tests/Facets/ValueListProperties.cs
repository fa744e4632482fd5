using CsCheck;
using SearchEngine.Lucene.Facets;

namespace SearchEngine.Lucene.Tests.Facets;

/// <summary>Values of documents are counted one by one as they stand in their lists, whatever form these are kept in.</summary>
public sealed class ValueListProperties
{
    private const int Documents = 400;

    private sealed record Lists(int Values, int[][] OfDocument, int[] Counted)
    {
        public ValueLists Ours()
        {
            var starts = new int[OfDocument.Length + 1];
            for (var doc = 0; doc < OfDocument.Length; doc++) starts[doc + 1] = starts[doc] + OfDocument[doc].Length;
            return ValueLists.Of(starts, [.. OfDocument.SelectMany(static values => values)]);
        }

        public int[] Expected()
        {
            var counts = new int[Values];
            foreach (var doc in Counted)
                foreach (var value in OfDocument[doc]) counts[value]++;
            return counts;
        }
    }

    // One value, a few, many; few dimensions have more than 65,000 values.
    private static readonly Gen<Lists> Random =
        from values in Gen.OneOf(Gen.Int[1, 40], Gen.Int[65_520, 65_560])
        from most in Gen.OneOf(Gen.Const(1), Gen.Const(3), Gen.Const(6), Gen.Const(30))
        from lists in Gen.Int[0, values - 1].Array[0, most].Array[Documents]
        from counted in Gen.Int[0, Documents - 1].Array[0, Documents]
        select new Lists(values, [.. lists.Select(static list => list.Distinct().Order().ToArray())], [.. counted.Distinct().Order()]);

    [Fact]
    public void Counters_count_each_value_of_each_document() => Random.Sample(static lists =>
    {
        var pool = new FacetCounter.Pool();
        var ours = lists.Ours();
        // The second time with what the first has left.
        for (var time = 0; time < 2; time++)
        {
            using var counter = pool.Rent(lists.Values);
            if (time == 1) counter.StopTouching();
            counter.Count(ours, lists.Counted.AsSpan(0, lists.Counted.Length / 3));
            counter.Count(ours, lists.Counted.AsSpan(lists.Counted.Length / 3));
            Assert.Equal(lists.Expected(), counter.Counts[..lists.Values]);
            if (counter.IsTouching) Assert.Equal(Enumerable.Range(0, lists.Values).Where(value => counter.Counts[value] > 0), counter.Touched.ToArray().Order());
        }
        using var larger = pool.Rent(FewValues.Room + 10);
        Assert.All(larger.Counts, static count => Assert.Equal(0, count));
    }, iter: 400);

    [Fact]
    public void Any_adder_is_given_each_value_of_each_document() => Random.Sample(static lists =>
    {
        var counts = new int[lists.Values];
        var adder = new FacetCounter.Plain(counts);
        lists.Ours().Count(lists.Counted, ref adder);
        Assert.Equal(lists.Expected(), counts);
    }, iter: 150);

    [Fact]
    public void Mostly_few_values_take_four_places_and_many_a_list_each()
    {
        Assert.IsType<SingleValues<ushort>>(Of([[1], [], [2]]));
        Assert.IsType<FewValues>(Of([[1, 2], [3], [0, 1, 2, 3, 4], [1, 2, 3]]));
        Assert.IsType<ManyValues<ushort>>(Of([[1, 2], .. Enumerable.Repeat(Array.Empty<int>(), 9)]));
        Assert.IsType<ManyValues<ushort>>(Of([.. Enumerable.Repeat(Enumerable.Range(0, 9).ToArray(), 9)]));
        Assert.IsType<ManyValues<int>>(Of([[1, 70_000]]));
        Assert.IsType<ManyValues<ushort>>(Of([[1, FewValues.Limit]]));

        static ValueLists Of(int[][] lists) => new Lists(0, lists, []).Ours();
    }
}
