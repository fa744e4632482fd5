using System.Text.Json;

namespace SearchEngine.Cli.Tests;

/// <summary>The user's own knowledge as the commands use it.</summary>
public sealed class KnowledgeTests : IDisposable
{
    private const string Articles =
        """
        {"id":"one","title":"A harbour","text":"The friends of the lantern met in Germany.","published":"2024-07-03"}
        {"id":"two","title":"A quiet day","text":"Nothing happened in the valley.","published":"2024-07-04"}
        {"id":"given","title":"A summit","text":"The friends of the lantern met.","published":"2024-07-04","countries":["FR"]}
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_cannot_be_used_is_said_on_standard_error_by_every_command_that_loads_it()
    {
        await ImportAsync();
        Know("organisations.tsv", "id\tname", "Not An Id\tSomething");
        foreach (var arguments in new string[][] { ["search", "harbour"], ["annotate", _folder.File("docs.jsonl")], ["import", _folder.File("docs.jsonl")], ["reannotate", "--preview"], ["verify"] })
        {
            var outcome = await Command.RunAsync([.. arguments, "--data", _folder.Data]);
            Assert.Equal(0, outcome.ExitCode);
            Assert.Contains("organisations.tsv, line 2: 'Not An Id' is not an id.", outcome.Errors, StringComparison.Ordinal);
        }
        var status = await Command.RunAsync("status", "--data", _folder.Data);
        Assert.Equal((0, true), (status.ExitCode, status.Output.Contains("organisations.tsv, line 2: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Reannotate_shows_what_would_change_and_changes_it_when_told_to()
    {
        await ImportAsync();
        Know("corrections.tsv", "action\tkind\tid\tvalue", "add\torganisation\t\tfriends of the lantern");
        var preview = await Command.RunAsync("reannotate", "--preview", "--data", _folder.Data);
        Assert.Contains("1 of 3 articles would change", preview.Output, StringComparison.Ordinal);
        Assert.Contains("organisation friends-of-the-lantern (friends of the lantern): A harbour", preview.Output, StringComparison.Ordinal);
        Assert.Contains("1 have entities that were given", preview.Output, StringComparison.Ordinal);
        Assert.Equal(0, await FoundAsync());

        var refused = await Command.RunAsync("reannotate", "--data", _folder.Data);
        Assert.Equal((2, true), (refused.ExitCode, refused.Errors.Contains("--yes", StringComparison.Ordinal)));
        Assert.Equal(0, await FoundAsync());

        var done = await Command.RunAsync("reannotate", "--yes", "--data", _folder.Data);
        Assert.Equal((0, true), (done.ExitCode, done.Output.Contains("1 of 3 articles changed", StringComparison.Ordinal)));
        Assert.Equal(1, await FoundAsync());
        Assert.Contains("0 of 3 articles changed", (await Command.RunAsync("reannotate", "--yes", "--data", _folder.Data)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Command.RunAsync("verify", "--data", _folder.Data)).ExitCode);
    }

    [Theory]
    [InlineData("--preview")]
    [InlineData("--yes")]
    public async Task Reannotate_without_articles_names_the_remedy_and_makes_nothing(string option)
    {
        var outcome = await Command.RunAsync("reannotate", option, "--data", _folder.Data);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("import", outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public async Task Annotate_explains_for_people_and_in_JSON()
    {
        var text = await Command.RunAsync(Articles, ["annotate", "-", "--explain", "--data", _folder.Data]);
        Assert.Contains("country DE: Germany, salience", text.Output, StringComparison.Ordinal);
        Assert.Contains("[Germany]", text.Output, StringComparison.Ordinal);
        Assert.Contains("3 articles explained", text.Errors, StringComparison.Ordinal);
        var json = await Command.RunAsync(Articles, ["annotate", "-", "--explain", "--json", "--data", _folder.Data]);
        using var line = JsonDocument.Parse(json.Output.Split('\n')[0]);
        Assert.Equal("name", line.RootElement.GetProperty("countries")[0].GetProperty("mentions")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task A_running_server_uses_changed_knowledge_and_says_what_it_leaves_out()
    {
        await ImportAsync();
        Know("organisations.tsv", "id\tname", "friends-of-the-lantern\tfriends of the lantern");
        using var server = Command.Start("serve", "--urls", "http://127.0.0.1:0", "--data", _folder.Data);
        try
        {
            while (await server.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ctrl-C", StringComparison.Ordinal)) { }
            Know("organisations.tsv", "id\tname", "friends-of-the-lantern\tfriends of the lantern", "Not An Id\tSomething");
            var said = "";
            while (!said.Contains("organisations.tsv, line 3: ", StringComparison.Ordinal) && await server.StandardError.ReadLineAsync() is { } line) said += line + "\n";
            Assert.Contains("read anew", said, StringComparison.Ordinal);
            Assert.Contains("line 3: 'Not An Id' is not an id.", said, StringComparison.Ordinal);
            // A preview can be had beside it.
            Assert.Contains("1 of 3 articles would change", (await Command.RunAsync("reannotate", "--preview", "--data", _folder.Data)).Output, StringComparison.Ordinal);
            Assert.Equal(1, (await Command.RunAsync("reannotate", "--yes", "--data", _folder.Data)).ExitCode);
        }
        finally
        {
            server.Kill();
        }
    }

    private Task<Outcome> ImportAsync() => Command.RunAsync("import", _folder.Write("docs.jsonl", Articles), "--data", _folder.Data);

    private void Know(string file, params string[] lines)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Data, "knowledge"));
        File.WriteAllLines(Path.Combine(_folder.Data, "knowledge", file), lines);
    }

    private async Task<int> FoundAsync()
    {
        using var response = JsonDocument.Parse((await Command.RunAsync("search", "--organisation", "friends-of-the-lantern", "--json", "--data", _folder.Data)).Output);
        return response.RootElement.GetProperty("total").GetProperty("value").GetInt32();
    }

    public void Dispose() => _folder.Dispose();
}
