using HtmlAgilityPack;

namespace SearchEngine.Cleaning.Markup;

/// <summary>Parses normalised markup. No large stack is needed: depth is bounded by <see cref="MarkupNormalizer"/>.</summary>
internal static class HtmlTree
{
    // By default the parser lets a form overlap its neighbours and prints an end tag that it did not expect as text; normalised markup never overlaps.
    static HtmlTree() => HtmlNode.ElementsFlags.Remove("form");

    public static HtmlDocument Parse(NormalizedMarkup markup, CleaningOptions options)
    {
        var document = new HtmlDocument
        {
            // Never reached behind the normaliser; a catchable exception rather than a dead process should that ever be wrong.
            OptionMaxNestedChildNodes = options.MaxDepth + 16,
            OptionCheckSyntax = false,
            OptionUseIdAttribute = false,
            OptionReadEncoding = false,
            OptionAutoCloseOnEnd = false,
            DisableServerSideCode = true,
        };
        document.LoadHtml(markup.Html);
        return document;
    }
}
