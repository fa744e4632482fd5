using SearchEngine.Server.Tests.Serving;

namespace SearchEngine.Server.Tests.Keys;

/// <summary>Every endpoint that asks for a key, with every kind of key.</summary>
public sealed class KeyMatrixTests : IAsyncLifetime
{
    private const string Article = """{"id":"a","title":"A","text":"One."}""";
    private RunningServer? _open;
    private RunningServer? _closed;

    [Theory]
    [InlineData("none", 401)]
    [InlineData("wrong", 401)]
    [InlineData("expired", 401)]
    [InlineData("read", 403)]
    [InlineData("write", 200)]
    [InlineData("admin", 200)]
    public async Task Adding_needs_the_scope_write(string key, int status)
    {
        var server = Started(_open);
        using var response = await server.PostAsync(Article, Key(server, key));
        await Check(response, status);
    }

    [Theory]
    [InlineData("none", 401)]
    [InlineData("wrong", 401)]
    [InlineData("expired", 401)]
    [InlineData("read", 403)]
    [InlineData("write", 404)]
    [InlineData("admin", 404)]
    public async Task Removing_needs_the_scope_write(string key, int status)
    {
        var server = Started(_open);
        using var response = await server.DeleteAsync("nobody-wrote-this", Key(server, key));
        await Check(response, status);
    }

    [Theory]
    [InlineData("none", 401)]
    [InlineData("wrong", 401)]
    [InlineData("read", 200)]
    [InlineData("write", 200)]
    public async Task Reading_needs_a_key_only_where_the_owner_says_so(string key, int status)
    {
        await Started(_open).GetJsonAsync("/api/v1/search");
        var server = Started(_closed);
        foreach (var path in new[] { "/api/v1/search", "/api/v1/suggest?q=a", "/api/v1/facets/country" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (Key(server, key) is { } value) request.Headers.Add("X-Api-Key", value);
            using var response = await server.Client.SendAsync(request);
            await Check(response, status);
        }
    }

    [Fact]
    public async Task Without_a_key_file_nothing_can_be_written_and_the_answer_says_what_to_do()
    {
        await using var server = await RunningServer.StartAsync([], _ => new ServerOptions { Urls = ["http://127.0.0.1:0"] });
        using var response = await server.PostAsync(Article, "anything");
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("searchengine keys add --scope write", (await RunningServer.ProblemOfAsync(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_key_file_closes_writing_and_leaves_reading_open()
    {
        await using var server = await RunningServer.StartAsync([]);
        await File.WriteAllTextAsync(server.KeysFile, "{");
        using var response = await server.PostAsync(Article, "anything");
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Contains("keys.json", (await RunningServer.ProblemOfAsync(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        await server.GetJsonAsync("/api/v1/search");
    }

    public async ValueTask InitializeAsync()
    {
        _open = await RunningServer.StartAsync([]);
        _closed = await RunningServer.StartAsync([], keys => new ServerOptions { Urls = ["http://127.0.0.1:0"], KeysFile = keys, ReadingNeedsKey = true });
    }

    public async ValueTask DisposeAsync()
    {
        await Started(_open).DisposeAsync();
        await Started(_closed).DisposeAsync();
    }

    private static RunningServer Started(RunningServer? server) => server ?? throw new InvalidOperationException("The server is not started yet.");

    private static string? Key(RunningServer server, string kind) => kind switch
    {
        "none" => null,
        "wrong" => "sek_" + new string('x', 43),
        "expired" => server.AddKey(ApiKeyScope.Admin, TimeProvider.System.GetUtcNow().AddDays(-1)),
        "read" => server.AddKey(ApiKeyScope.Read),
        "write" => server.AddKey(ApiKeyScope.Write),
        _ => server.AddKey(ApiKeyScope.Admin),
    };

    private static async Task Check(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        if (status is not (401 or 403)) return;
        Assert.Equal(status == 401, response.Headers.WwwAuthenticate.Count > 0);
        var problem = await RunningServer.ProblemOfAsync(response);
        Assert.Equal(status == 401 ? "/problems/key-needed" : "/problems/scope-too-small", problem.GetProperty("type").GetString());
        Assert.Contains("searchengine keys add", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
