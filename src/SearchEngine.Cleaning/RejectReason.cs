namespace SearchEngine.Cleaning;

/// <summary>Why a page gave no article: mostly because it is another kind of page.</summary>
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

    /// <summary>The server's message that something is missing or broken, or a check that the reader is no robot.</summary>
    ErrorPage,

    /// <summary>A home, section, author or search page: teasers that link to articles.</summary>
    Listing,

    /// <summary>Pictures with captions and hardly any text.</summary>
    Gallery,

    /// <summary>A player with a line or two about the recording.</summary>
    Video,

    /// <summary>The first lines of an article, and the wish that readers subscribe or sign in before they see the rest.</summary>
    Paywall,

    /// <summary>The wish that readers agree to something before they see the page, or word that they may not see it where they are.</summary>
    ConsentWall,

    /// <summary>Any other page: about the site, a product, a form, a forum, a calendar; or too little running text.</summary>
    Other,
}

/// <summary>Names of reasons in reports.</summary>
public static class RejectReasonCodes
{
    /// <summary>In lower case with hyphens: <c>consent-wall</c>.</summary>
    public static string Code(this RejectReason reason) => reason switch
    {
        RejectReason.Empty => "empty",
        RejectReason.NotHtml => "not-html",
        RejectReason.TooLarge => "too-large",
        RejectReason.TooComplex => "too-complex",
        RejectReason.ErrorPage => "error-page",
        RejectReason.Listing => "listing",
        RejectReason.Gallery => "gallery",
        RejectReason.Video => "video",
        RejectReason.Paywall => "paywall",
        RejectReason.ConsentWall => "consent-wall",
        RejectReason.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason is not known."),
    };
}
