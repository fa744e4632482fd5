using CsCheck;
using SearchEngine.Articles;

namespace SearchEngine.Storage.Tests;

public sealed class StoreModelTests : StoreFixture
{
    private abstract record Step
    {
        public sealed record Save(IReadOnlyList<(int Id, int Version)> Batch) : Step;

        public sealed record Delete(int Id) : Step;

        public sealed record Reopen : Step;
    }

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (6, Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3]).List[1, 6].Select(batch => (Step)new Step.Save(batch))),
        (3, Gen.Int[0, 9].Select(id => (Step)new Step.Delete(id))),
        (1, Gen.Const((Step)new Step.Reopen())));

    [Fact]
    public void The_store_behaves_like_a_dictionary_with_a_history() =>
        Steps.List[1, 30].Sample(
            steps =>
            {
                Close();
                if (Directory.Exists(DataPath)) Directory.Delete(DataPath, recursive: true);
                var model = new Dictionary<int, (long Sequence, int? Version)>();
                long sequence = 0;
                foreach (var step in steps) Apply(step, model, ref sequence);
                Compare(model, sequence);
            },
            iter: 60,
            threads: 1);

    private void Apply(Step step, Dictionary<int, (long Sequence, int? Version)> model, ref long sequence)
    {
        switch (step)
        {
            case Step.Save save:
                foreach (var (id, version) in save.Batch)
                    if (!model.TryGetValue(id, out var known) || known.Version != version) model[id] = (++sequence, version);
                Store.Save([.. save.Batch.Select(entry => Article($"a{entry.Id}", $"version {entry.Version}"))]);
                break;
            case Step.Delete delete:
                if (model.TryGetValue(delete.Id, out var there) && there.Version is not null) model[delete.Id] = (++sequence, null);
                Store.Delete(Id($"a{delete.Id}"));
                break;
            default:
                Close();
                break;
        }
    }

    private void Compare(Dictionary<int, (long Sequence, int? Version)> model, long sequence)
    {
        Assert.Equal(sequence, Store.LastSequence);
        Assert.Equal(model.Values.Count(entry => entry.Version is not null), Store.Status.Articles);
        Assert.Equal(
            model.OrderBy(entry => entry.Value.Sequence).Select(entry => (entry.Value.Sequence, $"a{entry.Key}", entry.Value.Version is { } version ? $"version {version}" : null)),
            Store.ReadChanges(0, batchSize: 3).Select(change => (change.Sequence, change.Id.Value, (change as ArticleChange.Saved)?.Article.Article.Title)));
        foreach (var (id, entry) in model)
            Assert.Equal(entry.Version is { } version ? $"version {version}" : null, Store.Find(Id($"a{id}"))?.Article.Title);
    }
}
