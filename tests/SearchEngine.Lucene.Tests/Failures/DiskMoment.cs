using System.Collections.Immutable;

namespace SearchEngine.Lucene.Tests.Failures;

/// <summary>What is on a disk at one moment.</summary>
/// <param name="Written">Files as programs see them.</param>
/// <param name="Durable">Files as they are after a power cut at the worst: what was flushed, and names that were deleted without a flush.</param>
/// <param name="Confirmed">Sequence of the last commit that has returned; null before the first.</param>
/// <param name="Committing">Sequence that a commit under way would hold.</param>
internal sealed record DiskMoment(ImmutableDictionary<string, byte[]> Written, ImmutableDictionary<string, byte[]> Durable, long? Confirmed, long Committing);
