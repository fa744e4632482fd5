using Microsoft.Extensions.Logging;
using SearchEngine.Articles;
using SearchEngine.Entities;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Importing.Knowing;

/// <summary>The knowledge that articles are annotated with: read at the start, and read again when a file of the user's changes. Thread-safe.</summary>
/// <remarks>What is read takes over as a whole, for the articles that come from then on. What cannot be used is left out and logged.</remarks>
internal sealed partial class LiveKnowledge : IDisposable
{
    private readonly string _directory;
    private readonly INameTagger? _tagger;
    private readonly KnowledgeWatchOptions _options;
    private readonly ILogger _logger;
    private readonly ITimer _timer;

    // Guards everything below but the reading.
    private readonly Lock _gate = new();
    private FileSystemWatcher? _watcher;
    private string _read;
    private string _seen;
    private bool _isSoon;
    private bool _disposed;

    private volatile Reading _reading;

    public LiveKnowledge(string directory, INameTagger? tagger, KnowledgeWatchOptions options, TimeProvider time, ILogger logger)
    {
        (_directory, _tagger, _options, _logger) = (directory, tagger, options, logger);
        _read = _seen = FolderStamp.Of(directory);
        _reading = Read();
        _timer = time.CreateTimer(static state => (state as LiveKnowledge)?.Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_gate)
        {
            Watch();
            LookIn(options.Poll);
        }
    }

    public KnowledgeBase Knowledge => _reading.Knowledge;

    public EntityAnnotator Annotator => _reading.Annotator;

    public IReadOnlyList<Annotation> Annotate(Article article) => Annotator.Annotate(article);

    /// <summary>The one place where an annotator is made of knowledge; without a tagger of the user's it has the built-in one.</summary>
    public static EntityAnnotator AnnotatorOf(KnowledgeBase knowledge, INameTagger? tagger) => new(knowledge, tagger ?? BuiltInTagger.Shared);

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _watcher?.Dispose();
        }

        _timer.Dispose();
    }

    private Reading Read()
    {
        var knowledge = KnowledgeBase.Load(_directory);
        return new Reading(knowledge, AnnotatorOf(knowledge, _tagger));
    }

    private void Look()
    {
        lock (_gate)
        {
            if (_disposed) return;
            _isSoon = false;
            try
            {
                Watch();
                LookIn(IsToBeRead() ? _options.Settle : _options.Poll);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Whatever it is, the knowledge that there is goes on being used.
                Log.Failed(_logger, e, e.Message);
                LookIn(_options.Poll);
            }
        }
    }

    /// <summary>Reads what has changed and rests; true when it is still being changed.</summary>
    private bool IsToBeRead()
    {
        var stamp = FolderStamp.Of(_directory);
        var rests = stamp == _seen;
        _seen = stamp;
        if (stamp == _read) return false;
        if (!rests) return true;
        _read = stamp;
        _reading = Read();
        Log.ReadAnew(_logger, Knowledge.Countries.Length, Knowledge.People.Length, Knowledge.Organisations.Length);
        foreach (var problem in Knowledge.Problems) Log.Problem(_logger, problem);
        return false;
    }

    private void Watch()
    {
        if (!Directory.Exists(_directory))
        {
            _watcher?.Dispose();
            _watcher = null;
        }
        else if (_options.Notifications && _watcher is null)
        {
            try
            {
                _watcher = new FileSystemWatcher(_directory) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
                _watcher.Changed += LookSoon;
                _watcher.Created += LookSoon;
                _watcher.Deleted += LookSoon;
                _watcher.Renamed += LookSoon;
                _watcher.EnableRaisingEvents = true;
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // No watches left, or it has just gone: looking at it now and then does as well.
                _watcher?.Dispose();
                _watcher = null;
            }
        }
    }

    private void LookSoon(object sender, FileSystemEventArgs change)
    {
        lock (_gate)
        {
            if (_disposed || _isSoon) return;
            _isSoon = true;
            LookIn(_options.Settle);
        }
    }

    private void LookIn(TimeSpan time) => _timer.Change(time, Timeout.InfiniteTimeSpan);

    private sealed record Reading(KnowledgeBase Knowledge, EntityAnnotator Annotator);

    private static partial class Log
    {
        [LoggerMessage(3201, LogLevel.Information, "The knowledge was read anew: {Countries} countries, {People} people, {Organisations} organisations. It is used for articles that come from now on; 'reannotate' applies it to those stored.")]
        public static partial void ReadAnew(ILogger logger, int countries, int people, int organisations);

        [LoggerMessage(3202, LogLevel.Warning, "Left out of the knowledge: {Problem}")]
        public static partial void Problem(ILogger logger, KnowledgeProblem problem);

        [LoggerMessage(3203, LogLevel.Error, "The knowledge could not be read anew ({Reason}); what was read before stays in use.")]
        public static partial void Failed(ILogger logger, Exception error, string reason);
    }
}
