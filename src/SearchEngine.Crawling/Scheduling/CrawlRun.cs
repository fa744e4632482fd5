using System.Runtime.ExceptionServices;
using SearchEngine.Articles.Frontier;
using SearchEngine.Crawling.Urls;

namespace SearchEngine.Crawling.Scheduling;

/// <summary>One run: starts a lane for every host that has work and ends when none has.</summary>
internal sealed class CrawlRun : IDisposable
{
    private sealed class LaneState(HostLane lane)
    {
        public HostLane Lane => lane;
        public bool IsRunning { get; set; }
        public bool HasMore { get; set; }
        public bool IsGivenUp { get; set; }
    }

    private readonly CrawlContext _crawl;
    private readonly CrawlGates _gates;
    private readonly LinkQueue _links;
    private readonly CancellationTokenSource _storing;
    private readonly CancellationTokenSource _fetching;
    private readonly CancellationToken _user;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LaneState> _lanes = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private ExceptionDispatchInfo? _fault;

    public CrawlRun(CrawlContext crawl, CancellationToken user)
    {
        _crawl = crawl;
        _user = user;
        // Pages that were fetched before the page limit was reached are still stored; a cancelled run stores nothing more.
        _storing = CancellationTokenSource.CreateLinkedTokenSource(user);
        _fetching = CancellationTokenSource.CreateLinkedTokenSource(_storing.Token);
        _gates = new CrawlGates(crawl.Options, _fetching.Cancel);
        _links = new LinkQueue(crawl, Wake);
    }

    /// <summary>Fetches what is queued for the seeds' sites, or when a site has nothing queued, all that is known of it again.</summary>
    public async Task<CrawlEnd> RunAsync(IReadOnlyList<Uri> seeds)
    {
        foreach (var seed in seeds)
        {
            _crawl.AddSeed(seed);
            _crawl.Scope.Add(seed);
        }

        // While this one counts as a lane, the run cannot end before all seeds are in.
        _running = 1;
        try
        {
            _crawl.Frontier.Enqueue([.. seeds.Select(seed => new FrontierEntry(seed, 0, Priorities.Seed))]);
            foreach (var seed in seeds) _links.Refresh(seed);
        }
        finally
        {
            LaneEnded();
        }

        await _done.Task;
        _fault?.Throw();
        return _user.IsCancellationRequested ? CrawlEnd.Cancelled : _gates.Budget.IsSpent ? CrawlEnd.PageLimit : CrawlEnd.Finished;
    }

    public void Dispose()
    {
        _gates.Dispose();
        _fetching.Dispose();
        _storing.Dispose();
    }

    // Only called by running lanes and RunAsync, so there is always one that keeps the run from ending.
    private void Wake(string authority)
    {
        LaneState state;
        lock (_lock)
        {
            if (!_lanes.TryGetValue(authority, out var known)) _lanes[authority] = known = new LaneState(new HostLane(authority, _crawl, _gates, _links));
            state = known;
            if (state.IsGivenUp) return;
            if (state.IsRunning)
            {
                state.HasMore = true;
                return;
            }
            state.IsRunning = true;
            _running++;
        }
        _ = Task.Run(() => DriveAsync(state), CancellationToken.None);
    }

    private async Task DriveAsync(LaneState state)
    {
        try
        {
            do
            {
                if (!await state.Lane.RunAsync(_fetching.Token, _storing.Token)) state.IsGivenUp = true;
            }
            while (HasMore(state));
        }
        catch (OperationCanceledException) when (_fetching.IsCancellationRequested)
        {
            // The end that was asked for.
        }
#pragma warning disable CA1031 // Whatever it is, it is thrown again by RunAsync, after the other lanes have ended.
        catch (Exception e)
#pragma warning restore CA1031
        {
            lock (_lock) _fault ??= ExceptionDispatchInfo.Capture(e);
            await _storing.CancelAsync();
        }
        LaneEnded();
    }

    private bool HasMore(LaneState state)
    {
        lock (_lock)
        {
            var hasMore = state.HasMore && !state.IsGivenUp;
            state.HasMore = false;
            state.IsRunning = hasMore;
            return hasMore;
        }
    }

    private void LaneEnded()
    {
        lock (_lock)
            if (--_running > 0) return;
        _done.TrySetResult();
    }
}
