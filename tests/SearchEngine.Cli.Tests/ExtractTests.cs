using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace SearchEngine.Cli.Tests;

/// <summary>The contract of <c>extract</c>.</summary>
public sealed class ExtractTests : IDisposable
{
    private static readonly string[] Fields = ["id", "url", "title", "byline", "published", "modified", "site", "language", "description", "image", "text", "kind", "section", "amp"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Folders_and_archives_give_a_line_a_page_in_their_order()
    {
        Directory.CreateDirectory(_folder.File("pages/deep"));
        _folder.Write("pages/deep/c.html", Page("Third"));
        _folder.Write("pages/a.html", Page("First"));
        using (var zip = ZipFile.Open(_folder.File("pages/b.zip"), ZipArchiveMode.Create))
        {
            await using var entry = zip.CreateEntry("in/b.html").Open();
            await entry.WriteAsync(Encoding.UTF8.GetBytes(Page("Second")));
        }

        _folder.Write("list.html", "<html><body><ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul></body></html>");
        var outcome = await Command.RunAsync("extract", _folder.File("pages"), _folder.File("list.html"));
        Assert.Equal(0, outcome.ExitCode);
        var lines = Lines(outcome.Output);
        Assert.All(lines, static line => Assert.Equal(Fields, line.EnumerateObject().Select(static field => field.Name)));
        Assert.Equal(["a article First", "b article Second", "c article Third"], lines[..3].Select(static line => $"{line.GetProperty("id")} {line.GetProperty("kind")} {line.GetProperty("title")}"));
        Assert.Equal(("list", JsonValueKind.Null), (lines[3].GetProperty("id").GetString(), lines[3].GetProperty("title").ValueKind));
        Assert.NotEqual("article", lines[3].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!-- saved page -->\n")]
    [InlineData("<?xml version=\"1.0\"?>\n")]
    public async Task A_page_on_standard_input_is_read(string before)
    {
        var outcome = await Command.RunAsync(before + Page("The ferry"), ["extract", "-"]);
        Assert.Equal("The ferry", Assert.Single(Lines(outcome.Output)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_missing_path_is_an_error_and_the_others_are_read()
    {
        var outcome = await Command.RunAsync("extract", _folder.File("nowhere"), _folder.Write("a.html", Page("First")));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Single(Lines(outcome.Output));
        Assert.Contains($"failed {_folder.File("nowhere")}: There is no such file or folder. Check the path.", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out", "missing/out.jsonl")]
    [InlineData("--html", "a.html/clean")]
    public async Task An_output_that_cannot_be_written_is_named_with_its_option(string option, string target)
    {
        var outcome = await Command.RunAsync("extract", _folder.Write("a.html", Page("First")), option, _folder.File(target));
        Assert.Equal(1, outcome.ExitCode);
        var error = Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(_folder.File(target), error, StringComparison.Ordinal);
        Assert.Contains(option, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_in_one_line()
    {
        if (!File.Exists("/dev/full")) return;
        var outcome = await Command.RunAsync("extract", _folder.Write("a.html", Page("First")), "--out", "/dev/full");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("'/dev/full' cannot be written", Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => line.StartsWith("searchengine:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_is_not_read()
    {
        _folder.Write("a.html", Page("First"));
        for (var run = 0; run < 2; run++)
        {
            var outcome = await Command.RunAsync("extract", _folder.Path, "--out", _folder.File("out.jsonl"), "--html", _folder.File("clean/"));
            Assert.Equal(0, outcome.ExitCode);
            Assert.Single(Lines(File.ReadAllText(_folder.File("out.jsonl"))));
            Assert.Equal(["a.html"], Directory.GetFiles(_folder.File("clean")).Select(Path.GetFileName));
        }
    }

    [Fact]
    public async Task Inputs_are_never_written_over()
    {
        var page = Page("First");
        var path = _folder.Write("a.html", page);
        Assert.Equal(2, (await Command.RunAsync("extract", path, "--out", path)).ExitCode);
        Assert.Equal(2, (await Command.RunAsync("extract", path, "--html", _folder.Path)).ExitCode);
        Assert.Equal(2, (await Command.RunAsync("extract", _folder.Path + "/", "--html", _folder.Path)).ExitCode);
        Assert.Equal(page, File.ReadAllText(path));
    }

    [Fact]
    public async Task Explain_is_for_people_and_with_json_for_programs()
    {
        var path = _folder.Write("ferry\u001b[31m.html", Page("The ferry"));
        var people = await Command.RunAsync("extract", path, "--explain");
        Assert.Equal(0, people.ExitCode);
        Assert.Contains("blocks kept", people.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', people.Output);
        var programs = await Command.RunAsync("extract", path, "--explain", "--json");
        Assert.True(Assert.Single(Lines(programs.Output)).GetProperty("blocks").GetArrayLength() > 2);
    }

    [Fact]
    public async Task Names_reach_the_terminal_without_control_characters()
    {
        var outcome = await Command.RunAsync("extract", _folder.Write("x\u001b]0;title\u0007.html", "nothing"));
        Assert.Contains("skipped", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.Errors, static c => char.IsControl(c) && c is not ('\n' or '\r'));
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        var outcome = await Command.RunAsync("extract", "--help");
        Assert.All(["--out", "--explain", "--json", "--html", ".zip", ".gz"], word => Assert.Contains(word, outcome.Output, StringComparison.Ordinal));
    }

    private static string Page(string title)
    {
        var text = string.Join(' ', Enumerable.Repeat("The ferry to the island runs twice a day, and the harbour master keeps its book.", 12));
        return $"<html><head><title>{title}</title></head><body><nav><a href=/>Home</a></nav><article><h1>{title}</h1><p>{text}</p><p>{text}</p></article></body></html>";
    }

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    public void Dispose() => _folder.Dispose();
}
