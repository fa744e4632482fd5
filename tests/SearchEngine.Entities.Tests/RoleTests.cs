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
    [InlineData("The German foreign minister smiled.", "2010-01-01", "guido-westerwelle")]
    [InlineData("Japan's finance minister smiled.", "1999-01-01", "kiichi-miyazawa")]
    [InlineData("The foreign minister of Russia smiled.", "2015-01-01", "sergei-lavrov")]
    [InlineData("The US secretary of state smiled.", "2016-01-01", "john-kerry")]
    [InlineData("America's top diplomat smiled.", "2016-01-01", "john-kerry")]
    [InlineData("Britain's chancellor smiled.", "2014-01-01", "george-osborne")]
    [InlineData("The Treasury secretary smiled.", "2010-01-01", "timothy-geithner")]
    [InlineData("The US Treasury secretary smiled.", "2010-01-01", "timothy-geithner")]
    [InlineData("The Chancellor of the Exchequer smiled.", "1996-01-01", "kenneth-clarke")]
    public void An_office_means_its_holder_on_the_date(string text, string date, string id) => Assert.Equal([id], News.People(text, date));

    [Theory]
    [InlineData("The UN secretary-general smiled.", "2000-01-01", "kofi-annan")]
    [InlineData("The Secretary General of the United Nations smiled.", "2012-01-01", "ban-ki-moon")]
    [InlineData("NATO's secretary general smiled.", "2020-01-01", "jens-stoltenberg")]
    [InlineData("The head of the IMF smiled.", "2012-01-01", "christine-lagarde")]
    [InlineData("The IMF managing director smiled.", "1997-01-01", "michel-camdessus")]
    [InlineData("The World Bank president smiled.", "2008-01-01", "robert-zoellick")]
    [InlineData("The ECB president smiled.", "2012-07-26", "mario-draghi")]
    [InlineData("The president of the European Central Bank smiled.", "2012-07-26", "mario-draghi")]
    [InlineData("The OPEC secretary-general smiled.", "2017-01-01", "mohammad-barkindo")]
    [InlineData("The Fed chairman smiled.", "1998-01-01", "alan-greenspan")]
    [InlineData("The Fed chair smiled.", "2016-01-01", "janet-yellen")]
    [InlineData("The EU foreign policy chief smiled.", "2012-01-01", "catherine-ashton")]
    [InlineData("The European Commission president smiled.", "2012-01-01", "jose-manuel-barroso")]
    [InlineData("The WHO chief smiled.", "2020-03-01", "tedros-adhanom-ghebreyesus")]
    [InlineData("The Bank of England governor smiled.", "2015-01-01", "mark-carney")]
    public void An_office_of_a_body_means_its_holder_on_the_date(string text, string date, string id) => Assert.Equal([id], News.People(text, date));

    [Theory]
    [InlineData("The former Treasury secretary smiled.")]
    [InlineData("The deputy Treasury secretary smiled.")]
    [InlineData("Germany's deputy foreign minister smiled.")]
    [InlineData("The vice foreign minister of China smiled.")]
    [InlineData("The former head of the IMF smiled.")]
    [InlineData("The IMF's first deputy managing director smiled.")]
    [InlineData("The IMF chief economist smiled.")]
    [InlineData("The UN under-secretary-general smiled.")]
    [InlineData("The head of the UN mission smiled.")]
    [InlineData("The head of the IMF's Africa department smiled.")]
    [InlineData("The UN head of mission smiled.")]
    [InlineData("The ECB vice-president smiled.")]
    [InlineData("The World Bank president-elect smiled.")]
    [InlineData("Australia's Treasury secretary smiled.")]
    [InlineData("India's foreign secretary smiled.")]
    public void Others_of_a_ministry_or_body_are_not_its_head(string text) => Assert.Empty(News.People(text, "2015-01-01"));

    [Fact]
    public void The_country_of_a_minister_and_the_body_of_a_head_count_too()
    {
        Assert.Equal(["DE"], News.Countries("The German foreign minister smiled.", "2015-01-01"));
        Assert.Equal(["international-monetary-fund"], News.Organisations("The head of the IMF smiled.", "2015-01-01"));
        Assert.Equal(["Role:IMF chief"], News.Mentions("christine-lagarde", "Once more the IMF chief smiled.", "2015-01-01"));
    }

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
