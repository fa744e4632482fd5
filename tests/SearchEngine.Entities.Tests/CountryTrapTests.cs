namespace SearchEngine.Entities.Tests;

public sealed class CountryTrapTests
{
    [Theory]
    [InlineData("The table was laid with china and a roast turkey.")]
    [InlineData("They told us to wait for the polish to dry.")]
    [InlineData("Michael Jordan scored twice.")]
    [InlineData("Mr Jordan left early.")]
    [InlineData("Paris Hilton opened the shop.")]
    [InlineData("Chad Olsson opened the shop.")]
    [InlineData("He was quoted by the Moscow Times and the Washington Post.")]
    [InlineData("Music from Latin America and South America filled the hall.")]
    [InlineData("Guinea pigs filled the cage.")]
    [InlineData("The wine was sold for 40 U.S. dollars.")]
    [InlineData("She read an English-language paper.")]
    [InlineData("Sheikh Ahmad al-Sabah arrived.")]
    public void Words_that_name_no_country(string text) => Assert.Empty(News.Countries(text));

    [Fact]
    public void Us_in_a_headline_in_capitals_needs_the_country_in_the_text()
    {
        Assert.Empty(News.Countries("The family waits for news.", title: "TELL US WHERE THEY ARE"));
        Assert.Equal(["US"], News.Countries("The United States waits for news.", title: "NO NEWS SAYS US ENVOY"));
    }

    [Fact]
    public void Georgia_is_the_country_by_default() => Assert.Equal(["GE"], News.Countries("The vineyards of Georgia are old."));

    [Fact]
    public void Georgia_is_the_state_among_states() =>
        Assert.Equal(["US"], News.Countries("Storms hit Georgia and Alabama, then turned to Florida."));

    [Theory]
    [InlineData("The mill is in Athens, Georgia.", "US")]
    [InlineData("The mill is in Tbilisi, Georgia.", "GE")]
    [InlineData("The mill is in London, Ontario.", "CA")]
    [InlineData("The mill is in Paris, Texas.", "US")]
    public void A_state_decides_which_town_it_is(string text, string code) => Assert.Equal([code], News.Countries(text));

    [Fact]
    public void Later_Jordan_is_the_player_too() =>
        Assert.Empty(News.Countries("Michael Jordan came back. Jordan scored twice."));

    [Fact]
    public void Jordan_alone_is_the_country() => Assert.Equal(["JO"], News.Countries("Jordan opened the border."));

    [Theory]
    [InlineData("Rebels in Congo took a town near Kinshasa.", "CD")]
    [InlineData("Brazzaville has a new port. Officials in Brazzaville expect that Congo will gain.", "CG")]
    public void Congo_goes_with_the_capital_named(string text, string code) => Assert.Equal([code], News.Countries(text));

    [Fact]
    public void Lone_capitals_of_common_names_need_their_country()
    {
        Assert.Empty(News.Countries("Lewis won in Kingston on Sunday."));
        Assert.Equal(["JM"], News.Countries("Jamaica cheered when Lewis won in Kingston."));
    }
}
