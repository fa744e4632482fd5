using SearchEngine.Lucene.Highlighting;

namespace SearchEngine.Lucene.Tests.Highlighting;

/// <summary>Where sentences end, and where they only seem to. A bar stands for the end.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("He left.| She stayed.")]
    [InlineData("Mr. Harlow met Dr. Quill.| They talked.")]
    [InlineData("Sen. J. R. Marlow of the U.S. Senate voted no.| He left.")]
    [InlineData("Troops left the U.S. They came home.", "Troops left the U.S.| They came home.")]
    [InlineData("Prices rose 3.5 percent in Jan. 2024 alone.| Wages did not.")]
    [InlineData("Brill Corp. said so.| Brill Corp. The firm, that is.", "Brill Corp. said so.| Brill Corp.| The firm, that is.")]
    [InlineData("\"Why?\" he asked.| \"Because!\" she said.")]
    [InlineData("“It is over.” The minister left.", "“It is over.”| The minister left.")]
    [InlineData("He said \"Enough.\"| Then he left.")]
    [InlineData("It costs £3.20 at www.example.org today.| Cheap!")]
    [InlineData("They meet at 5 p.m. on Monday.| At 6 p.m. they leave.")]
    [InlineData("Wait... what?| Nothing.")]
    [InlineData("Headline without an end\n|The text begins.")]
    [InlineData("See No. 5 of the list.| It is short.")]
    [InlineData("終わり。|次。")]
    public void Ends(string text, string? marked = null)
    {
        marked ??= text;
        text = marked.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(marked.Split('|').Select(static sentence => sentence.Trim()), Sentences.Of(text).Select(sentence => text[sentence.Start..sentence.End]));
    }
}
