using System.Text;
using System.Text.Json;
using SearchEngine.Cleaning;
using SearchEngine.Entities;
using SearchEngine.Importing.Output;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Tests;

public sealed class WriterTests : EngineFixture
{
    private static readonly string[] ExtractFields = ["id", "url", "title", "byline", "published", "modified", "site", "language", "description", "image", "text", "kind", "section", "amp"];

    [Fact]
    public async Task Extract_writes_one_line_a_page_in_the_order_of_the_files()
    {
        Input("b.x.html", Page("Second page", head: """<meta property="article:published_time" content="2025-08-31T10:00:00+02:00"><meta name="author" content="Ana Ruiz">"""));
        Input("a.html.gz", Gzip(Page("First page")));
        Input("c.html", "<html><body>nothing</body></html>");
        Input("d.png", [0x89, (byte)'P', (byte)'N', (byte)'G']);
        var problems = new Recorder();

        var (lines, report) = await ExtractAsync(problems);

        Assert.Equal(["a", "b.x", "c"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.All(lines, line => Assert.Equal(ExtractFields, line.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(("Second page", "2025-08-31T10:00:00+02:00", "Ana Ruiz"), (lines[1].GetProperty("title").GetString(), lines[1].GetProperty("published").GetString(), lines[1].GetProperty("byline").GetString()));
        Assert.Contains("\n\n", lines[0].GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("published").ValueKind);
        Assert.Equal(JsonValueKind.Null, lines[2].GetProperty("text").ValueKind);
        Assert.Equal(["article", "article", "other"], lines.Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal(["c.html", "d.png"], problems.Events.Select(problem => Path.GetFileName(problem.Name)));
        Assert.Equal(new OutputReport(3, 2), report);
    }

    [Fact]
    public async Task Annotate_writes_entities_and_the_spans_of_their_names()
    {
        const string Text = "Chinese leader Xi Jinping met Vladimir Putin in Astana 🤝. Putin left Kazakhstan for Moscow.";
        var source = Input("docs.jsonl", JsonSerializer.Serialize(new { id = "x", title = "Summit", text = Text, published = "2024-07-04" }) + "\n{broken\n{\"id\":7,\"title\":\"t\",\"text\":\"Nothing here.\"}");
        var problems = new Recorder();
        using var output = new MemoryStream();
        var report = await new AnnotateWriter(new EntityAnnotator(KnowledgeBase.LoadBuiltIn()), TimeProvider.System).WriteAsync(ImportSource.FromPath(source), output, problems);

        var lines = Lines(output);
        Assert.Equal(["x", "7"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(new OutputReport(2, 1), report);
        Assert.EndsWith(":2", Assert.Single(problems.Events).Name);
        Assert.Equal(["id", "countries", "people", "organisations", "passing", "spans"], lines[0].EnumerateObject().Select(property => property.Name));
        var putin = lines[0].GetProperty("people").EnumerateArray().Single(person => person.GetProperty("id").GetString() == "vladimir-putin");
        Assert.Equal(("Vladimir Putin", "President of Russia", 2), (putin.GetProperty("name").GetString(), putin.GetProperty("office").GetString(), putin.GetProperty("mentions").GetInt32()));
        var china = lines[0].GetProperty("countries").EnumerateArray().First(country => country.GetProperty("code").GetString() == "CN");
        Assert.Equal("China", china.GetProperty("name").GetString());
        Assert.InRange(china.GetProperty("salience").GetDouble(), 0, 1);
        var spans = lines[0].GetProperty("spans").EnumerateArray().ToList();
        Assert.All(spans, span => Assert.Equal(Text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()], span.GetProperty("text").GetString()));
        Assert.Equal(
            ["PER Xi Jinping", "PER Vladimir Putin", "LOC Astana", "PER Putin", "LOC Kazakhstan", "LOC Moscow"],
            spans.Select(span => $"{span.GetProperty("type").GetString()} {span.GetProperty("text").GetString()}"));
        Assert.Empty(lines[1].GetProperty("spans").EnumerateArray());
    }

    [Fact]
    public async Task Annotate_explains_every_mention_with_its_place_and_its_rule()
    {
        const string Text = "Chinese leader Xi Jinping met Vladimir Putin in Astana 🤝. Putin left while the baker Bush waved.";
        var line = JsonDocument.Parse(await ExplainAsync(Text, AnnotateFormat.ExplanationLines)).RootElement;
        Assert.Equal(["id", "countries", "people", "organisations", "unused"], line.EnumerateObject().Select(property => property.Name));
        var putin = line.GetProperty("people").EnumerateArray().Single(person => person.GetProperty("id").GetString() == "vladimir-putin");
        Assert.Equal(["id", "name", "office", "salience", "about", "mentions"], putin.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["text name Vladimir Putin", "text surname Putin"], putin.GetProperty("mentions").EnumerateArray().Select(Describe));
        Assert.Contains("title name Kazakhstan", line.GetProperty("countries").EnumerateArray().SelectMany(country => country.GetProperty("mentions").EnumerateArray()).Select(Describe));
        Assert.Equal("Bush", Assert.Single(line.GetProperty("unused").EnumerateArray()).GetProperty("text").GetString());
        foreach (var mention in putin.GetProperty("mentions").EnumerateArray())
            Assert.Equal(mention.GetProperty("text").GetString(), Text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]);

        static string Describe(JsonElement mention) => $"{mention.GetProperty("part").GetString()} {mention.GetProperty("rule").GetString()} {mention.GetProperty("text").GetString()}";
    }

    [Fact]
    public async Task Annotate_explains_for_people_in_lines_without_control_characters()
    {
        var text = await ExplainAsync("A word.\n\u001b[31mChinese leader Xi Jinping met Vladimir Putin in Astana 🤝. Putin left.", AnnotateFormat.Explanation);
        Assert.Contains("person vladimir-putin: Vladimir Putin, President of Russia, salience 0.", text, StringComparison.Ordinal);
        Assert.Contains("surname    …", text, StringComparison.Ordinal);
        Assert.Contains("[Putin] left.", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
        Assert.All(text.Split('\n'), line => Assert.True(PrintableText.ColumnsOf(line) <= 80, line));
    }

    private async Task<string> ExplainAsync(string text, AnnotateFormat format)
    {
        var source = Input("docs.jsonl", JsonSerializer.Serialize(new { id = "x", title = "Summit in Kazakhstan", text, published = "2024-07-04" }));
        using var output = new MemoryStream();
        await new AnnotateWriter(new EntityAnnotator(KnowledgeBase.LoadBuiltIn()), TimeProvider.System, new AnnotateOptions { Format = format, Columns = 80 }).WriteAsync(ImportSource.FromPath(source), output);
        return Encoding.UTF8.GetString(output.ToArray()).Replace(InputPath, "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_reads_archives_and_streams_as_files()
    {
        Input("p.zip", Archive.Of(("in/a.html", Page("First page")), ("b.html", Page("Second page"))));
        Input("q.html.gz", Gzip(Page("Third page")));
        var (lines, report) = await ExtractAsync(new Recorder());
        Assert.Equal(["a", "b", "q"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["First page", "Second page", "Third page"], lines.Select(line => line.GetProperty("title").GetString()));
        Assert.Equal(new OutputReport(3, 0), report);
    }

    [Fact]
    public async Task Extract_names_a_page_whose_archive_is_cut_off_and_goes_on()
    {
        var whole = Gzip(Page("First page"));
        Input("a.html.gz", whole[..(whole.Length / 2)]);
        Input("b.html", Page("Second page"));
        var problems = new Recorder();
        var (lines, report) = await ExtractAsync(problems);
        Assert.Equal("b", Assert.Single(lines).GetProperty("id").GetString());
        Assert.EndsWith("a.html.gz", Assert.IsType<ImportEvent.Failed>(Assert.Single(problems.Events)).Name);
        Assert.Equal(new OutputReport(1, 1), report);
    }

    [Fact]
    public async Task Extract_keeps_the_order_of_many_pages_whatever_their_size()
    {
        for (var i = 0; i < 150; i++) Input($"{i:000}.html", Page($"Page {i}", extra: string.Concat(Enumerable.Repeat("More of the same was said. ", i % 7 == 0 ? 2000 : 1))));
        var (lines, _) = await ExtractAsync(new Recorder());
        Assert.Equal(Enumerable.Range(0, 150).Select(i => $"{i:000}"), lines.Select(line => line.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Explained_pages_tell_of_every_block_what_became_of_it()
    {
        Input("a.html", Page("First page", extra: "Bell \u001b[31m rings."));
        Input("b.html", "<html><body>nothing</body></html>");
        var text = await PrintAsync(new ExtractOptions { Format = ExtractFormat.Explanation, Columns = 100 });
        Assert.Contains("title        visible-text  First page", text);
        Assert.Matches(@"\n- (navigation|outside of the body) +\w+ +Home\n +nav > a\n", text);
        Assert.Matches(@"\n\+ +paragraph +The two delegations met on Tuesday morning[^\n]*…\n +article > p\n", text);
        Assert.Contains("other: no article. ", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100 || line.StartsWith("=="), line));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task Explained_pages_as_json_have_the_fields_of_the_article_first()
    {
        Input("a.html", Page("First page"));
        using var json = JsonDocument.Parse(await PrintAsync(new ExtractOptions { Format = ExtractFormat.ExplanationLines }));
        Assert.Equal([.. ExtractFields, "detail", "paragraphs", "evidence", "blocks"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(json.RootElement.GetProperty("text").GetString(), string.Join("\n\n", json.RootElement.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("text").GetString())));
        var blocks = json.RootElement.GetProperty("blocks").EnumerateArray().ToList();
        Assert.All(blocks, block => Assert.Equal(block.GetProperty("kept").GetBoolean(), block.GetProperty("rule").ValueKind == JsonValueKind.Null));
        Assert.Equal(3, blocks.Count(block => block.GetProperty("kept").GetBoolean()));
    }

    [Fact]
    public async Task Html_is_written_into_its_folder_alone_under_names_that_differ()
    {
        var folder = PathOf("clean");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "a.html"), "old");
        File.CreateSymbolicLink(Path.Combine(folder, "b.html"), Input("kept.txt", "untouched"));
        Input("a.html", Page("First page"));
        Input("B.html", Page("Second page"));
        Input("p.zip", Archive.Of(("../../a.html", Page("Third page")), ("x/..html", Page("Fourth page")), ("b.html", Page("Fifth page"))));
        Input("q.html", "<html><body>nothing</body></html>");
        await PrintAsync(new ExtractOptions { HtmlFolder = folder });
        Assert.Equal(["B.html", "a.html", "a~2.html", "b~2.html", "page.html"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Where(name => name != "b.html").Order(StringComparer.Ordinal));
        Assert.Contains("<h1>First page</h1>", File.ReadAllText(Path.Combine(folder, "a.html")));
        Assert.Contains("<h1>Third page</h1>", File.ReadAllText(Path.Combine(folder, "a~2.html")));
        Assert.Equal("untouched", File.ReadAllText(Path.Combine(InputPath, "kept.txt")));
    }

    [Theory]
    [InlineData("a.b", "a.b")]
    [InlineData("..", "page")]
    [InlineData("", "page")]
    [InlineData("a/b\\c:d\u0000", "a-b-c-d-")]
    [InlineData("con", "_con")]
    [InlineData("nul.x", "_nul.x")]
    [InlineData("новости дня", "новости дня")]
    [InlineData("<script>", "-script-")]
    [InlineData(".hidden. ", "hidden")]
    public void A_file_is_named_by_what_every_file_system_takes(string id, string expected) => Assert.Equal(expected, HtmlFolder.FileNameOf(id));

    [Fact]
    public void A_long_name_is_cut() => Assert.InRange(Encoding.UTF8.GetByteCount(HtmlFolder.FileNameOf(new string('字', 500))), 190, 200);

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_a_remedy()
    {
        Input("a.html", Page("First page"));
        var error = await Assert.ThrowsAsync<OutputFailedException>(() => PrintAsync(new ExtractOptions { HtmlFolder = Input("file.txt", "x") }));
        Assert.Contains("file.txt", error.Message);
        Assert.Contains("--html", error.Message);
    }

    [Theory]
    [InlineData("plain", 10, "plain")]
    [InlineData("just right", 10, "just right")]
    [InlineData("eleven char", 10, "eleven ch…")]
    [InlineData("新闻新闻新闻", 7, "新闻新…")]
    [InlineData("新闻新闻新闻", 6, "新闻…")]
    [InlineData("a\u001b[2Jb\u0007\u009b", 20, "a\uFFFD[2Jb\uFFFD\uFFFD")]
    [InlineData("a\nb\tc\u2028d", 20, "a b c d")]
    [InlineData("a\u202Eb", 20, "a\uFFFDb")]
    public void Text_for_a_terminal_is_short_and_harmless(string text, int columns, string expected) => Assert.Equal(expected, PrintableText.Shorten(text, columns));

    private async Task<string> PrintAsync(ExtractOptions options)
    {
        using var output = new MemoryStream();
        await new ExtractWriter(new ArticleCleaner(), TimeProvider.System, options).WriteAsync([ImportSource.FromPath(InputPath)], output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private async Task<(List<JsonElement> Lines, OutputReport Report)> ExtractAsync(IProgress<ImportEvent> problems)
    {
        using var output = new MemoryStream();
        var report = await new ExtractWriter(new ArticleCleaner(), TimeProvider.System).WriteAsync([ImportSource.FromPath(InputPath)], output, problems);
        return (Lines(output), report);
    }

    private static List<JsonElement> Lines(MemoryStream output) =>
        [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
