namespace SearchEngine.Cleaning;

/// <summary>Why a page gave no article.</summary>
public enum RejectReason
{
    /// <summary>No bytes, or white space alone.</summary>
    Empty,

    /// <summary>An image, a PDF, a feed or other content that is not HTML.</summary>
    NotHtml,

    /// <summary>More bytes than <see cref="CleaningOptions.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>More elements than <see cref="CleaningOptions.MaxElements"/>.</summary>
    TooComplex,

    /// <summary>The server's message that something is missing or broken.</summary>
    ErrorPage,

    /// <summary>A home or section page: teasers that link to articles.</summary>
    Listing,

    /// <summary>Too little running text.</summary>
    NoArticle,

    /// <summary>A stub that asks to subscribe, to sign in or to consent before the text is shown.</summary>
    Paywall,
}
