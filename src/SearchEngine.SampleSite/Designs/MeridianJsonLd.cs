using System.Text.Json.Nodes;

namespace SearchEngine.Samples.Designs;

/// <summary>schema.org metadata as the Meridian Post embeds it: an object of its own, or a node of an <c>@graph</c> on every third article.</summary>
internal static class MeridianJsonLd
{
    public static string For(SampleArticle article, Newsroom newsroom)
    {
        var story = Story(article, newsroom);
        if (Html.StableHash(article.Slug) % 3 != 0)
        {
            story.Insert(0, "@context", "https://schema.org");
            return story.ToJsonString();
        }
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@graph"] = new JsonArray(
                new JsonObject { ["@type"] = "WebSite", ["@id"] = newsroom.Absolute("/#site"), ["name"] = article.SiteName, ["url"] = newsroom.Home.AbsoluteUri },
                new JsonObject { ["@type"] = "BreadcrumbList", ["itemListElement"] = new JsonArray(new JsonObject { ["@type"] = "ListItem", ["position"] = 1, ["name"] = article.Section }) },
                story),
        }.ToJsonString();
    }

    /// <summary>When a live-blog entry was written: its time of day on the article's day.</summary>
    public static DateTimeOffset TimeOf(SampleBlock.LiveEntry entry, SampleArticle article) =>
        new(article.Published.Date + entry.At.ToTimeSpan(), article.Published.Offset);

    private static JsonObject Story(SampleArticle article, Newsroom newsroom)
    {
        var isLive = article.Features.Contains("live-blog");
        var story = new JsonObject
        {
            ["@type"] = isLive ? "LiveBlogPosting" : "NewsArticle",
            ["mainEntityOfPage"] = new JsonObject { ["@type"] = "WebPage", ["@id"] = article.Url.AbsoluteUri },
            ["url"] = article.Url.AbsoluteUri,
            ["headline"] = article.Title,
            ["description"] = article.Description,
            ["articleSection"] = article.Section,
            ["inLanguage"] = "en",
            ["datePublished"] = article.Published.ToString("yyyy-MM-ddTHH:mm:sszzz"),
            ["dateModified"] = (article.Modified ?? article.Published).ToString("yyyy-MM-ddTHH:mm:sszzz"),
            ["author"] = new JsonArray([.. article.Byline.Select(name => new JsonObject { ["@type"] = "Person", ["name"] = name })]),
            ["publisher"] = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = article.SiteName },
            ["isAccessibleForFree"] = true,
        };
        if (article.Image is { } image)
            story["image"] = new JsonArray(new JsonObject { ["@type"] = "ImageObject", ["url"] = newsroom.Absolute(Newsroom.PicturePath(article, 1)), ["caption"] = image.Caption });
        if (article.Tags.Count > 0)
            story["keywords"] = string.Join(", ", article.Tags);
        if (isLive)
        {
            story["liveBlogUpdate"] = new JsonArray([.. article.Blocks.OfType<SampleBlock.LiveEntry>().Select(entry =>
                new JsonObject { ["@type"] = "BlogPosting", ["headline"] = entry.Title, ["datePublished"] = TimeOf(entry, article).ToString("yyyy-MM-ddTHH:mm:sszzz") })]);
        }
        return story;
    }
}
