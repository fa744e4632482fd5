using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

public sealed class SurnameTests
{
    [Fact]
    public void A_family_name_is_the_person_named_in_full() =>
        Assert.Equal(["Name:Gordon Brown", "Surname:Brown"], News.Mentions("gordon-brown", "Gordon Brown spoke first. Then Brown left."));

    [Fact]
    public void The_full_name_may_stand_in_the_text_and_the_family_name_in_the_title() =>
        Assert.Equal(["Surname:Brown", "Name:Gordon Brown"], News.Mentions("gordon-brown", "Gordon Brown spoke first.", title: "What Brown said"));

    [Fact]
    public void A_shared_family_name_alone_is_nobody() => Assert.Empty(News.People("Then Brown left with Kim."));

    [Theory]
    [InlineData("Putin went home.", "vladimir-putin")]
    [InlineData("Zelenskiy went home.", "volodymyr-zelenskyy")]
    [InlineData("Erdoğan went home.", "recep-tayyip-erdogan")]
    [InlineData("Erdogan went home.", "recep-tayyip-erdogan")]
    [InlineData("Von der Leyen went home.", "ursula-von-der-leyen")]
    public void An_unmistakable_family_name_is_enough(string text, string id) => Assert.Equal([id], News.People(text));

    [Theory]
    [InlineData("2015-03-01", "park-geun-hye")]
    [InlineData("1978-03-01", "park-chung-hee")]
    public void An_office_before_the_name_means_its_holder_on_the_date(string date, string id) =>
        Assert.Equal([id], News.People("South Korean President Park was silent.", date));

    [Fact]
    public void A_title_and_country_resolve_a_shared_name() => Assert.Equal(["xi-jinping"], News.People("Chinese President Xi arrived.", "2020-05-01"));

    [Fact]
    public void Relatives_are_not_taken_for_the_leader() => Assert.DoesNotContain("donald-trump", News.People("Mary Trump wrote a book. Lara Trump read it."));

    [Fact]
    public void Buildings_are_not_taken_for_the_leader() => Assert.Empty(News.People("They met at Trump Tower."));

    [Fact]
    public void A_month_is_not_a_prime_minister() =>
        Assert.Equal(["Name:Theresa May", "Surname:May"], News.Mentions("theresa-may", "Theresa May called the vote for May 5. Nobody but May knew. It was the warmest day in May."));

    [Fact]
    public void Of_two_people_with_one_name_the_last_one_named_is_meant() =>
        Assert.Equal(["Name:George W. Bush"], News.Mentions("george-w-bush", "George W. Bush waited. George H. W. Bush came. Bush smiled.").Take(1));

    [Theory]
    [InlineData("Kim Jong-un waved.")]
    [InlineData("Kim Jong Un waved.")]
    [InlineData("Kim Jong-Un waved.")]
    public void Hyphens_and_capitals_do_not_matter(string text) => Assert.Equal(["kim-jong-un"], News.People(text));

    [Theory]
    [InlineData("2005-06-01", "President of Russia")]
    [InlineData("2010-06-01", "Prime Minister of Russia")]
    [InlineData("2020-06-01", "President of Russia")]
    [InlineData("1990-06-01", null)]
    public void The_office_is_that_of_the_date(string date, string? title) =>
        Assert.Equal(title, News.Read("Vladimir Putin waved.", date).Single(a => a.Kind == EntityKind.Person).Office?.Title);

    [Theory]
    [InlineData("German Finance Minister Stoltenberg waved.", "1987-04-01", "gerhard-stoltenberg")]
    [InlineData("U.S. Secretary of State Rice waved.", "2006-04-01", "condoleezza-rice")]
    [InlineData("Minister Snow waved.", "2004-04-01", null)]
    [InlineData("Mr Snow waved.", "2004-04-01", null)]
    [InlineData("Chinese Premier Li waved.", "1990-04-01", "li-peng")]
    public void A_minister_is_known_by_country_and_title(string text, string date, string? id) =>
        Assert.Equal(id is null ? [] : [id], News.People(text, date));

    [Fact]
    public void Of_several_offices_the_one_in_the_articles_country_is_shown()
    {
        Assert.Equal("King of Canada", OfficeOfKing("King Charles III opened parliament in Canada."));
        Assert.Equal("King of the United Kingdom", OfficeOfKing("King Charles III opened parliament."));

        static string? OfficeOfKing(string text) => News.Read(text, "2025-05-27").Single(a => a.Kind == EntityKind.Person).Office?.Title;
    }
}
