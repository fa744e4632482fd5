using SearchEngine.Importing.Pipeline;

namespace SearchEngine.Importing.Tests;

public sealed class FolderImportTests : EngineFixture
{
    [Fact]
    public async Task A_folder_gives_its_articles_and_a_reason_for_everything_else()
    {
        Input("a.html", Page("Harbour talks open"));
        Input("deep/er/b.htm.gz", Gzip(Page("Grain prices fall")));
        Input("c.txt", "Bridge closed\r\n\r\nThe old bridge is closed.\r\nAgain.\r\n\r\n\r\nUntil May.");
        Input("d.jsonl", """{"title":"Vote counted","text":"All votes are in."}""");
        Input("saved page", Page("Page without extension"));
        Input("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);
        Input("report.pdf", "%PDF-1.7 ...");
        Input("style.css", "p { color: red }");
        Input("empty.html", "");
        Input("listing.html", "<html><body><ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul></body></html>");
        Input("photo.html", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Input(".git/config.html", Page("Hidden"));

        var (report, events) = await ImportAsync(InputPath);

        Assert.Equal(["Bridge closed", "Grain prices fall", "Harbour talks open", "Page without extension", "Vote counted"], Search(""));
        Assert.Equal((5L, 0L, 6L, 0L, false), (report.Stored, report.Unchanged, report.Skipped, report.Failed, report.WasCancelled));
        Assert.Equal(
            ["empty.html", "listing.html", "photo.html", "photo.jpg", "report.pdf", "style.css"],
            events.OfType<ImportEvent.Skipped>().Select(skipped => Path.GetFileName(skipped.Name)).Order());
        Assert.All(events.OfType<ImportEvent.Skipped>(), skipped => Assert.NotEmpty(skipped.Detail));
    }

    [Fact]
    public async Task Paragraphs_of_a_text_file_are_parted_by_blank_lines()
    {
        var (_, events) = await ImportAsync(Input("c.txt", "\uFEFF\n  Bridge closed \r\n\r\nThe old bridge\r\nis closed.\r\n \r\n\r\nUntil May.\n"));
        var article = Engine.Find(Assert.IsType<ImportEvent.Stored>(Assert.Single(events)).Id)?.Article;
        Assert.Equal(("Bridge closed", "The old bridge\nis closed.\n\nUntil May.", null), (article?.Title, article?.Text, article?.Published));
    }

    [Fact]
    public async Task Without_blank_lines_every_line_of_a_text_file_is_a_paragraph()
    {
        var (_, events) = await ImportAsync(Input("c.txt", "Bridge closed\nThe bridge is closed.\nUntil May."));
        Assert.Equal("The bridge is closed.\n\nUntil May.", Engine.Find(Assert.IsType<ImportEvent.Stored>(Assert.Single(events)).Id)?.Article.Text);
    }

    [Fact]
    public async Task A_text_file_that_is_no_utf8_is_read_as_windows_1252()
    {
        var (_, events) = await ImportAsync(Input("c.txt", [(byte)'C', (byte)'a', (byte)'f', 0xE9, (byte)'\n', 0x93, (byte)'x', 0x94]));
        var article = Engine.Find(Assert.IsType<ImportEvent.Stored>(Assert.Single(events)).Id)?.Article;
        Assert.Equal(("Café", "“x”"), (article?.Title, article?.Text));
    }

    [Fact]
    public async Task Importing_a_folder_again_replaces_what_changed_and_adds_nothing()
    {
        Input("a.html", Page("Harbour talks open"));
        Input("b.txt", "Bridge closed\n\nText.");
        Input("c.jsonl", "{\"title\":\"First\",\"text\":\"One.\"}\n{\"title\":\"Second\",\"text\":\"Two.\"}");
        await ImportAsync(InputPath);
        Input("a.html", Page("Harbour talks closed"));

        var (report, _) = await ImportAsync(Path.Combine(InputPath, "..", "input"));

        Assert.Equal((4L, 3L), (report.Stored, report.Unchanged));
        Assert.Equal(["Bridge closed", "First", "Harbour talks closed", "Second"], Search(""));
    }

    [Fact]
    public async Task Files_of_the_same_name_in_two_folders_are_two_articles()
    {
        Input("one/a.txt", "Same title\n\nSame text.");
        Input("two/a.txt", "Same title\n\nSame text.");
        await ImportAsync(Path.Combine(InputPath, "one"), Path.Combine(InputPath, "two"));
        Assert.Equal(2, Engine.Status.Store.Articles);
    }

    [Fact]
    public async Task A_page_that_names_its_canonical_url_is_one_article_wherever_it_lies()
    {
        var page = Page("Harbour talks open", head: """<link rel="canonical" href="https://news.example.org/2025/harbour-talks">""");
        Input("one/a.html", page);
        Input("two/b.html", page);
        await ImportAsync(InputPath);
        Assert.Equal(1, Engine.Status.Store.Articles);
    }

    [Fact]
    public async Task A_missing_path_fails_by_name_and_the_others_go_on()
    {
        var (report, events) = await ImportAsync(PathOf("nowhere"), Input("b.txt", "Bridge closed\n\nText."));
        Assert.Equal((1L, 1L), (report.Stored, report.Failed));
        Assert.Equal(PathOf("nowhere"), Assert.Single(events.OfType<ImportEvent.Failed>()).Name);
    }

    [Fact]
    public async Task A_broken_archive_fails_by_name()
    {
        var whole = Gzip(Page("Harbour talks open"));
        var (_, events) = await ImportAsync(Input("a.html.gz", whole[..(whole.Length / 2)]));
        Assert.EndsWith("a.html.gz", Assert.IsType<ImportEvent.Failed>(Assert.Single(events)).Name);
    }

    [Fact]
    public async Task What_unpacks_to_more_than_the_limit_is_skipped()
    {
        var (_, events) = await ImportAsync(Input("bomb.html.gz", Gzip(new string(' ', 40 * 1024 * 1024))));
        Assert.Equal("too-large", Assert.IsType<ImportEvent.Skipped>(Assert.Single(events)).Reason);
    }

    [Fact]
    public async Task Links_that_lead_in_circles_are_not_followed()
    {
        Input("a.txt", "Bridge closed\n\nText.");
        Directory.CreateSymbolicLink(Path.Combine(InputPath, "again"), InputPath);
        var (report, _) = await ImportAsync(InputPath);
        Assert.Equal(1, report.Stored);
    }

    // A page that may come in must not be refused later for its size alone.
    [Fact]
    public void The_limits_of_importing_and_cleaning_agree() => Assert.Equal(new Cleaning.CleaningOptions().MaxBytes, new Sources.ImportLimits().MaxPageBytes);
}
