using System.CommandLine;
using SearchEngine.Cli.Output;

namespace SearchEngine.Cli.Commands;

/// <summary>For container health checks, where no other HTTP client is installed.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var url = new Option<string>("--url") { Description = "Address of the server.", DefaultValueFactory = static _ => "http://localhost:8080" };
        var command = new Command("health", "Ask a running server whether it can search; exit code 0 when it can.") { url };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!Uri.TryCreate(parsed.GetRequiredValue(url), UriKind.Absolute, out var address)) throw new UsageException($"--url '{parsed.GetRequiredValue(url)}' is no address.");
            using var handler = new SocketsHttpHandler { ConnectTimeout = Patience, AllowAutoRedirect = false };
            using var client = new HttpMessageInvoker(handler);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/health/ready"));
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            timeout.CancelAfter(Patience);
            try
            {
                using var response = await client.SendAsync(request, timeout.Token);
                Terminal.Print($"{(int)response.StatusCode} {response.ReasonPhrase}");
                return response.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                Terminal.Error($"'{address}' does not answer: {exception.Message}");
                return ExitCode.Failed;
            }
        });
        return command;
    }
}
