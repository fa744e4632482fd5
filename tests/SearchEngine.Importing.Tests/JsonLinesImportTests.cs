using System.Text;
using SearchEngine.Articles;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Tests;

public sealed class JsonLinesImportTests : EngineFixture
{
    [Fact]
    public async Task Broken_lines_are_named_by_number_and_the_others_are_imported()
    {
        string[] lines =
        [
            """{"id":"a1","title":"First","text":"One."}""",
            """{"id":"a2","title":"Second","text":""",
            "",
            "not json",
            """["a","b"]""",
            """{"id":"a6","title":"No text"}""",
            """{"id":"no/slash","title":"Bad id","text":"x"}""",
            """{"title":"Bad date","text":"x","published":"soon"}""",
            """{"title":"Bad url","text":"x","url":"/relative"}""",
            """{"title":5,"text":"x"}""",
            """{"title":"Half \ud83d","text":"x"}""",
            """{"title":"Two","text":"x"} {"title":"Values","text":"y"}""",
            """{"text":"No title"}""",
            """{"title":" ","text":" "}""",
            """{"id":15,"title":"Number as id","text":"x"}""",
        ];
        var (report, events) = await ImportAsync(Input("docs.jsonl", string.Join('\n', lines)));

        Assert.Equal((2L, 12L, 0L), (report.Stored, report.Skipped, report.Failed));
        Assert.Equal([2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], events.OfType<ImportEvent.Skipped>().Select(skipped => int.Parse(skipped.Name.Split(':')[^1])).Order());
        Assert.StartsWith(InputPath, events.OfType<ImportEvent.Skipped>().First().Name);
        Assert.Equal(["a1", "15"], events.OfType<ImportEvent.Stored>().Select(stored => stored.Id.Value).OrderDescending());
    }

    [Fact]
    public async Task All_fields_are_kept()
    {
        await ImportAsync(Input("docs.jsonl", """
            {"id":"x","url":"https://www.example.org/a","title":"T  t","text":" One.\r\n\r\n\r\nTwo. ","published":"2025-08-31","source":"The Post","author":"Ana Ruiz, Li Wei","language":"EN-gb","unknown":{"deep":[1,2]}}
            """));
        var article = Engine.Find(Id("x"))?.Article;
        Assert.NotNull(article);
        Assert.Equal(new Uri("https://www.example.org/a"), article.Url);
        Assert.Equal(("T t", "One.\n\nTwo.", "The Post", "en"), (article.Title, article.Text, article.Site, article.Language));
        Assert.Equal(new DateTimeOffset(2025, 8, 31, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(["Ana Ruiz", "Li Wei"], article.Byline);
    }

    [Fact]
    public async Task Given_entities_are_taken_as_they_are()
    {
        await ImportAsync(Input("docs.jsonl", """{"id":"x","title":"Putin in Berlin","text":"Germany.","countries":["CN","Kazakhstan"],"people":["Xi Jinping","Nobody Known"],"organisations":[]}"""));
        var annotations = Engine.Find(Id("x"))?.Annotations ?? [];
        Assert.Equal(["CN", "KZ", "xi-jinping", "nobody-known"], annotations.Select(annotation => annotation.Id));
    }

    [Fact]
    public async Task Without_given_entities_the_text_is_annotated()
    {
        await ImportAsync(Input("docs.jsonl", """{"id":"x","title":"Talks in Astana","text":"Kazakhstan and China signed a treaty."}"""));
        Assert.Contains(Engine.Find(Id("x"))?.Annotations ?? [], annotation => annotation is { Kind: EntityKind.Country, Id: "KZ" });
    }

    [Fact]
    public async Task Html_is_cleaned_and_what_is_given_beside_it_wins()
    {
        var html = System.Text.Json.JsonSerializer.Serialize(Page("Title of the page"));
        await ImportAsync(Input("docs.jsonl", $$"""{"id":"x","title":"Given title","published":"2025-08-30T10:00:00+02:00","html":{{html}}}"""));
        var article = Engine.Find(Id("x"))?.Article;
        Assert.Equal("Given title", article?.Title);
        Assert.Contains("grain, ships", article?.Text);
        Assert.Equal(new DateTimeOffset(2025, 8, 30, 8, 0, 0, TimeSpan.Zero), article?.Published);
    }

    [Fact]
    public async Task The_last_of_repeated_ids_stays()
    {
        // Through one worker the order is kept.
        var file = Input("docs.jsonl", "{\"id\":\"x\",\"title\":\"Old\",\"text\":\"1\"}\n{\"id\":\"x\",\"title\":\"New\",\"text\":\"2\"}");
        await new ImportPipeline(Engine, new ImportOptions { Workers = 1 }).RunAsync([ImportSource.FromPath(file)]);
        Assert.Equal("New", Engine.Find(Id("x"))?.Article.Title);
        Assert.Equal(["New"], Search(""));
    }

    [Fact]
    public async Task Standard_input_is_told_by_its_content()
    {
        foreach (var content in new[] { """{"title":"From JSON","text":"x"}""", Page("From HTML") })
            await new ImportPipeline(Engine).RunAsync([ImportSource.FromStream("-", () => new MemoryStream(Encoding.UTF8.GetBytes(content)))]);
        Assert.Equal(["From HTML", "From JSON"], Search(""));
    }

    [Fact]
    public async Task Packed_lines_are_unpacked_on_the_way()
    {
        var lines = string.Concat(Enumerable.Range(0, 500).Select(i => $$"""{"title":"Number {{i}}","text":"Text of {{i}}."}""" + "\n"));
        var (report, _) = await ImportAsync(Input("docs.jsonl.gz", Gzip(lines)), Input("more.ndjson", lines.Replace("Number", "More")));
        Assert.Equal((1000L, 0L), (report.Stored, report.Unchanged));
    }

    [Fact]
    public async Task A_line_longer_than_allowed_is_skipped_without_being_kept()
    {
        var events = new Recorder();
        var long_ = "{\"title\":\"Long\",\"text\":\"" + new string('x', 300_000) + "\"}";
        var file = Input("docs.jsonl", long_ + "\n{\"title\":\"Short\",\"text\":\"1\"}\n" + long_);
        var options = new ImportOptions { Limits = new ImportLimits { MaxLineBytes = 100_000 } };
        await new ImportPipeline(Engine, options).RunAsync([ImportSource.FromPath(file)], events);
        Assert.Equal([$"{file}:1", $"{file}:3"], events.Events.OfType<ImportEvent.Skipped>().Select(skipped => skipped.Name).Order());
        Assert.Equal(["Short"], Search(""));
    }
}
