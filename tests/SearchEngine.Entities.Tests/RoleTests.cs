namespace SearchEngine.Entities.Tests;

public sealed class RoleTests
{
    [Theory]
    [InlineData("Iran's president smiled.", "2025-08-30", "masoud-pezeshkian")]
    [InlineData("Iran’s new president smiled.", "2022-08-30", "ebrahim-raisi")]
    [InlineData("The Iranian president smiled.", "2010-08-30", "mahmoud-ahmadinejad")]
    [InlineData("Iran's supreme leader smiled.", "2010-08-30", "ali-khamenei")]
    [InlineData("The Russian leader smiled.", "2009-01-01", "dmitry-medvedev")]
    [InlineData("The Chinese premier smiled.", "2018-01-01", "li-keqiang")]
    [InlineData("The prime minister of India smiled.", "2008-01-01", "manmohan-singh")]
    [InlineData("The president of the United States smiled.", "2012-01-01", "barack-obama")]
    [InlineData("The British leader smiled.", "2017-01-01", "theresa-may")]
    [InlineData("The Soviet leader smiled.", "1987-01-01", "mikhail-gorbachev")]
    [InlineData("The Philippines' president smiled.", "2018-01-01", "rodrigo-duterte")]
    [InlineData("US President smiles", "2012-01-01", "barack-obama")]
    public void An_office_means_its_holder_on_the_date(string text, string date, string id) => Assert.Equal([id], News.People(text, date));

    [Fact]
    public void Without_a_date_the_latest_holder_is_meant() => Assert.Equal(["narendra-modi"], News.People("India's prime minister smiled."));

    [Fact]
    public void The_mention_spans_country_and_office_and_the_country_counts_too()
    {
        const string text = "In Vienna Iran's president smiled.";
        Assert.Equal(["Role:Iran's president"], News.Mentions("masoud-pezeshkian", text, "2025-08-30"));
        Assert.Equal(["AT", "IR"], News.Countries(text, "2025-08-30"));
    }

    [Theory]
    [InlineData("The former Iranian president smiled.")]
    [InlineData("Iran's former president smiled.")]
    [InlineData("The Iranian vice president smiled.")]
    [InlineData("The Iranian president-elect smiled.")]
    [InlineData("The president of Iran's chamber of commerce smiled.")]
    [InlineData("Two Iranian presidents smiled.")]
    public void Other_people_are_not_the_holder(string text) => Assert.Empty(News.People(text, "2025-08-30"));

    [Fact]
    public void A_name_next_to_the_office_wins() =>
        Assert.Equal(["dwight-eisenhower"], News.People("Dwight Eisenhower, the president of the United States, smiled.", "2020-01-01"));

    [Fact]
    public void Before_the_first_known_term_nobody_is_meant() => Assert.Empty(News.People("The Kosovan president smiled.", "1950-01-01"));
}
