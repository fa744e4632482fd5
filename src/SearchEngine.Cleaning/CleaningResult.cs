using SearchEngine.Articles;

namespace SearchEngine.Cleaning;

/// <summary>What became of a page: an article, or the reason why there is none.</summary>
public abstract record CleaningResult
{
    private CleaningResult()
    {
    }

    /// <summary>The page holds an article.</summary>
    public sealed record Cleaned(Article Article) : CleaningResult
    {
        /// <summary>The kind of page, as reports print it: <c>article</c> or <c>live-blog</c>.</summary>
        public string Kind => IsLiveBlog ? "live-blog" : "article";

        /// <summary>Whether it is a running report; <see cref="Articles.Article.Outline"/> then has the time of each entry.</summary>
        public bool IsLiveBlog { get; init; }
    }

    /// <summary>The page holds no article.</summary>
    /// <param name="Reason">The kind of page.</param>
    /// <param name="Detail">A sentence for people: the cause, and the remedy where there is one.</param>
    public sealed record Rejected(RejectReason Reason, string Detail) : CleaningResult
    {
        /// <summary>The kind of page, as reports print it: <c>listing</c>, <c>paywall</c>, <c>not-html</c> …</summary>
        public string Kind => Reason.Code();

        /// <summary>
        /// What was read of the page all the same: the first lines of a stub, the words about a video. Not to be indexed. Null for pages that were
        /// refused unread, for error pages and for walls of consent, whose words are not the page's.
        /// </summary>
        public Article? Remains { get; init; }
    }
}
