using SearchEngine.Cleaning.Metadata.Titles;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>The picture that stands for the article.</summary>
internal static class LeadImage
{
    private static readonly string[] GenericWords =
    [
        "logo", "logos", "default", "placeholder", "fallback", "blank", "spacer", "pixel", "transparent", "og", "opengraph", "ogimage", "image", "img", "social", "share", "sharing", "facebook", "twitter", "icon", "favicon", "avatar", "thumb", "thumbnail",
        "square", "white", "black", "dark", "light", "header", "brand", "site", "card", "large", "small", "meta", "generic", "no", "noimage", "apple", "touch", "preview", "fb", "the", "new", "color", "colour", "rgb", "web",
    ];

    private static readonly string[] StrongWords = ["logo", "default", "placeholder", "fallback", "blank", "spacer", "1x1", "pixel", "favicon", "avatar", "noimage", "no-image", "transparent", "generic"];

    /// <summary>The first that is an http(s) address and not a logo or a stand-in; null when there is none.</summary>
    public static Found<Uri>? Read(PageHead head, LinkedArticle? linked, Uri? page, SiteWords site)
    {
        foreach (var (reference, source) in Candidates(head, linked))
            if (Links.Absolute(reference, page, head.BaseHref) is { } url && !IsStandIn(url, site)) return new(url, source);
        return null;
    }

    private static IEnumerable<(string, EvidenceSource)> Candidates(PageHead head, LinkedArticle? linked)
    {
        foreach (var name in (string[])["og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"])
            foreach (var content in head.AllMeta(name).Take(4)) yield return (content, EvidenceSource.OpenGraph);
        foreach (var image in linked?.Images ?? []) yield return (image, EvidenceSource.JsonLd);
        foreach (var name in (string[])["image", "thumbnailUrl", "parsely-image-url", "sailthru.image.full", "thumbnail"])
            if (head.Meta(name) is { } content) yield return (content, EvidenceSource.Head);
        if (head.ImageLink is { } link) yield return (link, EvidenceSource.Link);
    }

    // Every word of the file's name is one that logos and stand-ins are named with, or the site's; "harbour-logo.png", "default-og.jpg", "1x1.gif".
    private static bool IsStandIn(Uri url, SiteWords site)
    {
        var path = url.AbsolutePath;
        var file = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        var dot = file.LastIndexOf('.');
        if (dot >= 0 && file[(dot + 1)..] is "ico" or "svg") return true;
        var stem = dot > 0 ? file[..dot] : file;
        bool isGeneric = false, isOther = false;
        foreach (var word in stem.Split(['-', '_', '.', ' ', '@', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "1x1" || GenericWords.Contains(word, StringComparer.OrdinalIgnoreCase)) isGeneric |= word is "1x1" or not { Length: < 3 };
            else if (!word.All(static c => char.IsAsciiDigit(c) || c is 'x' or 'X' or 'v' or 'w' or 'h') && !site.AreIn(word)) isOther = true;
        }
        return isGeneric && !isOther && IsStrong(stem);
    }

    // "image-2", "thumb" and "header" are names of real pictures as well.
    private static bool IsStrong(string stem) =>
        StrongWords.Any(word => stem.Contains(word, StringComparison.OrdinalIgnoreCase));
}
