using System.Text;
using CsCheck;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;

namespace SearchEngine.Importing.Tests;

public sealed class ZipImportTests : EngineFixture
{
    [Fact]
    public async Task An_archive_gives_its_articles_and_a_reason_for_everything_else()
    {
        Input("pages.zip", Archive.Of(
            ("a.html", Bytes(Page("Harbour talks open"))),
            ("deep/er/b.html.gz", Gzip(Page("Grain prices fall"))),
            ("deep/c.txt", Bytes("Bridge closed\n\nText.")),
            ("d.jsonl", Bytes("{\"title\":\"Vote counted\",\"text\":\"All votes are in.\"}\nbroken")),
            ("photo.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]),
            ("deep/", []),
            ("__MACOSX/deep/._c.txt", Bytes("x")),
            (".hidden/e.html", Bytes(Page("Hidden")))));

        var (report, events) = await ImportAsync(InputPath);

        Assert.Equal(["Bridge closed", "Grain prices fall", "Harbour talks open", "Vote counted"], Search(""));
        Assert.Equal((4L, 2L, 0L), (report.Stored, report.Skipped, report.Failed));
        Assert.Equal(["pages.zip/a.html", "pages.zip/d.jsonl:1", "pages.zip/d.jsonl:2", "pages.zip/deep/c.txt", "pages.zip/deep/er/b.html.gz", "pages.zip/photo.png"], Names(events).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Importing_an_archive_again_adds_nothing()
    {
        var path = Input("pages.zip", Archive.Of(("a.html", Page("Harbour talks open")), ("b/a.html", Page("Grain prices fall"))));
        await ImportAsync(path);
        var (report, _) = await ImportAsync(path);
        Assert.Equal((2L, 2L, 2L), (report.Stored, report.Unchanged, Engine.Status.Store.Articles));
    }

    [Fact]
    public async Task An_archive_on_a_stream_is_read_and_leaves_no_file_behind()
    {
        var before = TemporaryFiles();
        var items = await ReadAsync(ImportSource.FromStream("-", () => new OneWay(Archive.Of(("a.html", Page("Harbour talks open")), ("b.txt", "Bridge closed")))));
        Assert.Equal(["-/a.html", "-/b.txt"], items.Select(item => item.Name));
        Assert.Equal(before, TemporaryFiles());

        static string[] TemporaryFiles() => Directory.GetFiles(Path.GetTempPath(), "searchengine-*.zip");
    }

    [Fact]
    public async Task An_archive_on_a_stream_that_is_too_large_is_refused()
    {
        var items = await ReadAsync(ImportSource.FromStream("x.zip", () => new OneWay(Archive.Of(("a.html", Page("Harbour"))))), new ImportLimits { MaxStreamedArchiveBytes = 100 });
        Assert.Equal("too-large", Assert.IsType<ImportItem.Refused>(Assert.Single(items)).Reason);
    }

    [Fact]
    public async Task Archives_within_and_files_that_need_a_password_are_refused_by_name()
    {
        var items = await ReadAsync(Input("outer.zip", Archive.Of(("inner.zip", Archive.Of(("a.html", Page("Harbour")))), ("b.html", Bytes(Page("Grain"))))));
        Assert.Equal(("inner.zip", "unsupported"), (Path.GetFileName(items[0].Name), Assert.IsType<ImportItem.Refused>(items[0]).Reason));
        Assert.IsType<ImportItem.Html>(items[1]);

        var secret = Assert.IsType<ImportItem.Refused>(Assert.Single(await ReadAsync(Input("secret.zip", Archive.Encrypted(Archive.Of(("a.html", Page("Harbour"))))))));
        Assert.EndsWith("secret.zip/a.html", secret.Name);
        Assert.Equal("encrypted", secret.Reason);
    }

    [Theory]
    [InlineData("../../escaped.html")]
    [InlineData("/etc/escaped.html")]
    [InlineData("C:\\escaped.html")]
    public async Task A_name_that_leads_elsewhere_is_only_a_name(string name)
    {
        var item = Assert.Single(await ReadAsync(Input("deep/er/x.zip", Archive.Of((name, Page("Harbour"))))));
        Assert.EndsWith("x.zip/" + name.Replace('\\', '/'), Assert.IsType<ImportItem.Html>(item).Name);
        Assert.Equal(["x.zip"], Directory.GetFiles(InputPath, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_an_archive_that_is_cut_off_the_whole_files_count_and_the_rest_is_an_error(bool streamed)
    {
        (string, byte[])[] files = [.. Enumerable.Range(1, 5).Select(i => ($"{i}.html", Bytes(Page($"Page {i}"))))];
        var whole = streamed ? Archive.Streamed(files) : Archive.Of(files);
        var items = await ReadAsync(Input("cut.zip", whole[..(Archive.DirectoryOf(whole) - 40)]));
        Assert.Equal(["1.html", "2.html", "3.html", "4.html"], items.OfType<ImportItem.Html>().Select(item => Path.GetFileName(item.Name)));
        Assert.Contains("cut off", Assert.IsType<ImportItem.Unreadable>(items[^1]).Detail);

        var withoutList = await ReadAsync(Input("list.zip", whole[..(whole.Length - 30)]));
        Assert.Equal(5, withoutList.OfType<ImportItem.Html>().Count());
        Assert.IsType<ImportItem.Unreadable>(withoutList[^1]);
    }

    [Fact]
    public async Task Sizes_of_eight_bytes_behind_a_file_are_found_as_well()
    {
        var archive = Archive.Streamed(("1.txt", Bytes("One\n\nText.")), ("2.txt", Bytes("Two\n\nText.")));
        var descriptor = archive.AsSpan().IndexOf("PK\u0007\u0008"u8);
        byte[] wide = [.. archive[..(descriptor + 12)], 0, 0, 0, 0, .. archive[(descriptor + 12)..(descriptor + 16)], 0, 0, 0, 0, .. archive[(descriptor + 16)..Archive.DirectoryOf(archive)]];
        var items = await ReadAsync(Input("x.zip", wide));
        Assert.Equal(["1.txt", "2.txt"], items.OfType<ImportItem.Text>().Select(item => Path.GetFileName(item.Name)));
    }

    [Fact]
    public async Task A_damaged_file_is_an_error_by_its_name_and_the_others_go_on()
    {
        var archive = Archive.Of(("a.html", Page("First")), ("b.html", Page("Second")), ("c.html", Page("Third")));
        archive[archive.AsSpan().IndexOf("b.html"u8) + 100] ^= 0x55;
        var items = await ReadAsync(Input("x.zip", archive));
        Assert.Equal(["a.html", "c.html"], items.OfType<ImportItem.Html>().Select(item => Path.GetFileName(item.Name)));
        Assert.EndsWith("x.zip/b.html", Assert.IsType<ImportItem.Unreadable>(items[1]).Name);
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_very_much_is_given_up()
    {
        var blank = new byte[20 * 1024 * 1024];
        var items = await ReadAsync(Input("bomb.zip", Archive.Of([.. Enumerable.Range(1, 9).Select(i => ($"{i}.html", blank))])));
        Assert.True(items.OfType<ImportItem.Html>().Count() < 3);
        Assert.EndsWith("bomb.zip", Assert.IsType<ImportItem.Unreadable>(items[^1]).Name);
        Assert.Contains("200 times", items[^1] is ImportItem.Unreadable unreadable ? unreadable.Detail : "");
    }

    [Fact]
    public async Task A_file_that_unpacks_to_more_than_a_page_is_skipped()
    {
        var items = await ReadAsync(Input("x.zip", Archive.Of(("a.html", new string('x', 5000)), ("b.html", "short"))), new ImportLimits { MaxPageBytes = 1000 });
        Assert.Equal("too-large", Assert.IsType<ImportItem.Refused>(items[0]).Reason);
        Assert.IsType<ImportItem.Html>(items[1]);
    }

    [Fact]
    public async Task An_archive_of_too_many_files_is_refused_before_its_list_is_read()
    {
        var archive = Archive.Of([.. Enumerable.Range(1, 11).Select(i => ($"{i}.txt", "x"))]);
        var limits = new ImportLimits { MaxArchiveEntries = 10 };
        Assert.Equal("too-large", Assert.IsType<ImportItem.Refused>(Assert.Single(await ReadAsync(Input("x.zip", archive), limits))).Reason);
        var salvaged = await ReadAsync(Input("y.zip", archive[..^10]), limits);
        Assert.Equal(10, salvaged.OfType<ImportItem.Text>().Count());
        Assert.IsType<ImportItem.Unreadable>(salvaged[^1]);
    }

    [Fact]
    public async Task Office_documents_are_no_archives_of_pages() =>
        Assert.IsType<ImportItem.Refused>(Assert.Single(await ReadAsync(Input("x.docx", Archive.Of(("word/document.xml", "<x/>"))))));

    [Fact]
    public async Task An_empty_archive_holds_nothing() => Assert.Empty(await ReadAsync(Input("x.zip", Archive.Of(Array.Empty<(string, byte[])>()))));

    [Fact]
    public void Whatever_is_broken_in_an_archive_ends_in_items_and_reasons()
    {
        (string, byte[])[] files = [.. Enumerable.Range(1, 3).Select(i => ($"{i}.txt", Bytes($"Page {i}\n\nText.")))];
        byte[][] archives = [Archive.Of(files), Archive.Streamed(files)];
        Gen.Select(Gen.Int[0, 1], Gen.Int[4, archives[0].Length - 1], Gen.Byte, Gen.Int[0, 60]).Sample((which, at, value, cut) =>
        {
            var broken = archives[which].ToArray();
            broken[at] = value;
            var items = ReadAsync(ImportSource.FromStream("x.zip", () => new MemoryStream(broken[..^cut]))).GetAwaiter().GetResult();
            return items.Count <= 4 && items.All(item => item.Name.StartsWith("x.zip"));
        });
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private IEnumerable<string> Names(IEnumerable<ImportEvent> events) => events.Select(each => Path.GetRelativePath(InputPath, each.Name));

    private static Task<List<ImportItem>> ReadAsync(string path, ImportLimits? limits = null) => ReadAsync(ImportSource.FromPath(path), limits);

    private static async Task<List<ImportItem>> ReadAsync(ImportSource source, ImportLimits? limits = null)
    {
        var items = new List<ImportItem>();
        await foreach (var item in source.ReadAsync(limits ?? new ImportLimits(), TimeProvider.System, CancellationToken.None)) items.Add(item);
        return items;
    }

    /// <summary>A stream as standard input is one.</summary>
    private sealed class OneWay(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
