using SearchEngine.Articles;

namespace SearchEngine.Search;

/// <summary>Where an engine reads the texts that it shows passages of, so that it need not keep a second copy of them. Thread-safe.</summary>
public interface IArticleTexts
{
    /// <summary>The texts of articles as they are now, in the order asked for; null for an article that is gone or cannot be read. Never throws.</summary>
    IReadOnlyList<string?> Read(IReadOnlyList<ArticleId> ids);
}
