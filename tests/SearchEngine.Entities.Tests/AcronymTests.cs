namespace SearchEngine.Entities.Tests;

public sealed class AcronymTests
{
    [Fact]
    public void An_introduced_acronym_stands_for_its_name() =>
        Assert.Equal(
            ["Dictionary:Quayside Rope Makers Union", "Alias:QRMU", "Alias:QRMU"],
            News.Mentions("quayside-rope-makers-union", "The Quayside Rope Makers Union (QRMU) struck. The QRMU wants more."));

    [Fact]
    public void Small_words_have_no_letter() =>
        Assert.Equal(["union-of-quayside-rope-makers"], News.Organisations("The Union of Quayside Rope Makers (UQRM) struck."));

    [Fact]
    public void An_acronym_of_a_known_organisation_stays_with_it() =>
        Assert.Equal(
            ["Name:Shanghai Cooperation Organisation", "Alias:SCO", "Alias:SCO"],
            News.Mentions("shanghai-cooperation-organisation", "The Shanghai Cooperation Organisation (SCO) met. The SCO has ten members."));

    [Fact]
    public void The_articles_own_meaning_wins() =>
        Assert.Equal(["northern-apple-traders-office"], News.Organisations("The Northern Apple Traders Office (NATO) met. NATO has ten members."));

    [Theory]
    [InlineData("Rope Makers Quay (XYZ) struck.")]
    [InlineData("The shares (QRMU) rose.")]
    [InlineData("She paid in euros (EUR).")]
    public void Other_brackets_introduce_nothing(string text) => Assert.Empty(News.Organisations(text));
}
