using CsCheck;
using SearchEngine.Lucene.Spelling;

namespace SearchEngine.Lucene.Tests.Spelling;

public sealed class EditsTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char['a', 'd'], 0, 8];

    [Theory]
    [InlineData("summit", "summit", 0)]
    [InlineData("sumit", "summit", 1)]
    [InlineData("summti", "summit", 1)]
    [InlineData("sunmit", "summit", 1)]
    [InlineData("ssummit", "summit", 1)]
    [InlineData("usmmti", "summit", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "ab", 2)]
    public void Edits_between_words_are_counted(string left, string right, int edits) => Assert.Equal(edits, Edits.Between(left, right, 3));

    [Fact]
    public void More_edits_than_allowed_are_one_more_than_allowed() => Assert.Equal(2, Edits.Between("alpha", "omega", 1));

    [Fact]
    public void Edits_equal_the_textbook_table() =>
        Gen.Select(Words, Words, Gen.Int[0, 4]).Sample((left, right, most) => Edits.Between(left, right, most) == Math.Min(TextbookDistance.Between(left, right), most + 1));

    [Fact]
    public void A_mask_differs_in_no_more_bits_on_either_side_than_there_are_edits() =>
        Gen.Select(Words, Words).Sample((left, right) =>
        {
            var (one, other) = (WordsOfLength.MaskOf(left), WordsOfLength.MaskOf(right));
            var edits = TextbookDistance.Between(left, right);
            return ulong.PopCount(one & ~other) <= (ulong)edits && ulong.PopCount(other & ~one) <= (ulong)edits;
        });
}
