using SearchEngine.Lucene.Spelling;

namespace SearchEngine.Lucene.Tests.Spelling;

/// <summary>Which of two slips is the likelier one.</summary>
public sealed class TypoModelTests
{
    [Theory]
    [InlineData("a swap beats a foreign letter", "grian", "grain", "grixn", "grain")]
    [InlineData("a neighbouring key beats one far away", "harbiur", "harbour", "harbqur", "harbour")]
    [InlineData("an extra neighbour beats an extra letter from far away", "harbopur", "harbour", "harbozur", "harbour")]
    [InlineData("a letter typed twice beats another added one", "sailling", "sailing", "saikling", "sailing")]
    [InlineData("half of a double left out beats another letter left out", "sumit", "summit", "summt", "summit")]
    [InlineData("letters that sound alike beat others", "kolumbia", "columbia", "wolumbia", "columbia")]
    [InlineData("inside beats the first letter", "treety", "treaty", "rreaty", "treaty")]
    [InlineData("one slip beats two", "treqty", "treaty", "tretay", "treaties")]
    public void The_likelier_slip_costs_less(string rule, string typed, string word, string otherTyped, string otherWord) =>
        Assert.True(TypoModel.Cost(typed, word) < TypoModel.Cost(otherTyped, otherWord), rule);

    [Fact]
    public void A_word_typed_right_costs_nothing() => Assert.Equal(0, TypoModel.Cost("treaty", "treaty"));

    [Theory]
    [InlineData('a', 's', true)]
    [InlineData('g', 't', true)]
    [InlineData('q', 'p', false)]
    [InlineData('a', 'a', false)]
    [InlineData('é', 'e', false)]
    public void Keys_side_by_side_are_neighbours(char left, char right, bool expected)
    {
        Assert.Equal(expected, Keyboard.AreNeighbours(left, right));
        Assert.Equal(expected, Keyboard.AreNeighbours(right, left));
    }
}
