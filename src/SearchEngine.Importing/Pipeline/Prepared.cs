using SearchEngine.Cleaning.Paging;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Pipeline;

/// <summary>An item after cleaning and annotating: an article that is ready for the store, or the event that says why there is none.</summary>
internal readonly record struct Prepared(string Name, StoredArticle? Article, ImportEvent? Refusal)
{
    /// <summary>Whether its page may be one of several of an article; not where an id or annotations were given.</summary>
    public bool MayJoin { get; private init; }

    /// <summary>Where its page stands in an article of several; null when it does not say.</summary>
    public PagePlace? Place { get; private init; }

    public static Prepared Ready(string name, StoredArticle article) => new(name, article, null);

    public static Prepared OfPage(string name, StoredArticle article, PagePlace? place) => new(name, article, null) { MayJoin = true, Place = place };

    public static Prepared Skipped(string name, string reason, string detail) => new(name, null, new ImportEvent.Skipped(name, reason, detail));

    public static Prepared Failed(string name, string detail) => new(name, null, new ImportEvent.Failed(name, detail));
}
