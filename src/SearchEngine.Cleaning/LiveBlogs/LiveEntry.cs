namespace SearchEngine.Cleaning.LiveBlogs;

/// <summary>One entry of a live blog: a run of blocks that begins with a time.</summary>
/// <param name="First">Index of its first block.</param>
/// <param name="End">Index behind its last block.</param>
/// <param name="Stamp">The time as written.</param>
internal sealed record LiveEntry(int First, int End, EntryStamp Stamp);

/// <summary>A time that heads an entry.</summary>
/// <param name="Block">Index of the block that it stands in.</param>
/// <param name="Moment">By a datetime attribute, or written with its day; null when only a time of day is written.</param>
/// <param name="Time">Time of day, where only that is written.</param>
/// <param name="Zone">The name of its zone, in capitals; null where none is written.</param>
/// <param name="Length">How many characters of the block it takes.</param>
internal sealed record EntryStamp(int Block, DateTimeOffset? Moment, TimeSpan Time, string? Zone, int Length);
