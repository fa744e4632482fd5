using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

public sealed class GivenTests
{
    [Fact]
    public void Codes_and_names_become_annotations()
    {
        var given = News.Annotator.Given(["de", "Burma", "JPN"], ["Angela Merkel"], ["NATO"], News.Day("2010-01-01"));

        Assert.Equal(["DE", "MM", "JP", "angela-merkel", "north-atlantic-treaty-organization"], given.Select(a => a.Id));
        Assert.All(given, a => Assert.Equal(1, a.Salience));
        Assert.All(given, a => Assert.Empty(a.Mentions));
        Assert.Equal(new Office("Chancellor of Germany", "DE"), given.Single(a => a.Kind == EntityKind.Person).Office);
    }

    [Fact]
    public void Unknown_people_and_organisations_get_a_slug()
    {
        var given = News.Annotator.Given(null, ["Zoë O’Quist"], ["Quist & Sons"], null);

        Assert.Equal(["zoe-oquist", "quist-sons"], given.Select(a => a.Id));
        Assert.Equal(["Zoë O’Quist", "Quist & Sons"], given.Select(a => a.Label));
    }

    [Fact]
    public void Unknown_countries_are_left_out_and_reported()
    {
        var unknown = new List<string>();
        Assert.Equal(["FR"], News.Annotator.Given(["Atlantis", "FR"], null, null, null, unknown).Select(a => a.Id));
        Assert.Equal(["Atlantis"], unknown);
    }

    [Fact]
    public void The_same_entity_is_given_once() => Assert.Single(News.Annotator.Given(["FR", "France"], null, null, null));
}
