using SearchEngine.Articles;
using SearchEngine.Importing.Pipeline;
using SearchEngine.Importing.Sources;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Tests;

public sealed class ImportPipelineTests : EngineFixture
{
    [Fact]
    public async Task A_cancelled_import_ends_with_a_report_and_goes_on_when_run_again()
    {
        var file = Input("docs.jsonl", Lines(3000));
        using var stop = new CancellationTokenSource();
        var events = new Recorder();
        var report = await new ImportPipeline(Engine).RunAsync([ImportSource.FromPath(file)], new StopAfter(100, stop, events), stop.Token);

        Assert.True(report.WasCancelled);
        Assert.InRange(report.Stored, 100, 2999);
        Assert.Equal(report.Stored, Engine.Status.Store.Articles);
        Assert.Equal(report.Stored, events.Events.Count);

        var (rest, _) = await ImportAsync(file);
        Assert.Equal((3000L, report.Stored, false), (rest.Stored, rest.Unchanged, rest.WasCancelled));
        Assert.Equal(3000, Engine.Status.Store.Articles);
    }

    [Fact]
    public async Task An_article_is_in_the_store_before_it_is_acknowledged()
    {
        var missing = 0;
        var check = new Inspector(stored => missing += Engine.Find(stored.Id) is null ? 1 : 0);
        var report = await new ImportPipeline(Engine).RunAsync([ImportSource.FromPath(Input("docs.jsonl", Lines(500)))], check);
        Assert.Equal((500L, 0), (report.Stored, missing));
    }

    [Fact]
    public async Task A_store_that_fails_ends_the_run_with_its_reason_and_acknowledges_nothing_more()
    {
        var events = new Recorder();
        var saved = 0;
        var run = new PipelineRun(
            new ImportOptions { BatchSize = 8 },
            item => Prepared.Ready(item.Name, new StoredArticle(new AnnotatedArticle(new Article { Id = Id(item.Name), Title = "", Text = "" }, []))),
            batch => ++saved <= 3 ? [.. batch.Select(each => new ImportEvent.Stored(each.Name, Id(each.Name), IsChange: true))] : throw new StoreException("The disk is full."),
            events,
            TimeProvider.System);
        await using (run)
        {
            var error = await Assert.ThrowsAsync<StoreException>(async () =>
            {
                for (var i = 0; i < 10_000; i++) await run.AddAsync(new ImportItem.JsonLine($"n{i}", [1]), CancellationToken.None);
                await run.FinishAsync(false);
            });
            Assert.Equal("The disk is full.", error.Message);
        }

        Assert.InRange(events.Events.Count, 3, 24);
    }

    [Fact]
    public async Task One_article_that_breaks_its_preparation_stops_nobody()
    {
        var events = new Recorder();
        await using var run = new PipelineRun(
            new ImportOptions(),
            item => item.Name == "n3" ? throw new InvalidOperationException("defect") : Prepared.Skipped(item.Name, "reason", "detail"),
            _ => [],
            events,
            TimeProvider.System);
        for (var i = 0; i < 6; i++) await run.AddAsync(new ImportItem.JsonLine($"n{i}", []), CancellationToken.None);
        var report = await run.FinishAsync(false);
        Assert.Equal((5L, 1L), (report.Skipped, report.Failed));
        Assert.Contains("defect", Assert.Single(events.Events.OfType<ImportEvent.Failed>()).Detail);
    }

    [Fact]
    public async Task Items_beyond_the_byte_budget_wait_and_one_larger_than_it_goes_alone()
    {
        var budget = new ByteBudget(100);
        await budget.TakeAsync(1000, CancellationToken.None);
        var second = budget.TakeAsync(60, CancellationToken.None).AsTask();
        var third = budget.TakeAsync(60, CancellationToken.None).AsTask();
        Assert.False(second.IsCompleted);
        budget.Give(1000);
        await second;
        Assert.False(third.IsCompleted);
        budget.Give(60);
        await third;
    }

    [Fact]
    public async Task A_waiter_that_gives_up_leaves_its_place()
    {
        var budget = new ByteBudget(100);
        await budget.TakeAsync(100, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var first = budget.TakeAsync(100, stop.Token).AsTask();
        var second = budget.TakeAsync(50, CancellationToken.None).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        budget.Give(100);
        await second;
    }

    private static string Lines(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $$"""{"id":"n{{i}}","title":"Number {{i}}","text":"Text of {{i}}.","countries":[]}""" + "\n"));

    private sealed class StopAfter(int count, CancellationTokenSource stop, Recorder recorder) : IProgress<ImportEvent>
    {
        public void Report(ImportEvent value)
        {
            recorder.Report(value);
            if (recorder.Events.Count == count) stop.Cancel();
        }
    }

    private sealed class Inspector(Action<ImportEvent.Stored> inspect) : IProgress<ImportEvent>
    {
        public void Report(ImportEvent value) => inspect(Assert.IsType<ImportEvent.Stored>(value));
    }
}
