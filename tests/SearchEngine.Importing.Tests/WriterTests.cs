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
    private static readonly string[] ExtractFields = ["id", "url", "title", "byline", "published", "modified", "site", "language", "description", "image", "text"];

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
        Assert.Equal(["id", "countries", "people", "organisations", "spans"], lines[0].EnumerateObject().Select(property => property.Name));
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

    private async Task<(List<JsonElement> Lines, OutputReport Report)> ExtractAsync(IProgress<ImportEvent> problems)
    {
        using var output = new MemoryStream();
        var report = await new ExtractWriter(new ArticleCleaner(), TimeProvider.System).WriteAsync([ImportSource.FromPath(InputPath)], output, problems);
        return (Lines(output), report);
    }

    private static List<JsonElement> Lines(MemoryStream output) =>
        [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
