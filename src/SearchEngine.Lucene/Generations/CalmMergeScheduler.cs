using Lucene.Net.Index;

namespace SearchEngine.Lucene.Generations;

/// <summary>Merges in the background; a merge that fails is left to be tried again and never throws on a thread of its own, which would end the process.</summary>
internal sealed class CalmMergeScheduler : ConcurrentMergeScheduler
{
    private Exception? _failure;

    /// <summary>Why the last failed merge failed; null when none has.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    protected override void HandleMergeException(Exception exc)
    {
        Volatile.Write(ref _failure, exc);
        // The writer may offer the same merge again at once.
        Thread.Sleep(250);
    }
}
