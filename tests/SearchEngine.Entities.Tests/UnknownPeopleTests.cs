using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

public sealed class UnknownPeopleTests
{
    [Theory]
    [InlineData("The spokesman Zebulon Quist said no.", "zebulon-quist")]
    [InlineData("Foreign Minister Zebulon Quist said no.", "zebulon-quist")]
    [InlineData("On Monday Jane Quist said no.", "jane-quist")]
    [InlineData("On Monday Jane M. Quist said no.", "jane-quist")]
    [InlineData("On Monday Maria de la Quist said no.", "maria-de-la-quist")]
    [InlineData("On Monday Nasser al-Quisti said no.", "nasser-al-quisti")]
    [InlineData("On Monday Jean-Claude Quist said no.", "jean-claude-quist")]
    [InlineData("On Monday Zhang Quei said no.", "zhang-quei")]
    [InlineData("On Monday Kim Jung-quei said no.", "kim-jung-quei")]
    public void A_name_is_read_after_a_title_or_from_a_given_name(string text, string id) => Assert.Equal([id], News.People(text));

    [Theory]
    [InlineData("He works at John Quist University.")]
    [InlineData("She lives in Martin Quist Street.")]
    [InlineData("The president Thursday said no.")]
    [InlineData("Said the minister: No.")]
    [InlineData("THE SPOKESMAN ZEBULON QUIST SAID NO")]
    public void Things_and_shouting_are_no_names(string text) => Assert.Empty(News.People(text));

    [Fact]
    public void The_family_name_is_found_again() =>
        Assert.Equal(["Dictionary:Jane Quist", "Surname:Quist"], News.Mentions("jane-quist", "Jane Quist said no. Later Quist said yes."));

    [Fact]
    public void A_known_person_is_not_read_anew() =>
        Assert.Equal(["Angela Merkel"], News.Read("Chancellor Angela Merkel said no.").Where(a => a.Kind == EntityKind.Person).Select(a => a.Label));
}
