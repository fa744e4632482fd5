namespace SearchEngine.Crawling.Links;

/// <summary>What a page allows robots to do with it.</summary>
/// <param name="NoIndex">It does not want to be found.</param>
/// <param name="NoFollow">Its links are not to be followed.</param>
internal readonly record struct RobotsDirectives(bool NoIndex, bool NoFollow)
{
    private static readonly string[] WithValue = ["unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"];

    /// <summary>The stricter of both.</summary>
    public RobotsDirectives And(RobotsDirectives other) => new(NoIndex || other.NoIndex, NoFollow || other.NoFollow);

    /// <summary>Reads X-Robots-Tag headers: <c>noindex</c>, or <c>somebot: noindex</c> for one crawler.</summary>
    public static RobotsDirectives FromHeaders(IReadOnlyList<string> values, string productToken)
    {
        var all = default(RobotsDirectives);
        foreach (var value in values)
        {
            var colon = value.IndexOf(':');
            var name = colon < 0 ? "" : value[..colon].Trim();
            // "unavailable_after: …" is a directive, "googlebot: …" an address; neither name holds a comma.
            if (colon < 0 || name.Contains(',') || WithValue.Contains(name, StringComparer.OrdinalIgnoreCase)) all = all.And(FromContent(value));
            else if (name.Equals(productToken, StringComparison.OrdinalIgnoreCase)) all = all.And(FromContent(value[(colon + 1)..]));
        }
        return all;
    }

    /// <summary>Reads the content of a robots meta tag.</summary>
    public static RobotsDirectives FromContent(string content)
    {
        var all = default(RobotsDirectives);
        foreach (var word in content.Split(',', StringSplitOptions.TrimEntries))
        {
            all = word.ToLowerInvariant() switch
            {
                "noindex" => all with { NoIndex = true },
                "nofollow" => all with { NoFollow = true },
                "none" => new RobotsDirectives(true, true),
                _ => all,
            };
        }
        return all;
    }
}
