using System.Text.Json;

namespace SearchEngine.Cli.Tests;

/// <summary>The contracts of the commands: files, exit codes, and what goes where.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Articles =
        """
        {"id":"astana","title":"A summit in Astana","text":"Kazakhstan hosts its neighbours. Vladimir Putin and Xi Jinping are expected on Thursday.","published":"2024-07-03","source":"Test Post"}
        {"id":"given","title":"A quiet day","text":"Nothing happened in the valley.","published":"2024-07-04","countries":["FR"],"people":["Ada Brown"],"organisations":["Valley Club"]}
        this is no JSON
        {"id":"paris","title":"Elections in France","text":"Voters in Paris went to the polls. The French president waited.","published":"2022-04-24"}
        """;

    private readonly TemporaryFolder _folder = new();

    private Task<Outcome> ImportAsync() => Command.RunAsync("import", _folder.Write("docs.jsonl", Articles), "--data", _folder.Data, "--verbose");

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("import")]
    [InlineData("search", "--size", "many")]
    [InlineData("search", "--sort", "sideways")]
    [InlineData("search", "--queries", "x.jsonl")]
    [InlineData("crawl", "ftp://example.org/")]
    [InlineData("serve", "--urls", "localhost")]
    [InlineData("demo", "--port", "0")]
    [InlineData("import", "feed.xml", "--format", "feed")]
    public async Task Wrong_usage_exits_with_2_and_says_why_on_standard_error(params string[] arguments)
    {
        var outcome = await Command.RunAsync([.. arguments, "--data", _folder.Data]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.Errors);
    }

    [Theory]
    [InlineData("annotate", "-")]
    [InlineData("import", "-")]
    [InlineData("crawl", "http://127.0.0.1:9/")]
    [InlineData("rebuild")]
    [InlineData("reannotate", "--yes")]
    [InlineData("serve", "--urls", "http://127.0.0.1:9")]
    [InlineData("demo", "--port", "9")]
    public async Task A_model_that_cannot_be_used_ends_a_command_before_it_begins(params string[] arguments)
    {
        var outcome = await Command.RunAsync([.. arguments, "--data", _folder.Data, "--ner-model", Path.Combine(_folder.Data, "no-model")]);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("no-model' does not exist. Name a folder that holds model.onnx", outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public async Task Import_prints_what_is_durable_and_names_a_broken_line_by_its_number()
    {
        var outcome = await ImportAsync();
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("stored astana", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("3 stored", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("docs.jsonl:3", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_a_private_address_is_refused()
    {
        var outcome = await Command.RunAsync("import", "http://127.0.0.1:9/page", "--data", _folder.Data);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("failed http://127.0.0.1:9/page", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_filters_by_code_id_and_name_and_prints_the_response_of_the_API()
    {
        await ImportAsync();
        Assert.Equal(["astana"], await IdsAsync("putin"));
        Assert.Equal(["astana"], await IdsAsync("--country", "KZ"));
        Assert.Equal(["given"], await IdsAsync("--person", "Ada Brown"));
        Assert.Equal(["given"], await IdsAsync("--organisation", "Valley Club"));
        Assert.Equal(["astana"], await IdsAsync("--leader", "xi-jinping"));
        Assert.Equal(["given", "paris"], (await IdsAsync("--country", "FR")).Order());
        Assert.Equal(["given"], await IdsAsync("--country", "FR", "--from", "2023-01-01"));
        Assert.Equal(["given", "astana", "paris"], await IdsAsync("--sort", "newest"));
    }

    [Fact]
    public async Task A_query_that_begins_with_a_minus_is_a_query_behind_two_dashes()
    {
        await ImportAsync();
        var outcome = await Command.RunAsync("search", "--json", "--data", _folder.Data, "--", "-valley", "-polls");
        using var response = JsonDocument.Parse(outcome.Output);
        Assert.Equal(1, response.RootElement.GetProperty("total").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Batch_search_writes_a_run_file_with_the_given_ids()
    {
        await ImportAsync();
        var queries = _folder.Write("queries.jsonl", "{\"id\":\"q1\",\"text\":\"elections AND polls in Paris\"}\n{\"id\":\"q2\",\"text\":\"nosuchword\"}\n");
        var outcome = await Command.RunAsync("search", "--queries", queries, "--run", _folder.File("out.run"), "--top", "5", "--data", _folder.Data);
        Assert.Equal(0, outcome.ExitCode);
        var fields = File.ReadAllLines(_folder.File("out.run"))[0].Split(' ');
        Assert.Equal(["q1", "Q0", "paris", "1"], fields[..4]);
        Assert.Equal(6, fields.Length);
    }

    [Fact]
    public async Task Bench_prints_a_line_for_each_query_and_way()
    {
        await ImportAsync();
        var queries = _folder.Write("queries.jsonl", "{\"id\":\"a\",\"class\":\"term\",\"text\":\"valley\"}\n{\"id\":\"b\",\"class\":\"term\",\"text\":\"valley\",\"country\":[\"DE\"],\"organisation\":[\"Valley Club\"]}\n");
        var outcome = await Command.RunAsync("bench", "--queries", queries, "--repeat", "2", "--json", "--data", _folder.Data);
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a/top10", "a/facets", "b/top10", "b/facets", "b/sideways"], lines.Select(static line => $"{line.GetProperty("id")}/{line.GetProperty("way")}"));
        Assert.All(lines, static line => Assert.Equal(2, line.GetProperty("ms").GetArrayLength()));
        Assert.Equal([1, 1, 0, 0, 0], lines.Select(static line => line.GetProperty("total").GetInt32()));
        Assert.Equal("[[\"FR\",1]]", lines[4].GetProperty("facets").GetProperty("country").GetRawText());
        Assert.Equal("[]", lines[3].GetProperty("facets").GetProperty("country").GetRawText());
    }

    [Fact]
    public async Task Extract_writes_the_fields_of_the_contract()
    {
        var text = string.Join(' ', Enumerable.Repeat("The ferry to the island runs twice a day, and the harbour master keeps its book.", 12));
        _folder.Write("ferry.html", $"<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1><p>{text}</p><p>{text}</p></article></body></html>");
        var outcome = await Command.RunAsync("extract", _folder.File("ferry.html"), "--data", _folder.Data);
        using var line = JsonDocument.Parse(outcome.Output);
        Assert.Equal(["id", "url", "title", "byline", "published", "modified", "site", "language", "description", "image", "text"], line.RootElement.EnumerateObject().Select(static field => field.Name).Take(11));
        Assert.Equal("ferry", line.RootElement.GetProperty("id").GetString());
        Assert.Equal($"{text}\n\n{text}", line.RootElement.GetProperty("text").GetString());
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public async Task Annotate_reads_standard_input_and_its_spans_point_into_the_text()
    {
        var outcome = await Command.RunAsync("{\"id\":\"x\",\"title\":\"T\",\"text\":\"Angela Merkel met Emmanuel Macron in Berlin.\",\"published\":\"2019-01-01\"}\n", ["annotate", "-", "--data", _folder.Data]);
        using var line = JsonDocument.Parse(outcome.Output);
        const string text = "Angela Merkel met Emmanuel Macron in Berlin.";
        Assert.All(line.RootElement.GetProperty("spans").EnumerateArray(), static span =>
            Assert.Equal(span.GetProperty("text").GetString(), text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]));
        Assert.Contains("Chancellor of Germany", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_restore_rebuild_verify_and_status_care_for_the_data_directory()
    {
        await ImportAsync();
        var backup = _folder.File("copy.db");
        Assert.Equal(0, (await Command.RunAsync("backup", backup, "--data", _folder.Data)).ExitCode);
        var other = _folder.File("other");
        Assert.Equal(0, (await Command.RunAsync("restore", backup, "--data", other)).ExitCode);
        Assert.Equal(0, (await Command.RunAsync("rebuild", "--data", other)).ExitCode);
        var verified = await Command.RunAsync("verify", "--data", other);
        Assert.Equal((0, true), (verified.ExitCode, verified.Output.Contains("sound: 3 articles", StringComparison.Ordinal)));
        Assert.Contains("3 articles", (await Command.RunAsync("status", "--data", other)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_in_a_directory_without_articles_names_the_remedy_and_makes_nothing()
    {
        var outcome = await Command.RunAsync("search", "x", "--data", _folder.Data);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("import", outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public async Task Keys_are_shown_once_and_listed_without_their_secret()
    {
        var key = (await Command.RunAsync("keys", "add", "--scope", "write", "--name", "desk", "--data", _folder.Data)).Output.Trim();
        var listed = (await Command.RunAsync("keys", "list", "--data", _folder.Data)).Output;
        Assert.Contains("desk", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(key, listed + File.ReadAllText(Path.Combine(_folder.Data, "keys.json")), StringComparison.Ordinal);
        Assert.Equal(0, (await Command.RunAsync("keys", "remove", listed.Split(' ')[0], "--data", _folder.Data)).ExitCode);
    }

    private async Task<string[]> IdsAsync(params string[] arguments)
    {
        var outcome = await Command.RunAsync(["search", "--json", .. arguments, "--data", _folder.Data]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        using var response = JsonDocument.Parse(outcome.Output);
        return [.. response.RootElement.GetProperty("hits").EnumerateArray().Select(static hit => hit.GetProperty("id").GetString() ?? "")];
    }

    public void Dispose() => _folder.Dispose();
}
