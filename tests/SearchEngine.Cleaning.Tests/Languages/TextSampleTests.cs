using CsCheck;
using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Cleaning.Tests.Languages;

public sealed class TextSampleTests
{
    private static readonly string[] Parts = ["we", "waited", " for", ", ", "hours\n", "überall"];

    [Fact]
    public void A_short_text_is_read_whole() =>
        Gen.Int[0, Parts.Length - 1].Array[0, 60].Select(static indexes => string.Concat(indexes.Select(static index => Parts[index]))).Sample(static text =>
        {
            var sample = new TextSample(text);
            var read = "";
            for (var i = 0; i < sample.Count; i++) read += sample.Window(i).ToString();
            return read == text;
        });

    [Theory]
    [InlineData(10_000)]
    [InlineData(3_000_000)]
    public void A_long_text_costs_no_more_than_a_short_one(int length)
    {
        var sample = new TextSample(new string('x', length));
        var read = 0;
        for (var i = 0; i < sample.Count; i++) read += sample.Window(i).Length;
        Assert.InRange(read, 800, 2_000);
    }

    [Fact]
    public void Windows_begin_and_end_between_words()
    {
        var text = string.Concat(Enumerable.Repeat("abcdefgh ", 1_000));
        var sample = new TextSample(text);
        for (var i = 0; i < sample.Count; i++) Assert.All(sample.Window(i).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries), static word => Assert.Equal("abcdefgh", word));
    }
}
