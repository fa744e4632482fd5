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

    [Fact]
    public void Names_inside_a_longer_name_do_not_count() => Assert.Empty(News.Countries("The Shanghai Cooperation Organisation met."));

    [Fact]
    public void A_body_of_the_state_counts_for_its_country() => Assert.Equal(["Capital:Knesset"], News.Mentions("IL", "The Knesset voted."));
}
