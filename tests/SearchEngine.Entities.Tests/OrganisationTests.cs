namespace SearchEngine.Entities.Tests;

public sealed class OrganisationTests
{
    [Theory]
    [InlineData("The World Health Organization said so.", "world-health-organization")]
    [InlineData("The World Health Organisation said so.", "world-health-organization")]
    [InlineData("The WHO said so.", "world-health-organization")]
    [InlineData("The U.N. said so.", "united-nations")]
    [InlineData("Nato said so.", "north-atlantic-treaty-organization")]
    [InlineData("The Federal Reserve said so.", "federal-reserve")]
    [InlineData("A note by Moody's said so.", "moody-s")]
    public void An_organisation_is_found_by_name_and_acronym(string text, string name)
    {
        var id = News.Knowledge.FindOrganisation(name)?.Id ?? News.Knowledge.FindOrganisation(name.Replace("-s", "'s", StringComparison.Ordinal))?.Id;
        Assert.Equal([Assert.IsType<string>(id)], News.Organisations(text));
    }

    [Theory]
    [InlineData("Apple pie was served with shell fish and a visa.")]
    [InlineData("Who said so?")]
    [InlineData("WHO SAYS SO AND WHY")]
    [InlineData("The party IS over and they CAN go.")]
    public void Common_words_are_no_organisations(string text) => Assert.Empty(News.Organisations(text));

    [Fact]
    public void A_common_word_counts_where_capitals_mean_something() => Assert.Equal(["apple"], News.Organisations("The shares of Apple fell."));

    [Fact]
    public void At_the_start_of_a_sentence_it_needs_another_mention() =>
        Assert.Equal(["Name:Apple", "Name:Apple"], News.Mentions("apple", "Apple fell. The shares of Apple had been dear."));

    [Fact]
    public void A_party_of_many_countries_goes_with_the_country_named()
    {
        Assert.Equal(["labour-party"], News.Organisations("The Labour Party won seats in Britain. Voters in Britain were few."));
        Assert.Equal(["new-zealand-labour-party"], News.Organisations("The Labour Party won seats in New Zealand. Voters in New Zealand were few."));
    }

    [Theory]
    [InlineData("Members of the Guardian Council met.", "guardian-council")]
    [InlineData("A reporter of the Guardian asked.", "the-guardian")]
    [InlineData("A member of the National Security Council of the US spoke in the US.", "national-security-council")]
    public void A_name_with_an_article_hides_no_longer_one(string text, string id) => Assert.Equal([id], News.Organisations(text));

    [Fact]
    public void Names_inside_a_longer_name_do_not_count() => Assert.Empty(News.Countries("The Shanghai Cooperation Organisation met."));

    [Theory]
    [InlineData("Russia's Foreign Ministry protested.", "ministry-of-foreign-affairs-russia")]
    [InlineData("The Russian foreign ministry protested.", "ministry-of-foreign-affairs-russia")]
    [InlineData("The Foreign Ministry in Norway protested, as Norway often does.", "ministry-of-foreign-affairs-norway")]
    [InlineData("The Chilean central bank cut rates.", "central-bank-of-chile")]
    [InlineData("The Danish parliament rose.", "folketing")]
    public void Offices_of_a_state_are_found_by_its_name(string text, string id) => Assert.Equal([id], News.Organisations(text));

    [Theory]
    [InlineData("Snow fell on the Boots of the Scouts, and Nature took its Time.")]
    [InlineData("Paris Hilton and Robert Kraft met Taylor Swift.")]
    [InlineData("The Australian drivers followed the Canal.")]
    [InlineData("CCTV showed the robbery.")]
    [InlineData("Its rating fell to CCC.")]
    public void Words_that_organisations_share_are_none(string text) => Assert.Empty(News.Organisations(text));

    [Fact]
    public void A_body_of_the_state_counts_for_its_country() => Assert.Equal(["Capital:Knesset"], News.Mentions("IL", "The Knesset voted."));
}
