using System.Runtime.CompilerServices;
using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Api;

public sealed class DescriptionTests(NewsServer news)
{
    [Fact]
    public async Task The_contract_is_the_committed_one()
    {
        var committed = Path.Combine(Path.GetDirectoryName(ThisFile()) ?? "", "openapi.v1.json");
        var served = await news.Server.Client.GetStringAsync("/openapi/v1.json");
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACT") == "1") await File.WriteAllTextAsync(committed, served);
        Assert.True(served.ReplaceLineEndings() == (await File.ReadAllTextAsync(committed)).ReplaceLineEndings(),
            "The API's description differs from openapi.v1.json. If the change is meant, run the tests once with UPDATE_CONTRACT=1 and commit the file.");
    }

    [Theory]
    [InlineData("/api/v1/search", "get")]
    [InlineData("/api/v1/suggest", "get")]
    [InlineData("/api/v1/facets/{dimension}", "get")]
    [InlineData("/api/v1/facets/{dimension}/with/{other}", "get")]
    [InlineData("/api/v1/articles/{id}", "get")]
    [InlineData("/api/v1/articles/{id}", "delete")]
    [InlineData("/api/v1/articles/{id}/similar", "get")]
    [InlineData("/api/v1/entities/{dimension}/{id}", "get")]
    [InlineData("/api/v1/articles", "post")]
    [InlineData("/health/live", "get")]
    [InlineData("/health/ready", "get")]
    [InlineData("/feed", "get")]
    public async Task The_description_names_every_endpoint(string path, string method)
    {
        var operation = (await news.Server.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").GetProperty(path).GetProperty(method);
        Assert.NotEmpty(operation.GetProperty("summary").GetString() ?? "");
    }

    [Fact]
    public async Task Health_says_live_and_ready_with_the_state_of_the_index()
    {
        Assert.Equal("live", (await news.Server.GetJsonAsync("/health/live")).GetProperty("status").GetString());
        var ready = await news.Server.GetJsonAsync("/health/ready");
        Assert.Equal(("ready", Newsroom.Articles.Count), (ready.GetProperty("status").GetString(), ready.GetProperty("articles").GetInt32()));
    }

    [Fact]
    public async Task The_readable_description_loads_nothing_from_elsewhere()
    {
        var page = await news.Server.GetPageAsync("/scalar/");
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        using var script = await news.Server.Client.GetAsync("/scalar/scalar.js");
        Assert.Equal(200, (int)script.StatusCode);
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
