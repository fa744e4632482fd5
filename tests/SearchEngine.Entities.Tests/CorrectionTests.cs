using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

public sealed class CorrectionTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("corrections").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void An_unknown_person_merged_into_a_known_one_brings_the_mentions_along()
    {
        var knowledge = Load("merge\tperson\tjohn-roe\tangela-merkel");
        var merkel = Assert.Single(Read(knowledge, "Spokesman John Roe met Angela Merkel. Merkel left.", "2010-01-01"), a => a.Kind == EntityKind.Person);
        Assert.Equal(("angela-merkel", "Angela Merkel", 3), (merkel.Id, merkel.Label, merkel.Mentions.Count));
        Assert.Equal([.. merkel.Mentions.OrderBy(m => m.Span.Start)], merkel.Mentions);
        var alone = Read(knowledge, "Spokesman John Roe waved.", "2010-01-01").Single(a => a.Kind == EntityKind.Person);
        Assert.Equal(("Angela Merkel", new Office("Chancellor of Germany", "DE")), (alone.Label, alone.Office));
    }

    [Fact]
    public void Merging_goes_on_to_the_end_of_a_chain_and_unknown_ids_are_named_by_their_words()
    {
        var knowledge = Load("merge\tperson\tjohn-roe\tjonathan-roe", "merge\tperson\tjonathan-roe\tjonathan-quist-roe");
        var roe = Assert.Single(Read(knowledge, "Spokesman John Roe waved."));
        Assert.Equal(("jonathan-quist-roe", "Jonathan Quist Roe"), (roe.Id, roe.Label));
    }

    [Fact]
    public void A_country_merged_into_another_counts_for_it() =>
        Assert.Equal(["FR"], Read(Load("merge\tcountry\tMC\tFR"), "Monaco and France signed.").Select(a => a.Id));

    [Fact]
    public void A_new_label_is_shown_and_found_by_but_not_looked_for_in_texts()
    {
        var knowledge = Load("rename\torganisation\tworld-bank\tTurning Point", "rename\tperson\tjohn-roe\tJonathan Roe", "rename\tcountry\tMM\tBurma (Myanmar)");
        Assert.Equal("Turning Point", Read(knowledge, "The World Bank lent.").Single().Label);
        Assert.Equal("Jonathan Roe", Read(knowledge, "Spokesman John Roe waved.").Single().Label);
        Assert.Empty(Read(knowledge, "It was a Turning Point."));
        Assert.Equal(("world-bank", "Turning Point"), (knowledge.FindOrganisation("turning point")?.Id, knowledge.LabelOf(EntityKind.Organisation, "world-bank")));
        Assert.Equal("Burma (Myanmar)", knowledge.LabelOf(EntityKind.Country, "MM"));
    }

    [Fact]
    public void What_is_hidden_appears_nowhere()
    {
        var knowledge = Load("hide\torganisation\tworld-bank", "hide\tperson\tjohn-roe", "hide\tcountry\tFR");
        Assert.Equal(["DE"], Read(knowledge, "The World Bank lent to France and Germany, spokesman John Roe said.").Select(a => a.Id));
        Assert.Equal(["DE"], new EntityAnnotator(knowledge).Given(["FR", "DE"], ["John Roe"], ["World Bank"], null).Select(a => a.Id));
    }

    [Fact]
    public void A_hidden_name_means_the_entity_no_more_while_its_other_names_do()
    {
        File.WriteAllLines(Path.Combine(_directory, "organisations.tsv"), ["id\tname\taliases\tkind", "orange\tOrange\tOrange Quist Group\tcompany"]);
        Assert.Equal(["orange"], Read(Load(), "A man in Orange waved.").Select(a => a.Id));
        var knowledge = Load("hide-name\torganisation\torange\tORANGE");
        Assert.Empty(Read(knowledge, "A man in Orange waved."));
        var orange = Assert.Single(Read(knowledge, "The Orange Quist Group grew. Orange fell."));
        Assert.Equal(("orange", "Orange", 1), (orange.Id, orange.Label, orange.Mentions.Count));
    }

    [Fact]
    public void Another_meaning_of_a_hidden_name_takes_its_place()
    {
        File.WriteAllLines(Path.Combine(_directory, "organisations.tsv"), ["id\tname\taliases\tkind", "quistan\tQuistan\t\tcompany", "quistan-bay\tQuistan Bay\t~Quistan\tcompany"]);
        Assert.Equal(["quistan-bay"], Read(Load("hide-name\torganisation\tquistan\tQuistan"), "Quistan Bay opened. Quistan grew.").Select(a => a.Id));
    }

    [Fact]
    public void Added_people_and_organisations_are_found_by_all_their_names()
    {
        var knowledge = Load("add\tperson\t\tZebulon Quist;Zeb Quist", "add\torganisation\tblue-lanterns\tBlue Lantern Society;BLSQ");
        Assert.Equal(["zebulon-quist", "blue-lanterns"], Read(knowledge, "Zeb Quist of the BLSQ waved. Quist left.").Select(a => a.Id));
        Assert.Equal(2, Read(knowledge, "Zeb Quist of the BLSQ waved. Quist left.")[0].Mentions.Count);
        Assert.Equal("Zebulon Quist", knowledge.FindPerson("zeb quist")?.Name);
    }

    [Fact]
    public void Given_entities_are_merged_and_renamed_too()
    {
        var annotator = new EntityAnnotator(Load("merge\tperson\tjohn-roe\tangela-merkel", "rename\torganisation\tquist-sons\tQuist Brothers", "hide-name\torganisation\tworld-bank\tWBG"));
        var given = annotator.Given(null, ["John Roe", "Angela Merkel"], ["Quist & Sons", "World Bank"], News.Day("2010-01-01"));
        Assert.Equal(["Angela Merkel", "Quist Brothers", "World Bank"], given.Select(a => a.Label));
        Assert.Equal("DE", given[0].Office?.Country);
    }

    [Theory]
    [InlineData(2, "erase\tperson\tjohn-roe\t")]
    [InlineData(2, "hide\tanimal\tjohn-roe\t")]
    [InlineData(2, "hide\tperson\tJohn Roe\t")]
    [InlineData(2, "hide\tperson\t\t")]
    [InlineData(2, "hide\tcountry\tQQ\t")]
    [InlineData(2, "rename\tperson\tjohn-roe\t")]
    [InlineData(2, "hide-name\tperson\tjohn-roe\t")]
    [InlineData(2, "merge\tperson\tjohn-roe\tJonathan Roe")]
    [InlineData(2, "merge\tperson\tjohn-roe\tjohn-roe")]
    [InlineData(2, "add\tcountry\t\tQuistland")]
    [InlineData(2, "add\tperson\t\tAngela Merkel")]
    [InlineData(2, "add\tperson\tNo Id\tZebulon Quist")]
    [InlineData(2, "add\tperson\t\t;")]
    [InlineData(3, "merge\tperson\ta\tb", "merge\tperson\tb\ta")]
    [InlineData(4, "merge\tperson\ta\tb", "merge\tperson\tb\tc", "merge\tperson\tc\ta")]
    [InlineData(2, "merge\tperson\ta\tb", "hide\tperson\tb\t")]
    [InlineData(3, "hide\tperson\ta\t", "merge\tperson\ta\tb")]
    [InlineData(3, "merge\tperson\ta\tb", "merge\tperson\ta\tc")]
    [InlineData(3, "merge\tperson\ta\tb", "rename\tperson\ta\tAlpha")]
    [InlineData(3, "rename\tperson\ta\tAlpha", "rename\tperson\ta\tOmega")]
    [InlineData(3, "hide\tperson\ta\t", "hide\tperson\ta\t")]
    [InlineData(3, "hide-name\tperson\ta\tRoe", "hide-name\tperson\ta\tROE")]
    public void A_row_that_cannot_be_or_contradicts_another_is_a_problem_of_its_line(int line, params string[] rows)
    {
        var knowledge = Load(rows);
        var problem = Assert.Single(knowledge.Problems);
        Assert.Equal(("corrections.tsv", line), (Path.GetFileName(problem.File), problem.Line));
        Assert.EndsWith(".", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Hiding_what_is_merged_away_is_found_at_the_merge()
    {
        var knowledge = Load("merge\tperson\tjohn-roe\tjonathan-roe", "hide\tperson\tjohn-roe\t");
        Assert.Equal(2, Assert.Single(knowledge.Problems).Line);
        Assert.Empty(Read(knowledge, "Spokesman John Roe waved."));
    }

    private KnowledgeBase Load(params string[] rows)
    {
        File.WriteAllLines(Path.Combine(_directory, "corrections.tsv"), ["action\tkind\tid\tvalue\tnote", .. rows]);
        return KnowledgeBase.Load(_directory);
    }

    private static IReadOnlyList<Annotation> Read(KnowledgeBase knowledge, string text, string? date = null) => new EntityAnnotator(knowledge).Annotate(News.Article(text, date));
}
