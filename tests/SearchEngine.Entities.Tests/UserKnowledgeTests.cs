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
    public void An_error_names_file_and_line(string file, int line, params string[] lines)
    {
        Write(file, lines);
        var error = Assert.Throws<KnowledgeBaseException>(() => KnowledgeBase.Load(_directory));
        Assert.StartsWith($"{Path.Combine(_directory, file)}, line {line}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_file_is_an_error_that_lists_the_known_ones()
    {
        Write("persons.tsv", "id\tname");
        Assert.Contains("people.tsv", Assert.Throws<KnowledgeBaseException>(() => KnowledgeBase.Load(_directory)).Message, StringComparison.Ordinal);
    }

    private string[] Ids(string text) => [.. new EntityAnnotator(KnowledgeBase.Load(_directory)).Annotate(News.Article(text)).Where(a => a.Kind != EntityKind.Country).Select(a => a.Id)];

    private void Write(string file, params string[] lines) => File.WriteAllLines(Path.Combine(_directory, file), lines);
}
