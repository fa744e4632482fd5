using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

public sealed class KnowledgeBaseTests
{
    [Theory]
    [InlineData("Burma", "MM")]
    [InlineData("mm", "MM")]
    [InlineData("MMR", "MM")]
    [InlineData("côte d’ivoire", "CI")]
    [InlineData("Cote d'Ivoire", "CI")]
    [InlineData("Republic of Kazakhstan", "KZ")]
    [InlineData("Soviet Union", "RU")]
    [InlineData("UK", "GB")]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    public void Countries_are_known_by_code_and_name(string given, string? code) => Assert.Equal(code, News.Knowledge.CountryCodeOf(given));

    [Fact]
    public void People_are_known_by_id_name_and_alias()
    {
        Assert.Equal("Recep Tayyip Erdoğan", News.Knowledge.FindPerson("recep-tayyip-erdogan")?.Name);
        Assert.Equal("Volodymyr Zelenskyy", News.Knowledge.FindPerson("Volodymyr Zelensky")?.Name);
        Assert.Null(News.Knowledge.FindPerson("Zebulon Quist"));
    }

    [Fact]
    public void Organisations_are_known_by_id_name_and_acronym()
    {
        Assert.Equal("shanghai-cooperation-organisation", News.Knowledge.FindOrganisation("SCO")?.Id);
        Assert.Equal("shanghai-cooperation-organisation", News.Knowledge.FindOrganisation("The Shanghai Cooperation Organization")?.Id);
        Assert.Null(News.Knowledge.FindOrganisation("Quist & Sons"));
    }

    [Theory]
    [InlineData("Labour Party", "labour-party")]
    [InlineData("Israeli Labor Party", "israeli-labor-party")]
    [InlineData("Socialist Party", "socialist-party")]
    [InlineData("National Union of Mineworkers", "national-union-of-mineworkers")]
    public void A_shared_name_finds_the_organisation_that_bears_it(string name, string id) => Assert.Equal(id, News.Knowledge.FindOrganisation(name)?.Id);

    [Fact]
    public void Labels_are_what_people_read()
    {
        Assert.Equal("Myanmar", News.Knowledge.LabelOf(EntityKind.Country, "MM"));
        Assert.Equal("Vladimir Putin", News.Knowledge.LabelOf(EntityKind.Person, "vladimir-putin"));
        Assert.Equal("World Bank", News.Knowledge.LabelOf(EntityKind.Organisation, "world-bank"));
        Assert.Null(News.Knowledge.LabelOf(EntityKind.Country, "QQ"));
    }

    [Theory]
    [InlineData("angela-merkel", "2015-06-01", "Chancellor of Germany", "DE")]
    [InlineData("xi-jinping", "2020-06-01", "President of China", "CN")]
    [InlineData("leo-varadkar", "2018-06-01", "Taoiseach of Ireland", "IE")]
    [InlineData("narendra-modi", "2015-06-01", "Prime Minister of India", "IN")]
    [InlineData("ali-khamenei", "2015-06-01", "Supreme Leader of Iran", "IR")]
    [InlineData("ursula-von-der-leyen", "2021-06-01", "President of the European Commission", "EU")]
    [InlineData("mikhail-gorbachev", "1987-06-01", "Leader of the Soviet Union", "RU")]
    [InlineData("recep-tayyip-erdogan", "2010-06-01", "Prime Minister of Turkey", "TR")]
    [InlineData("sergei-lavrov", "2010-06-01", "Foreign Minister of Russia", "RU", OfficeKind.Minister)]
    [InlineData("kofi-annan", "2005-06-01", "Secretary-General of the United Nations", "", OfficeKind.BodyHead)]
    [InlineData("mario-monti", "2012-02-01", "Prime Minister of Italy", "IT")]
    [InlineData("paul-kagame", "2018-06-01", "President of Rwanda", "RW")]
    public void Offices_are_known_by_date(string person, string date, string title, string country, OfficeKind kind = OfficeKind.Leader) =>
        Assert.Equal(new Office(title, country, kind), News.Knowledge.OfficeOf(person, DateOnly.FromDateTime(News.Day(date).UtcDateTime)));

    [Fact]
    public void Without_a_date_only_the_office_held_now_counts() => Assert.Null(News.Knowledge.OfficeOf("angela-merkel", day: null));
}
