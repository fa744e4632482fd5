using SearchEngine.Cleaning.Languages;
using SearchEngine.Cleaning.Metadata;
using SearchEngine.Cleaning.Tests.Languages;
using static SearchEngine.Cleaning.Tests.PageFixture;

namespace SearchEngine.Cleaning.Tests.Metadata;

public sealed class LanguageCodeTests
{
    private static readonly Found<string> English = new("en", EvidenceSource.Head);
    private static readonly Found<string> German = new("de", EvidenceSource.OpenGraph);

    [Fact]
    public void A_declaration_that_the_text_confirms_is_taken() => Assert.Equal(English, LanguageCode.Decide([English], new LanguageGuess("en", 0.99, 900)));

    [Fact]
    public void A_text_that_clearly_says_otherwise_is_believed() =>
        Assert.Equal(new Found<string>("fr", EvidenceSource.Statistics), LanguageCode.Decide([English], new LanguageGuess("fr", 0.99, 900)));

    [Fact]
    public void Another_declaration_that_the_text_confirms_is_preferred() => Assert.Equal(German, LanguageCode.Decide([English, German], new LanguageGuess("de", 0.99, 900)));

    [Theory]
    [InlineData(0.99, 150)]
    [InlineData(0.8, 900)]
    public void A_short_or_unsure_text_does_not_overrule(double confidence, int letters) => Assert.Equal(English, LanguageCode.Decide([English], new LanguageGuess("de", confidence, letters)));

    [Fact]
    public void Without_a_declaration_a_sure_text_decides()
    {
        Assert.Equal(new Found<string>("de", EvidenceSource.Statistics), LanguageCode.Decide([], new LanguageGuess("de", 0.95, 120)));
        Assert.Null(LanguageCode.Decide([], new LanguageGuess("de", 0.7, 120)));
        Assert.Null(LanguageCode.Decide([], null));
    }

    [Fact]
    public void Without_a_guess_the_declaration_stands() => Assert.Equal(English, LanguageCode.Decide([English, German], null));

    [Theory]
    [InlineData("bs", "hr")]
    [InlineData("id", "ms")]
    public void Between_close_languages_the_page_knows_better(string declared, string detected) =>
        Assert.Equal(declared, LanguageCode.Decide([new Found<string>(declared, EvidenceSource.Head)], new LanguageGuess(detected, 0.99, 900))?.Value);

    [Theory]
    [InlineData("fo", "is")]
    [InlineData("oc", "ca")]
    public void A_language_that_the_detector_does_not_know_stands(string declared, string detected) =>
        Assert.Equal(declared, LanguageCode.Decide([new Found<string>(declared, EvidenceSource.Head)], new LanguageGuess(detected, 0.99, 900))?.Value);

    [Theory]
    [InlineData("nb", "nb")]
    [InlineData("nn", "nn")]
    [InlineData("nb", "nn")]
    [InlineData("no", "nb")]
    public void Both_forms_of_Norwegian_are_one_language(string declared, string written) => Assert.Equal("no", Clean(PageIn(declared, written)).Language);

    [Theory]
    [InlineData("en", "de", "de")]
    [InlineData("en", "zh", "zh")]
    [InlineData("de", "en", "en")]
    [InlineData("fr", "fr", "fr")]
    [InlineData("hr", "sr-Latn", "hr")]
    public void A_template_in_another_language_does_not_mislead(string declared, string written, string expected) => Assert.Equal(expected, Clean(PageIn(declared, written)).Language);

    private static string PageIn(string declared, string written)
    {
        var paragraphs = string.Concat(Sentences.In(written).Select(static text => $"<p>{text}</p>"));
        return $"<!DOCTYPE html><html lang='{declared}'><head><title>1</title></head><body><article><h1>1</h1>{paragraphs}</article></body></html>";
    }
}
