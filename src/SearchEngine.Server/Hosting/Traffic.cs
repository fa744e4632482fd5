using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using SearchEngine.Server.Problems;

namespace SearchEngine.Server.Hosting;

/// <summary>Keeps one address from taking all, and all together from more than the machine can do.</summary>
internal static class Traffic
{
    public static void Limit(RateLimiterOptions limits, ServerOptions options)
    {
        limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(PerAddress(options), AllTogether(options));
        limits.OnRejected = RejectAsync;
    }

    private static PartitionedRateLimiter<HttpContext> PerAddress(ServerOptions options) => PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (IPAddress.IsLoopback(address) && !options.LimitLoopback) return RateLimitPartition.GetNoLimiter(IPAddress.Loopback);
        return RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 2 * options.RequestsPerSecond,
            TokensPerPeriod = options.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });
    });

    private static PartitionedRateLimiter<HttpContext> AllTogether(ServerOptions options) => PartitionedRateLimiter.Create<HttpContext, bool>(_ =>
        RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = options.ConcurrentRequests,
            QueueLimit = 32 * options.ConcurrentRequests,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        // Only the token bucket knows when to come back; without that it was the queue that was full.
        var tooFast = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var problem = tooFast
            ? Problem.Of(ProblemKind.TooManyRequests, $"This address sends requests too fast: wait {seconds} s.")
            : Problem.Of(ProblemKind.Overloaded, $"The server has more requests than it can work on: wait {seconds} s.");
        await problem.ExecuteAsync(rejected.HttpContext);
    }
}
