using CsCheck;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Entities.Tests.Tagging;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Mr. Smith's U.S.-led team", "Mr.|Smith|'s|U.S.-led|team")]
    [InlineData("The U.S. said J.P. Morgan & Co. paid $1,000.50.", "The|U.S.|said|J.P.|Morgan|&|Co.|paid|$|1,000.50|.")]
    [InlineData("LONDON 1996-08-30", "LONDON|1996-08-30")]
    [InlineData("AT&T beat O'Brien 6-3 (6/4)...", "AT&T|beat|O'Brien|6-3|(|6/4|)|...")]
    [InlineData("“Paris,” she’d said", "“|Paris|,|”|she|’d|said")]
    [InlineData("Amazon.com fell -- see https://a.example/b?c=d.", "Amazon.com|fell|--|see|https://a.example/b?c=d|.")]
    [InlineData("the Philippines' president", "the|Philippines|'|president")]
    [InlineData("a\nb", "a|\n|b")]
    [InlineData("@user met John F. Kennedy", "@user|met|John|F.|Kennedy")]
    public void Splits_as_corpora_do(string text, string words) => Assert.Equal(words, string.Join('|', Words(text)));

    [Fact]
    public void Words_are_in_order_and_leave_no_letter_out() =>
        Gen.String[Gen.Char["aZ09 .,'-&\n\t’é\uD83D\uDE00\u0301\u200B/@:$_"], 0, 60].Sample(static text =>
        {
            var end = 0;
            for (var at = 0; WordReader.Next(text, at, out var start, out at);)
            {
                Assert.True(start >= end && at > start && at <= text.Length);
                Assert.DoesNotContain(text[end..start], static c => char.IsLetterOrDigit(c));
                end = at;
            }
            Assert.DoesNotContain(text[end..], static c => char.IsLetterOrDigit(c));
        });

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; WordReader.Next(text, at, out var start, out at);) words.Add(text[start..at]);
        return words;
    }
}
