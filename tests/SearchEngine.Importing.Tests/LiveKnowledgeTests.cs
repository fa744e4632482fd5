using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SearchEngine.Articles;
using SearchEngine.Importing.Knowing;
using SearchEngine.Search;
using SearchEngine.Search.Requests;

namespace SearchEngine.Importing.Tests;

public sealed class LiveKnowledgeTests : EngineFixture
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Notes _notes = new();

    [Fact]
    public void A_new_row_is_used_for_new_articles_without_opening_again()
    {
        Write("organisations.tsv", "id\tname", "old-society\tOld Quist Society");
        Open(polls: false);
        Assert.Equal(["old-society"], Add("a"));
        Write("organisations.tsv", "id\tname", "old-society\tOld Quist Society", "blue-lanterns\tBlue Lantern Society");
        WaitUntil(() => Engine.Knowledge.FindOrganisation("blue-lanterns") is not null);
        Assert.Equal(["blue-lanterns", "old-society"], Add("b"));
        Assert.Contains(_notes.Lines, line => line.Contains("read anew", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_directory_that_comes_and_goes_is_noticed(bool notifications)
    {
        Open(polls: true, notifications);
        Write("people.tsv", "id\tname", "zebulon-quist\tZebulon Quist");
        WaitUntil(() => Engine.Knowledge.FindPerson("zebulon-quist") is not null);
        Directory.Delete(Knowledge, recursive: true);
        WaitUntil(() => Engine.Knowledge.FindPerson("zebulon-quist") is null);
        Write("people.tsv", "id\tname", "yara-quist\tYara Quist");
        WaitUntil(() => Engine.Knowledge.FindPerson("yara-quist") is not null);
    }

    [Fact]
    public void A_broken_edit_keeps_what_can_be_used_and_says_what_cannot()
    {
        Write("people.tsv", "id\tname", "zebulon-quist\tZebulon Quist");
        Open(polls: false);
        Write("people.tsv", "id\tname", "Not An Id\tSomeone", "zebulon-quist\tZebulon Quist", "yara-quist\tYara Quist");
        WaitUntil(() => Engine.Knowledge.FindPerson("yara-quist") is not null);
        Assert.NotNull(Engine.Knowledge.FindPerson("zebulon-quist"));
        WaitUntil(() => _notes.Lines.Any(line => line.Contains("people.tsv, line 2: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_atomic_replacement_of_a_file_is_noticed()
    {
        Write("people.tsv", "id\tname", "zebulon-quist\tZebulon Quist");
        Open(polls: false);
        File.WriteAllText(PathOf("people.new"), "id\tname\nyara-quist\tYara Quist\n");
        File.Move(PathOf("people.new"), Path.Combine(Knowledge, "people.tsv"), overwrite: true);
        WaitUntil(() => Engine.Knowledge.FindPerson("yara-quist") is not null);
    }

    [Fact]
    public void A_change_behind_a_link_is_noticed()
    {
        File.WriteAllText(PathOf("linked.tsv"), "id\tname\nzebulon-quist\tZebulon Quist\n");
        Directory.CreateDirectory(Knowledge);
        File.CreateSymbolicLink(Path.Combine(Knowledge, "people.tsv"), PathOf("linked.tsv"));
        Open(polls: true);
        File.WriteAllText(PathOf("linked.tsv"), "id\tname\nyara-quist\tYara Quist\n");
        WaitUntil(() => Engine.Knowledge.FindPerson("yara-quist") is not null);
    }

    [Fact]
    public void A_new_label_is_shown_for_articles_that_were_indexed_with_the_old_one()
    {
        Open(polls: true);
        Engine.Add([new ArticleInput { Id = "a", Title = "Talks", Text = "Angela Merkel met the World Bank in Germany.", Published = "2010-01-01" }]);
        Engine.WaitUntilSearchable();
        Write("corrections.tsv", "action\tkind\tid\tvalue", "rename\tperson\tangela-merkel\tDr Merkel", "rename\tcountry\tDE\tDeutschland", "rename\torganisation\tworld-bank\tThe Bank");
        WaitUntil(() => Engine.Knowledge.LabelOf(EntityKind.Country, "DE") == "Deutschland");

        var response = Engine.Index.Search(new SearchRequest { Facets = [.. Dimension.All.Select(dimension => new FacetRequest(dimension))] });

        Assert.Equal("Deutschland", response.Facets[Dimension.Country].Values.Single().Label);
        Assert.Equal("Dr Merkel", response.Facets[Dimension.Person].Values.Single().Label);
        Assert.Equal("Dr Merkel, Chancellor of Germany", response.Facets[Dimension.Leader].Values.Single().Label);
        Assert.Equal("The Bank", response.Hits.Single().Organisations.Single().Label);
        Assert.Equal("Dr Merkel", Engine.Index.LabelOf(Dimension.Person, "angela-merkel"));
        Assert.Equal("Deutschland", Engine.Index.FacetValues(new FacetValuesRequest { Search = new SearchRequest(), Dimension = Dimension.Country }).Values.Single().Label);
        Assert.Equal("Dr Merkel", Engine.Describe(EntityKind.Person, "angela-merkel")?.Label);
        Assert.Contains("Angela Merkel", Engine.Describe(EntityKind.Person, "angela-merkel")?.Aliases ?? []);
    }

    [Fact]
    public void Searching_and_adding_go_on_while_the_knowledge_changes()
    {
        Open(polls: true);
        using var ends = new CancellationTokenSource();
        var editing = new Thread(() =>
        {
            for (var i = 0; !ends.IsCancellationRequested; i++)
            {
                Write("organisations.tsv", "id\tname", $"old-society\tOld Quist Society", $"society-{i}\tSociety {i}");
                ends.Token.WaitHandle.WaitOne(30);
            }
        });
        editing.Start();
        for (var i = 0; i < 100; i++)
        {
            Add($"a{i}");
            Engine.Index.Search(new SearchRequest { Facets = [new FacetRequest(Dimension.Organisation)] });
        }
        ends.Cancel();
        editing.Join();
        Assert.Equal(100, Engine.Status.Store.Articles);
    }

    private string Knowledge => Path.Combine(DataPath, "knowledge");

    private void Open(bool polls, bool notifications = true) => OpenWith(new EngineOptions
    {
        DataPath = DataPath,
        Logging = new LoggerFactory([_notes]),
        Watching = new KnowledgeWatchOptions { Settle = TimeSpan.FromMilliseconds(20), Poll = polls ? TimeSpan.FromMilliseconds(50) : TimeSpan.FromHours(1), Notifications = notifications },
    });

    private string[] Add(string id)
    {
        Engine.Add([new ArticleInput { Id = id, Title = "Talks", Text = "The Old Quist Society met the Blue Lantern Society." }]);
        return [.. (Engine.Find(Id(id))?.Annotations ?? []).Select(annotation => annotation.Id).Order(StringComparer.Ordinal)];
    }

    private void Write(string file, params string[] lines)
    {
        Directory.CreateDirectory(Knowledge);
        File.WriteAllLines(Path.Combine(Knowledge, file), lines);
    }

    private static void WaitUntil(Func<bool> happened)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!happened())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < Patience, "It did not happen.");
            Thread.Sleep(5);
        }
    }

    private sealed class Notes : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
