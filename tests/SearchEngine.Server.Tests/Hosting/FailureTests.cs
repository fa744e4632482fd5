using SearchEngine.Articles;
using Microsoft.Extensions.DependencyInjection;
using SearchEngine.Importing;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Hosting;

public sealed class FailureTests
{
    [Theory]
    [InlineData(typeof(IOException), 503, "/problems/unavailable", "the disk is full")]
    [InlineData(typeof(InvalidOperationException), 500, "/problems/failed", "try again")]
    public async Task A_failure_of_the_library_is_told_apart_from_a_fault(Type exception, int status, string type, string words)
    {
        await using var server = await Broken(exception);
        var (answered, problem) = await server.GetProblemAsync("/api/v1/articles/a");
        Assert.Equal((status, type), (answered, problem.GetProperty("type").GetString()));
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_gives_nothing_of_its_inside_away_and_people_get_a_page()
    {
        await using var server = await Broken(typeof(InvalidOperationException));
        var page = await server.GetPageAsync("/article/a", 500);
        Assert.Contains("fault of the server", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the disk is full", page, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", page, StringComparison.Ordinal);
        await server.GetJsonAsync("/health/live");
    }

    private static Task<RunningServer> Broken(Type exception) =>
        RunningServer.StartAsync([], configure: builder => builder.Services.AddSingleton<IArticleLibrary>(new BrokenLibrary(exception)));

    private sealed class BrokenLibrary(Type exception) : IArticleLibrary
    {
        public AnnotatedArticle? Find(ArticleId id) => throw (Activator.CreateInstance(exception, "Article store 'store.db': the disk is full.") as Exception ?? new NotSupportedException());

        public IReadOnlyList<AddResult> Add(IReadOnlyList<ArticleInput> inputs, CancellationToken cancellation = default) => [];

        public bool Remove(ArticleId id) => false;

        public EntityProfile? Describe(EntityKind kind, string id) => null;
    }
}
