using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Cleaning.Tests.Languages;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData(" de-AT ", "de")]
    [InlineData("pt_BR", "pt")]
    [InlineData("FR, en", "fr")]
    [InlineData("zh-Hant-TW", "zh")]
    [InlineData("nb-NO", "no")]
    [InlineData("nn", "no")]
    [InlineData("no", "no")]
    [InlineData("iw", "he")]
    [InlineData("in-ID", "id")]
    [InlineData("sh", "sr")]
    public void A_tag_gives_a_language(string tag, string expected) => Assert.Equal(expected, LanguageTag.TryPrimary(tag));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("deu")]
    [InlineData("english")]
    [InlineData("xx")]
    [InlineData("{{ lang }}")]
    [InlineData("1a")]
    public void Other_words_give_none(string? tag) => Assert.Null(LanguageTag.TryPrimary(tag));
}
