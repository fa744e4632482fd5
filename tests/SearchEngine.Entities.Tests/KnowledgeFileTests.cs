using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

/// <summary>Checks of the built-in files beyond what loading them refuses.</summary>
public sealed class KnowledgeFileTests
{
    private static readonly KnowledgeBase Knowledge = News.Knowledge;

    [Fact]
    public void No_unmarked_name_belongs_to_two_organisations() =>
        Assert.Empty(Shared(Knowledge.Organisations.SelectMany(o =>
            Unmarked(o.Aliases).Append(o.Acronym is { Mark: NameMark.None } acronym ? acronym.Text : "").Append(o.Aliases.Any(a => a.Text == o.Name) ? "" : o.Name)
                .Where(n => n.Length > 0).Select(n => n.ToLowerInvariant()).Distinct().Select(n => (n, o.Id)))));

    [Fact]
    public void No_name_belongs_to_two_people() =>
        Assert.Empty(Shared(Knowledge.People.SelectMany(p =>
            Unmarked(p.Aliases).Append(p.Name).Select(n => n.ToLowerInvariant()).Distinct().Select(n => (n, p.Id)))));

    [Fact]
    public void No_unmarked_name_belongs_to_two_countries() =>
        Assert.Empty(Shared(Knowledge.Countries.SelectMany(c =>
            Unmarked(c.Aliases.AddRange(c.Demonyms).AddRange(c.Capitals)).Append(c.Name).Distinct().Select(n => (n, c.Code)))));

    [Fact]
    public void Every_office_names_a_known_country_or_body_in_its_title()
    {
        foreach (var term in Knowledge.People.SelectMany(p => p.Offices))
            Assert.True(
                term.Title.Contains(" of ", StringComparison.Ordinal) && (term.Country == "EU" || Knowledge.FindCountry(term.Country) is not null || term.Kind == OfficeKind.BodyHead),
                $"{term.PersonId}: {term.Title} ({term.Country})");
    }

    [Fact]
    public void Nobody_holds_one_office_twice_at_a_time()
    {
        foreach (var person in Knowledge.People)
            foreach (var terms in person.Offices.GroupBy(o => (o.Country, o.Title)))
            {
                var inOrder = terms.OrderBy(t => t.From).ToArray();
                for (var i = 1; i < inOrder.Length; i++) Assert.True(inOrder[i - 1].To <= inOrder[i].From, $"{person.Id}: {terms.Key.Title} from {inOrder[i].From}");
            }
    }

    [Fact]
    public void Every_current_country_has_a_head_of_state_or_government_today()
    {
        string[] without = ["AQ", "BV", "HM", "TF", "UM", "GS", "IO", "GF", "GP", "MQ", "RE", "YT", "AX", "BQ", "EH", "SJ"];
        string[] followedByOnesNotKnownYet = ["CO", "PE"];
        var led = Knowledge.People.SelectMany(p => p.Offices).Where(o => o.Kind == OfficeKind.Leader && o.To == DateOnly.MaxValue).Select(o => o.Country).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(without.Concat(followedByOnesNotKnownYet).Order(StringComparer.Ordinal), Knowledge.Countries.Where(c => c.Successor is null && !led.Contains(c.Code)).Select(c => c.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(OfficeKind.Leader, "1980-01-01", 30)]
    [InlineData(OfficeKind.Minister, "1990-01-01", 130)]
    public void The_great_economies_have_had_holders_without_long_gaps(OfficeKind kind, string since, int longestGap)
    {
        string[] countries = ["AR", "AU", "BR", "CA", "CN", "FR", "DE", "IN", "ID", "IT", "JP", "MX", "RU", "SA", "ZA", "KR", "TR", "GB", "US"];
        var terms = Knowledge.People.SelectMany(p => p.Offices).Where(o => o.Kind == kind && o.Role != OfficeRole.FinanceMinister)
            .ToLookup(o => Knowledge.FindCountry(o.Country)?.Code, StringComparer.Ordinal);
        foreach (var country in countries)
        {
            var covered = DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture);
            foreach (var term in terms[country].Where(t => t.To >= covered).OrderBy(t => t.From))
            {
                Assert.True(term.From.DayNumber - covered.DayNumber <= longestGap, $"{country}: nobody from {covered:O} to {term.From:O}");
                if (term.To > covered) covered = term.To;
            }
        }
    }

    [Fact]
    public void A_surname_that_stands_alone_means_one_person() =>
        Assert.Empty(Shared(Knowledge.People.Where(p => p.SurnameAlone).SelectMany(p => p.FamilyNames.Select(n => (n, p.Id)))));

    private static IEnumerable<string> Unmarked(IEnumerable<KnownName> names) => names.Where(n => n.Mark == NameMark.None).Select(n => n.Text);

    private static IEnumerable<string> Shared(IEnumerable<(string Name, string Id)> names) =>
        names.GroupBy(n => n.Name, StringComparer.Ordinal).Where(g => g.Select(n => n.Id).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(n => n.Id))}");
}
