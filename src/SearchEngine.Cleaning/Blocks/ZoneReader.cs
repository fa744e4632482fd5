using HtmlAgilityPack;

namespace SearchEngine.Cleaning.Blocks;

/// <summary>Says which zones an element opens and whether it claims to be the article's body.</summary>
internal static class ZoneReader
{
    private static readonly string[] BodyNames =
    [
        "articlebody", "articlecontent", "articletext", "entrycontent", "entrybody", "postcontent", "postbody", "storybody", "storycontent", "storytext", "bodycopy", "bodytext", "blogcontent",
    ];

    public static Zone ZonesOf(HtmlNode node, string tag)
    {
        var zones = OfTag(tag);
        if (!node.HasAttributes || tag is "html" or "body") return zones;
        if (Visibility.IsHidden(node)) zones |= Zone.Hidden;
        var attributes = node.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            var value = attribute.Value ?? "";
            zones |= attribute.Name switch
            {
                "class" or "id" or "data-testid" or "data-component" or "data-qa" => ClassWords.Read(value),
                "role" => OfRole(value),
                "aria-label" => tag is "section" or "div" or "aside" ? ClassWords.Read(value) & (Zone.Related | Zone.Advertisement | Zone.Newsletter) : Zone.None,
                "itemprop" => OfItemprop(value.Trim()),
                _ => Zone.None,
            };
        }
        return zones;
    }

    /// <summary>How strongly the markup claims that this is the article's body: 3 by vocabulary, 2 by class, 1 by tag.</summary>
    public static int BodyHintOf(HtmlNode node, string tag)
    {
        var hint = tag == "article" ? 1 : 0;
        if (!node.HasAttributes) return hint;
        var attributes = node.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            var value = attribute.Value ?? "";
            if (attribute.Name == "itemprop" && value.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) return 3;
            if (attribute.Name is "class" or "id" or "data-component" or "data-testid" && Names(value, BodyNames)) hint = 2;
        }
        return hint;
    }

    private static bool Names(string names, string[] known)
    {
        Span<char> compact = stackalloc char[Math.Min(names.Length, 256)];
        var length = 0;
        foreach (var c in names.AsSpan(0, Math.Min(names.Length, 256)))
            if (c is not ('-' or '_')) compact[length++] = char.ToLowerInvariant(c);
        foreach (var name in known)
            if (compact[..length].Contains(name, StringComparison.Ordinal)) return true;
        return false;
    }

    private static Zone OfTag(string tag) => tag switch
    {
        "nav" or "menu" => Zone.Navigation,
        "aside" => Zone.Aside,
        "footer" => Zone.Footer,
        "header" => Zone.Header,
        "figcaption" => Zone.Caption,
        "form" or "fieldset" or "label" => Zone.Form,
        "button" => Zone.Button,
        "dialog" => Zone.Consent,
        "time" => Zone.Date,
        _ => Zone.None,
    };

    private static Zone OfRole(string role) => role.Trim() switch
    {
        "navigation" or "menu" or "menubar" or "toolbar" or "tablist" => Zone.Navigation,
        "complementary" => Zone.Aside,
        "banner" => Zone.Header,
        "contentinfo" => Zone.Footer,
        "search" or "form" => Zone.Form,
        "dialog" or "alertdialog" => Zone.Consent,
        "button" or "tooltip" => Zone.Button,
        _ => Zone.None,
    };

    private static Zone OfItemprop(string property) => property switch
    {
        "author" or "creator" => Zone.Byline,
        "datePublished" or "dateModified" or "dateCreated" => Zone.Date,
        "caption" or "copyrightHolder" => Zone.Caption,
        "keywords" => Zone.Tags,
        "comment" => Zone.Comments,
        "publisher" => Zone.Meta,
        _ => Zone.None,
    };
}
