using SearchEngine.Articles;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Tests.Bulk;

/// <summary>Stands for the store, so that the index does not keep texts itself.</summary>
internal sealed class NoTexts : IArticleTexts
{
    public static NoTexts Instance { get; } = new();

    public IReadOnlyList<string?> Read(IReadOnlyList<ArticleId> ids) => new string?[ids.Count];
}
