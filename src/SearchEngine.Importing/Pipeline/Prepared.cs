using SearchEngine.Storage;

namespace SearchEngine.Importing.Pipeline;

/// <summary>An item after cleaning and annotating: an article that is ready for the store, or the event that says why there is none.</summary>
internal readonly record struct Prepared(string Name, StoredArticle? Article, ImportEvent? Refusal)
{
    public static Prepared Ready(string name, StoredArticle article) => new(name, article, null);

    public static Prepared Skipped(string name, string reason, string detail) => new(name, null, new ImportEvent.Skipped(name, reason, detail));

    public static Prepared Failed(string name, string detail) => new(name, null, new ImportEvent.Failed(name, detail));
}
