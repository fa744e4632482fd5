using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests;

public sealed class UserKnowledgeTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("knowledge").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_new_row_adds_an_entity()
    {
        Write("organisations.tsv", "id\tname\tacronym\tkind", "quayside-rope-makers\tQuayside Rope Makers\tQRMX\tunion");
        Assert.Equal(["quayside-rope-makers"], Ids("The QRMX struck."));
    }

    [Fact]
    public void A_known_id_replaces_filled_cells_and_extends_lists()
    {
        Write("people.tsv", "id\tname\taliases", "vladimir-putin\tV. Putin\tVovochka Quist");
        var person = KnowledgeBase.Load(_directory).FindPerson("vladimir-putin");
        Assert.Equal("V. Putin", person?.Name);
        Assert.Equal(["vladimir-putin"], Ids("Vovochka Quist waved."));
        Assert.Equal(["vladimir-putin"], Ids("Putin waved."));
    }

    [Fact]
    public void A_new_term_of_office_is_used()
    {
        Write("people.tsv", "id\tname\tfamily_name", "zebulon-quist\tZebulon Quist\tQuist");
        Write("offices.tsv", "person\tcountry\trole\ttitle\tfrom\tto", "zebulon-quist\tIS\tgovernment\tPrime Minister of Iceland\t2031-05\t");
        var read = new EntityAnnotator(KnowledgeBase.Load(_directory)).Annotate(News.Article("Iceland's prime minister waved.", "2031-06-01"));
        Assert.Equal("Prime Minister of Iceland", read.Single(a => a.Id == "zebulon-quist").Office?.Title);
    }

    [Fact]
    public void Comments_and_blank_lines_are_skipped()
    {
        Write("people.tsv", "# mine", "", "id\tname", "# more", "zebulon-quist\tZebulon Quist");
        Assert.NotNull(KnowledgeBase.Load(_directory).FindPerson("zebulon-quist"));
    }

    [Fact]
    public void A_missing_directory_means_the_built_in_knowledge() => Assert.NotNull(KnowledgeBase.Load(Path.Combine(_directory, "none")).FindPerson("vladimir-putin"));

    [Theory]
    [InlineData("people.tsv", 2, "id\tname", "Not An Id\tSomeone")]
    [InlineData("people.tsv", 1, "id\tname\tshoe_size", "a\tb\tc")]
    [InlineData("people.tsv", 1, "name", "b")]
    [InlineData("people.tsv", 2, "id\tname", "a\tb\tc")]
    [InlineData("people.tsv", 3, "id\tname", "a\tb", "a\tc")]
    [InlineData("people.tsv", 2, "id\tname", "a\t")]
    [InlineData("offices.tsv", 2, "person\tcountry\trole\ttitle\tfrom", "nobody-at-all\tIS\tstate\tPresident\t2000")]
    [InlineData("offices.tsv", 2, "person\tcountry\trole\ttitle\tfrom", "vladimir-putin\tQQ\tstate\tPresident\t2000")]
    [InlineData("offices.tsv", 2, "person\tcountry\trole\ttitle\tfrom", "vladimir-putin\tIS\ttsar\tPresident\t2000")]
    [InlineData("offices.tsv", 2, "person\tcountry\trole\ttitle\tfrom", "vladimir-putin\t\tbody\tHead\t2000")]
    [InlineData("offices.tsv", 2, "person\tcountry\trole\ttitle\tfrom\torganisation", "vladimir-putin\tRU\tbody\tHead\t2000\tfifa")]
    [InlineData("offices.tsv", 2, "person\tcountry\trole\ttitle\tfrom\torganisation", "vladimir-putin\t\tbody\tHead\t2000\tno-such-body")]
    [InlineData("offices.tsv", 2, "person\tcountry\trole\ttitle\tfrom", "vladimir-putin\tIS\tstate\tPresident\tlast year")]
    [InlineData("offices.tsv", 2, "person\tcountry\trole\ttitle\tfrom\tto", "vladimir-putin\tIS\tstate\tPresident\t2000\t1999")]
    [InlineData("countries.tsv", 2, "code\tname", "quistland\tQuistland")]
    [InlineData("countries.tsv", 2, "code\tname\tleader", "QQ\tQuistland\tpope")]
    [InlineData("organisations.tsv", 2, "id\tname\tcountry", "a\tb\tQQ")]
    [InlineData("places.tsv", 2, "name\tcountry\tkind", "Quistville\tQQ\tcity")]
    [InlineData("places.tsv", 2, "name\tcountry\tkind", "Quistville\tIS\tvillage")]
    [InlineData("cues.tsv", 2, "kind\tphrase", "hint\tperhaps")]
    [InlineData("countries.tsv", 2, "code\tname\tsuccessor", "FR\t\tQQ")]
    [InlineData("people.tsv", 1, "zebulon-quist\tZebulon Quist")]
    [InlineData("people.tsv", 1, "id\tname\tname", "yara-quist\tYara Quist\t")]
    [InlineData("offices.tsv", 2, "person\tcountry\trole\ttitle\tfrom", "vladimir-putin\tIS\tstate\tPresident\t2000-02-30")]
    public void A_row_that_cannot_be_used_is_named_by_file_and_line_and_the_rest_loads(string file, int line, params string[] lines)
    {
        Write(file, lines);
        Write("given-names.tsv", "name", "Zebulon");
        var knowledge = KnowledgeBase.Load(_directory);
        var problem = Assert.Single(knowledge.Problems);
        Assert.StartsWith($"{Path.Combine(_directory, file)}, line {line}: ", problem.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Detail, StringComparison.Ordinal);
        Assert.Equal(["zebulon-quist"], Ids("Zebulon Quist waved.", knowledge));
    }

    [Fact]
    public void Good_rows_beside_broken_ones_are_used()
    {
        Write("people.tsv", "id\tname\tshoe_size", "zebulon-quist\tZebulon Quist\t43", "Not An Id\tSomeone", "yara-quist\tYara Quist");
        Write("offices.tsv", "person\tcountry\trole\ttitle\tfrom", "someone\tIS\tstate\tPresident of Iceland\t2031", "yara-quist\tIS\tgovernment\tPrime Minister of Iceland\t2031");
        var knowledge = KnowledgeBase.Load(_directory);
        Assert.Equal(["offices.tsv:2", "people.tsv:1", "people.tsv:3"], knowledge.Problems.Select(p => $"{Path.GetFileName(p.File)}:{p.Line}"));
        Assert.NotNull(knowledge.FindPerson("zebulon-quist"));
        Assert.Single(knowledge.FindPerson("yara-quist")?.Offices ?? []);
    }

    [Fact]
    public void A_broken_row_leaves_the_built_in_one_below_it_as_it_is()
    {
        Write("organisations.tsv", "id\tname\tcountry", "world-bank\tBank of the Moon\tQQ");
        Write("countries.tsv", "code\tname\tleader\tsuccessor", "FR\tFrankland\tpope\t", "QA\tQuist\t\tQQ");
        var knowledge = KnowledgeBase.Load(_directory);
        Assert.Equal(("World Bank", "France", "Qatar"), (knowledge.FindOrganisation("world-bank")?.Name, knowledge.FindCountry("FR")?.Name, knowledge.FindCountry("QA")?.Name));
        Assert.Equal(3, knowledge.Problems.Length);
    }

    [Fact]
    public void A_country_whose_successor_falls_away_falls_away_with_it()
    {
        Write("countries.tsv", "code\tiso3\tname\tsuccessor", "QX\tQXX\tQuistland\tQY", "QY\tQYY\tQuistania\tQZ");
        var knowledge = KnowledgeBase.Load(_directory);
        Assert.Equal([2, 3], knowledge.Problems.Select(p => p.Line ?? 0));
        Assert.Null(knowledge.FindCountry("QX"));
    }

    [Theory]
    [InlineData("persons.tsv")]
    [InlineData("people.csv")]
    [InlineData("People.TSV")]
    public void An_unknown_file_is_a_problem_that_lists_the_known_ones(string name)
    {
        Write(name, "id\tname");
        Assert.Contains("people.tsv", Assert.Single(KnowledgeBase.Load(_directory).Problems).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_files_and_what_editors_leave_are_not_looked_at()
    {
        Write(".people.tsv", "x");
        Write("people.tsv~", "x");
        Write("notes.md", "x");
        Directory.CreateDirectory(Path.Combine(_directory, "cues.tsv"));
        Assert.Empty(KnowledgeBase.Load(_directory).Problems);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem()
    {
        File.CreateSymbolicLink(Path.Combine(_directory, "people.tsv"), Path.Combine(_directory, "gone"));
        Assert.Contains("cannot be read", Assert.Single(KnowledgeBase.Load(_directory).Problems).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_not_UTF_8_is_a_problem_and_the_others_are_used()
    {
        File.WriteAllBytes(Path.Combine(_directory, "people.tsv"), [.. "\uFEFFid\tname\r\njose-quist\tJos"u8, 0xE9, .. " Quist\r\nzoe-quist\tZoë Quist\r\n"u8]);
        var knowledge = KnowledgeBase.Load(_directory);
        Assert.Contains("line 2: it is not UTF-8", Assert.Single(knowledge.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal("Zoë Quist", knowledge.FindPerson("zoe-quist")?.Name);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 105, 0, 100, 0 }, "UTF-16")]
    [InlineData(new byte[] { 80, 75, 3, 4, 0, 0, 10, 10, 9 }, "not a text file")]
    [InlineData(new byte[] { 105, 100, 9, 110, 97, 109, 101, 10, 97, 9, 27, 98, 10 }, "line 2: it holds a control character")]
    public void A_file_of_another_kind_is_a_problem(byte[] content, string cause)
    {
        File.WriteAllBytes(Path.Combine(_directory, "people.tsv"), content);
        Assert.Contains(cause, Assert.Single(KnowledgeBase.Load(_directory).Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_problems_in_a_file_the_first_are_listed()
    {
        Write("people.tsv", ["id\tname", .. Enumerable.Range(0, 500).Select(i => $"Not An Id {i}\tSomeone")]);
        var problems = KnowledgeBase.Load(_directory).Problems;
        Assert.Equal(101, problems.Length);
        Assert.StartsWith("400 more lines", problems[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_file_holds_the_rest_loads()
    {
        var random = new Random(7);
        var pieces = new[] { "id", "name", "\t", "\t", "\n", "\n", "country", "FR", "QQ", "zebulon-quist", ";", "?", "action", "merge", "hide", "person", "2031-02-30", "é", "\r", "#", "successor", "kind", "value" };
        string[] files = ["countries.tsv", "places.tsv", "people.tsv", "offices.tsv", "organisations.tsv", "cues.tsv", "given-names.tsv", "corrections.tsv"];
        for (var round = 0; round < 25; round++)
        {
            foreach (var file in files) File.WriteAllText(Path.Combine(_directory, file), string.Concat(Enumerable.Range(0, 60).Select(_ => pieces[random.Next(pieces.Length)])));
            Assert.NotNull(KnowledgeBase.Load(_directory).FindPerson("vladimir-putin"));
        }
    }

    [Fact]
    public void The_built_in_files_have_no_problems() => Assert.Empty(KnowledgeBase.LoadBuiltIn().Problems);

    private string[] Ids(string text, KnowledgeBase? knowledge = null) => [.. new EntityAnnotator(knowledge ?? KnowledgeBase.Load(_directory)).Annotate(News.Article(text)).Where(a => a.Kind != EntityKind.Country).Select(a => a.Id)];

    private void Write(string file, params string[] lines) => File.WriteAllLines(Path.Combine(_directory, file), lines);
}
