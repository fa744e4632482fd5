namespace SearchEngine.Cleaning;

/// <summary>Where on a page a piece of metadata was found.</summary>
public enum EvidenceSource
{
    /// <summary>A script of type application/ld+json with schema.org's vocabulary.</summary>
    JsonLd,

    /// <summary>A meta element named <c>og:…</c>, <c>article:…</c> or <c>twitter:…</c>.</summary>
    OpenGraph,

    /// <summary>A meta element named <c>dc.…</c>, <c>dcterms.…</c> or <c>citation_…</c>.</summary>
    DublinCore,

    /// <summary>Any other meta element, the title element or an attribute of the html element.</summary>
    Head,

    /// <summary>A link element: canonical, amphtml.</summary>
    Link,

    /// <summary>An element with <c>itemprop</c>, or a <c>time</c> element with a machine-readable date.</summary>
    Microdata,

    /// <summary>Text that readers see.</summary>
    VisibleText,

    /// <summary>The page's address.</summary>
    Url,

    /// <summary>JSON in a script of the page, other than JSON-LD: a framework's state.</summary>
    PageState,

    /// <summary>Statistics of the article's letters: a language that was detected, not declared.</summary>
    Statistics,
}
