using SearchEngine.Articles;
using SearchEngine.Search;
using SearchEngine.Storage;

namespace SearchEngine.Importing.Indexing;

/// <summary>Gives the index the texts of the store. What cannot be read is missing: a search without snippets is better than none.</summary>
internal sealed class StoredTexts(ArticleStore store) : IArticleTexts
{
    public IReadOnlyList<string?> Read(IReadOnlyList<ArticleId> ids)
    {
        try
        {
            return store.ReadTexts(ids);
        }
        catch (Exception e) when (e is StoreException or ObjectDisposedException)
        {
            return new string?[ids.Count];
        }
    }
}
