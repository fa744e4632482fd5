using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchEngine.Articles;
using SearchEngine.Importing.Pipeline;
using static SearchEngine.Importing.Tests.SeveralPages;

namespace SearchEngine.Importing.Tests;

/// <summary>Articles that run over several pages, from folders, archives and lines.</summary>
public sealed class SeveralPagesImportTests(ITestOutputHelper output) : EngineFixture
{
    private const string Address = "https://harbour.example/2026/02/24/pier";

    private static readonly int[][] Orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]];

    public static TheoryData<Habit> Habits() => [.. Enum.GetValues<Habit>()];

    [Theory, MemberData(nameof(Habits))]
    public async Task The_pages_of_an_archive_are_one_article_in_whatever_order_they_come(Habit habit)
    {
        var records = Orders.SelectMany(order => order.Select(number => Record(number, habit, AddressOf(order))));
        await ImportAsync(Input("crawl.warc", [.. records.SelectMany(record => record), .. Record("https://harbour.example/other", Page("Harbour talks open"))]));
        AssertWholeInAllOrders(others: 1);
        Assert.Empty(Engine.Verify());
    }

    [Theory, MemberData(nameof(Habits))]
    public async Task Pages_that_come_in_runs_of_their_own_are_one_article(Habit habit)
    {
        for (var run = 0; run < 3; run++)
        {
            await ImportAsync(Input($"{run}.warc", [.. Orders.SelectMany(order => Record(order[run], habit, AddressOf(order)))]));
            Close();
        }
        AssertWholeInAllOrders(others: 0);
    }

    [Theory]
    [InlineData(Habit.Relations), InlineData(Habit.Numbers), InlineData(Habit.FirstIsCanonical)]
    public async Task Lines_with_html_and_a_url_are_joined(Habit habit)
    {
        var lines = Orders[3].Select(number => JsonSerializer.Serialize(new { url = UrlOf(number), html = Html(number, Address, habit) }));
        await ImportAsync(Input("docs.jsonl", string.Join('\n', lines)));
        AssertWhole(others: 0);
    }

    [Fact]
    public async Task Lines_with_ids_of_their_own_stay_articles_of_their_own()
    {
        var lines = Orders[0].Select(number => JsonSerializer.Serialize(new { id = $"n{number}", url = UrlOf(number), html = Html(number, Address, Habit.Relations) }));
        await ImportAsync(Input("docs.jsonl", string.Join('\n', lines)));
        Assert.Equal(3, Engine.Status.Store.Articles);
    }

    [Theory]
    [InlineData("a", "b", "c"), InlineData("c", "b", "a"), InlineData("b", "c", "a")]
    public async Task Saved_pages_of_a_folder_are_joined_by_the_addresses_they_name(string one, string two, string three)
    {
        string Saved(int number) => Html(number, Address, Habit.Relations).Replace("</title>", $"""</title><meta property="og:url" content="{UrlOf(number)}">""", StringComparison.Ordinal);
        Input(one + ".html", Saved(1));
        Input(two + ".html", Saved(2));
        Input(three + ".html", Saved(3));
        Input("other.html", Page("Harbour talks open"));
        await ImportAsync(InputPath);
        AssertWhole();
    }

    [Fact]
    public async Task A_page_that_comes_alone_is_an_article_of_its_own()
    {
        var (report, _) = await ImportAsync(Input("crawl.warc", Record(2, Habit.Relations)));
        Assert.Equal((1L, 0L), (report.Stored, report.Joined));
        Assert.Equal(Text(2), Engine.Find(ArticleId.FromUrl(new Uri(UrlOf(2))))?.Article.Text);
    }

    [Fact]
    public void However_often_and_in_whatever_order_pages_come_they_end_as_one_article()
    {
        const int Count = 300;
        var seed = Environment.GetEnvironmentVariable("PAGES_SEED") is { } given ? int.Parse(given) : Random.Shared.Next();
        output.WriteLine($"PAGES_SEED={seed}");
        var random = new Random(seed);
        var arrivals = Enumerable.Range(0, Count).Select(_ => Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(1, 4)).Concat(Orders[random.Next(Orders.Length)]).ToArray()).ToArray();
        var taken = new int[Count];
        // Each round brings none, one or several of the next pages of every article.
        while (Enumerable.Range(0, Count).Any(i => taken[i] < arrivals[i].Length))
        {
            Engine.Add([.. Enumerable.Range(0, Count).SelectMany(i =>
            {
                var next = arrivals[i].Skip(taken[i]).Take(random.Next(4)).ToArray();
                taken[i] += next.Length;
                var address = $"https://harbour.example/{i}/pier";
                return next.Select(number => new ArticleInput { Url = UrlOf(number, address), Html = Html(number, address, HabitOf(i)) });
            })]);
        }

        for (var i = 0; i < Count; i++)
            Assert.True(Engine.Find(ArticleId.FromUrl(new Uri($"https://harbour.example/{i}/pier")))?.Article.Text == Text(1, 2, 3), $"{HabitOf(i)}: {string.Join(' ', arrivals[i])} (PAGES_SEED={seed})");
        Assert.Equal(Count, Engine.Status.Store.Articles);

        static Habit HabitOf(int article) => (Habit)(article % 4);
    }

    [Fact]
    public async Task A_page_that_is_missing_leaves_out_its_own_text_only()
    {
        await ImportAsync(Input("crawl.warc", [.. Record(3, Habit.FirstIsCanonical), .. Record(1, Habit.FirstIsCanonical)]));
        Assert.Equal(Text(1, 3), Assert.Single(Articles()).Text);
    }

    [Fact]
    public async Task Further_pages_are_counted_apart_and_named_with_their_article()
    {
        var (report, events) = await ImportAsync(Input("crawl.warc", [.. Orders[0].SelectMany(number => Record(number, Habit.Relations))]));
        Assert.Equal((1L, 2L, 0L), (report.Stored, report.Joined, report.Skipped));
        Assert.All(events.OfType<ImportEvent.Stored>(), stored => Assert.Equal(ArticleId.FromUrl(new Uri(Address)), stored.Id));
    }

    [Fact]
    public async Task Importing_again_changes_nothing()
    {
        var archive = Input("crawl.warc", [.. Orders[4].SelectMany(number => Record(number, Habit.Relations))]);
        await ImportAsync(archive);
        var before = Engine.Status.Store.LastSequence;
        await ImportAsync(archive);
        Assert.Equal(before, Engine.Status.Store.LastSequence);
        AssertWhole(others: 0);
    }

    [Fact]
    public async Task A_changed_page_takes_the_place_of_its_older_version()
    {
        await ImportAsync(Input("crawl.warc", [.. Orders[0].SelectMany(number => Record(number, Habit.Relations))]));
        await ImportAsync(Input("new.warc", Record(UrlOf(2), Html(2, Address, Habit.Relations, " It was corrected later."))));
        Assert.Equal(Text(1) + "\n\n" + Paragraph(2) + " It was corrected later." + "\n\n" + Text(3), Assert.Single(Articles()).Text);
    }

    [Fact]
    public async Task An_article_that_became_shorter_loses_the_pages_that_nothing_leads_to()
    {
        await ImportAsync(Input("crawl.warc", [.. Orders[0].SelectMany(number => Record(number, Habit.Relations))]));
        await ImportAsync(Input("new.warc", Record(UrlOf(1), Html(1, Address, Habit.Relations, last: 1))));
        Assert.Equal(Text(1), Assert.Single(Articles()).Text);
    }

    [Fact]
    public async Task Rebuilding_gives_the_same_text()
    {
        await ImportAsync(Input("crawl.warc", [.. Orders[2].SelectMany(number => Record(number, Habit.NextOnly))]));
        Close();
        var report = await Engine.RebuildAsync();
        Assert.Equal(0, report.Renewed);
        AssertWhole(others: 0);
    }

    [Fact]
    public async Task A_removed_article_goes_with_all_its_pages()
    {
        await ImportAsync(Input("crawl.warc", [.. Orders[0].SelectMany(number => Record(number, Habit.Relations))]));
        Assert.True(Engine.Remove(ArticleId.FromUrl(new Uri(Address))));
        await ImportAsync(Input("new.warc", Record(3, Habit.Relations)));
        Assert.Equal(Text(3), Assert.Single(Articles()).Text);
    }

    [Fact]
    public async Task Annotations_that_were_given_are_not_lost_to_a_page()
    {
        await ImportAsync(Input("docs.jsonl", JsonSerializer.Serialize(new { url = Address, html = Html(1, Address, Habit.Relations), countries = new[] { "FR" } })));
        await ImportAsync(Input("crawl.warc", Record(2, Habit.Relations)));
        Assert.Equal(["FR"], Engine.Find(ArticleId.FromUrl(new Uri(Address)))?.Annotations.Select(annotation => annotation.Id));
        Assert.Equal(2, Engine.Status.Store.Articles);
    }

    private void AssertWholeInAllOrders(int others)
    {
        Assert.All(Orders, order => Assert.Equal(Text(1, 2, 3), Engine.Find(ArticleId.FromUrl(new Uri(AddressOf(order))))?.Article.Text));
        Assert.Equal(Orders.Length + others, Engine.Status.Store.Articles);
        Assert.Equal(Orders.Length + others, Search("").Count);
    }

    private void AssertWhole(int others = 1)
    {
        var article = Engine.Find(ArticleId.FromUrl(new Uri(Address)))?.Article;
        Assert.Equal((Text(1, 2, 3), Title, new Uri(Address)), (article?.Text, article?.Title, article?.Url));
        Assert.Equal(["Anna Berg"], article?.Byline);
        Assert.Equal(1 + others, Engine.Status.Store.Articles);
        Assert.Equal(others == 0 ? [Title] : [Title, "Harbour talks open"], Search(""));
    }

    private IEnumerable<Article> Articles()
    {
        Engine.WaitUntilSearchable();
        return Engine.Index.Search(new Search.Requests.SearchRequest { Size = 100 }).Hits.Select(hit => Engine.Find(hit.Id)?.Article).OfType<Article>();
    }

    // An article of its own for each order.
    private static string AddressOf(int[] order) => $"{Address}-{string.Concat(order.Select(number => (char)('a' + number)))}";

    private static string UrlOf(int number, string address = Address) => number == 1 ? address : $"{address}/{number}";

    private static byte[] Record(int number, Habit habit, string address = Address) => Record(UrlOf(number, address), Html(number, address, habit));

    private static byte[] Record(string url, string html)
    {
        var block = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html);
        return [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-01T10:00:00Z\r\nContent-Length: {block.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
    }
}
