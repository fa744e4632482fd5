using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using SearchEngine.Importing;

namespace SearchEngine.Server.Tests.Serving;

/// <summary>A whole server on a free port over a data directory of its own.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly string _directory;
    private readonly IDisposable _engine;
    private readonly WebApplication _app;

    private RunningServer(string directory, IDisposable engine, WebApplication app)
    {
        (_directory, _engine, _app) = (directory, engine, app);
        Address = new Uri(SearchServer.AddressesOf(app)[0]);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string KeysFile => KeysFileIn(_directory);

    public static async Task<RunningServer> StartAsync(
        IReadOnlyList<ArticleInput> articles, Func<string, ServerOptions>? options = null, Action<WebApplicationBuilder>? configure = null)
    {
        var directory = Directory.CreateTempSubdirectory("server-tests-").FullName;
        var engine = ArticleEngine.Open(new EngineOptions { DataPath = directory });
        foreach (var result in engine.Add(articles))
            if (result.Error is { } error) throw new InvalidOperationException(error);
        engine.WaitUntilSearchable();
        var keys = KeysFileIn(directory);
        var app = SearchServer.Create(engine.Index, engine, options?.Invoke(keys) ?? new ServerOptions { Urls = ["http://127.0.0.1:0"], KeysFile = keys }, configure);
        await app.StartAsync();
        return new RunningServer(directory, engine, app);
    }

    /// <summary>Serves <see cref="HostileNews"/>, which no door of the engine would let in.</summary>
    internal static async Task<RunningServer> StartHostileAsync()
    {
        var directory = Directory.CreateTempSubdirectory("server-tests-").FullName;
        var index = HostileLibrary.Index(Path.Combine(directory, "lucene"));
        var app = SearchServer.Create(index, new HostileLibrary(), new ServerOptions { Urls = ["http://127.0.0.1:0"] });
        await app.StartAsync();
        return new RunningServer(directory, index, app);
    }

    public string AddKey(ApiKeyScope scope, DateTimeOffset? expires = null) => ApiKeys.Add(KeysFile, "test", scope, expires, TimeProvider.System);

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(body);
    }

    public async Task<(int Status, JsonElement Problem)> GetProblemAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        return ((int)response.StatusCode, await ProblemOfAsync(response));
    }

    public async Task<string> GetPageAsync(string path, int status = 200)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return body;
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? key, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type)) };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> DeleteAsync(string id, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/articles/" + id);
        if (key is not null) request.Headers.Add("X-Api-Key", key);
        return Client.SendAsync(request);
    }

    public static async Task<JsonElement> ProblemOfAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(body);
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.StartsWith("/problems/", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _engine.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static string KeysFileIn(string directory) => Path.Combine(directory, "keys.json");
}
