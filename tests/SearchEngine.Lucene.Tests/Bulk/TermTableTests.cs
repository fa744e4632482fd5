using CsCheck;
using SearchEngine.Lucene.Bulk;

namespace SearchEngine.Lucene.Tests.Bulk;

public sealed class TermTableTests
{
    private static readonly Gen<byte[]> Terms = Gen.Frequency((3, Gen.Byte[0, 2].Array[0, 12]), (1, Gen.Byte.Array[0, 40]));

    [Fact]
    public void Terms_are_numbered_as_they_come_and_sorted_by_their_bytes() => Terms.Array[0, 2_000].Array[1, 3].Sample(static rounds =>
    {
        var table = new TermTable();
        foreach (var terms in rounds)
        {
            table.Clear();
            var expected = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var term in terms)
            {
                expected.TryAdd(Convert.ToHexString(term), expected.Count);
                Assert.Equal(expected[Convert.ToHexString(term)], table.NumberOf(term));
            }
            // Digits and capital letters of hexadecimal sort as what they stand for.
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), table.Sorted().Select(number => Convert.ToHexString(table.Bytes, table.StartOf(number), table.LengthOf(number))));
        }
    }, iter: 100);

    [Fact]
    public void An_id_that_was_added_is_known_and_hardly_any_other()
    {
        var known = new KnownIds();
        for (var i = 0; i < 100_000; i++) known.Add($"id-{i}");
        for (var i = 0; i < 100_000; i++) Assert.True(known.MayHold($"id-{i}"));
        Assert.InRange(Enumerable.Range(100_000, 100_000).Count(i => known.MayHold($"id-{i}")), 0, 100);
    }
}
