using SearchEngine.Articles;

namespace SearchEngine.Storage;

/// <summary>An article as it is handed to the store, with where it came from.</summary>
public sealed record StoredArticle(AnnotatedArticle Article)
{
    /// <summary>The page it was cleaned from, with those that follow, kept (compressed) so that better cleaning needs no new fetch; null when there is none.</summary>
    public Page? Page { get; init; }

    /// <summary>What it came from, for people: a URL, a file's path, <c>docs.jsonl:17</c>; null when unknown.</summary>
    public string? SourceName { get; init; }

    /// <summary>Sequence of its last change, as read; ignored when saving.</summary>
    public long Sequence { get; init; }

    /// <summary>True when its annotations were given with it; annotating again must leave them alone.</summary>
    public bool AnnotationsGiven { get; init; }
}

/// <summary>A better reading of a stored article.</summary>
/// <param name="Article">Its new content and annotations.</param>
/// <param name="ReadAt">The sequence it had when it was read: a revision of what has changed since is dropped.</param>
public sealed record Revision(AnnotatedArticle Article, long ReadAt);

/// <summary>What the store holds.</summary>
/// <param name="Articles">Articles, without deleted ones.</param>
/// <param name="Deleted">Tombstones.</param>
/// <param name="Pages">Original pages kept.</param>
/// <param name="LastSequence">Sequence of the last change; 0 for an empty store.</param>
/// <param name="SizeInBytes">Size on disk of database and write-ahead log.</param>
public sealed record StoreStatus(long Articles, long Deleted, long Pages, long LastSequence, long SizeInBytes);
