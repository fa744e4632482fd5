using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace SearchEngine.Cli.Tests;

/// <summary>Commands that run until they are told to end.</summary>
public sealed class ServingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Demo_indexes_the_sample_sites_and_answers_at_the_address_it_prints()
    {
        using var demo = Command.Start("demo", "--port", FreePort().ToString(), "--data", _folder.Data);
        try
        {
            var address = await AddressAsync(demo);
            using var response = JsonDocument.Parse(await GetAsync(new Uri(address, "/api/v1/search?q=&size=0&facets=country,source")));
            var total = response.RootElement.GetProperty("total").GetProperty("value").GetInt32();
            // Every sample article and nothing else.
            Assert.Equal(Samples.SampleArticles.Load().Count, total);
            Assert.Contains("<html", await GetAsync(address), StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            demo.Kill();
        }
    }

    [Fact]
    public async Task A_second_process_is_told_of_the_first_while_searches_go_on_beside_it()
    {
        await Command.RunAsync("import", _folder.Write("docs.jsonl", "{\"id\":\"one\",\"title\":\"A harbour\",\"text\":\"The harbour is open.\"}"), "--data", _folder.Data);
        using var server = Command.Start("serve", "--urls", $"http://127.0.0.1:{FreePort()}", "--data", _folder.Data);
        try
        {
            var address = await AddressAsync(server);
            var second = await Command.RunAsync("import", _folder.File("docs.jsonl"), "--data", _folder.Data);
            Assert.Equal(1, second.ExitCode);
            Assert.Contains(server.Id.ToString(), second.Errors, StringComparison.Ordinal);
            Assert.Contains("1 article ", (await Command.RunAsync("search", "harbour", "--data", _folder.Data)).Output, StringComparison.Ordinal);
            Assert.Equal(0, (await Command.RunAsync("health", "--url", address.AbsoluteUri)).ExitCode);
        }
        finally
        {
            server.Kill();
        }
        Assert.Equal(1, (await Command.RunAsync("health", "--url", "http://127.0.0.1:9")).ExitCode);
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Split(' ').FirstOrDefault(static word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address) return new Uri(address);
        throw new InvalidOperationException("The process ended without an address.");
    }

    private static async Task<string> GetAsync(Uri url)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var response = await client.SendAsync(request, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => _folder.Dispose();
}
