namespace SearchEngine.Entities.Tests;

public sealed class CountryTests
{
    [Theory]
    [InlineData("A ferry reached Portugal on Monday.", "PT")]
    [InlineData("Growers in Burma expect less rice.", "MM")]
    [InlineData("Growers in Côte d'Ivoire expect more cocoa.", "CI")]
    [InlineData("Growers in Cote d’Ivoire expect more cocoa.", "CI")]
    [InlineData("A Kazakh miner was saved.", "KZ")]
    [InlineData("Officials in Lisbon were silent.", "PT")]
    [InlineData("The Kremlin was silent.", "RU")]
    [InlineData("The strike closed the docks of Rotterdam.", "NL")]
    [InlineData("Voters in Bavaria go to the polls.", "DE")]
    [InlineData("The plant stands near Fresno, Calif., and is closed.", "US")]
    [InlineData("FRESNO, Calif, March 4 - The plant is closed.", "US")]
    [InlineData("The U.S. said so.", "US")]
    [InlineData("The US said so.", "US")]
    [InlineData("The Soviet press said so.", "RU")]
    [InlineData("The bill went to the Bundestag.", "DE")]
    [InlineData("Türkiye said so.", "TR")]
    [InlineData("Bosnia-Herzegovina said so.", "BA")]
    [InlineData("Bosnia and Herzegovina said so.", "BA")]
    public void A_country_is_found_by(string text, string code) => Assert.Equal([code], News.Countries(text));

    [Theory]
    [InlineData("Papua New Guinea said so.", "PG")]
    [InlineData("Equatorial Guinea said so.", "GQ")]
    [InlineData("The Republic of China said so.", "TW")]
    [InlineData("The Democratic Republic of Congo said so.", "CD")]
    [InlineData("Drivers in New Mexico said so.", "US")]
    [InlineData("Drivers in New Jersey said so.", "US")]
    [InlineData("Farmers in Northern Ireland said so.", "GB")]
    [InlineData("Farmers in Nigeria said so.", "NG")]
    [InlineData("Farmers in South Sudan said so.", "SS")]
    [InlineData("Farmers in American Samoa said so.", "AS")]
    [InlineData("A North Korean said so.", "KP")]
    [InlineData("Farmers in British Columbia said so.", "CA")]
    public void The_longest_name_decides(string text, string code) => Assert.Equal([code], News.Countries(text));

    [Fact]
    public void Mentions_say_where_and_why() =>
        Assert.Equal(["Demonym:Kenyan", "Name:Kenya", "Capital:Nairobi"], News.Mentions("KE", "A Kenyan runner came home to Kenya. In Nairobi she was cheered."));

    [Fact]
    public void A_possessive_is_not_part_of_the_mention() =>
        Assert.Equal(["Name:Kenya"], News.Mentions("KE", "Kenya’s runners came home."));

    [Fact]
    public void Two_names_joined_by_a_hyphen_are_both_found() =>
        Assert.Equal(["IN", "PK"], News.Countries("An India-Pakistan match was called off."));

    [Fact]
    public void A_title_in_capitals_is_read() => Assert.Equal(["BO", "PE"], News.Countries("", title: "PERU AND BOLIVIA OPEN A ROAD"));
}
