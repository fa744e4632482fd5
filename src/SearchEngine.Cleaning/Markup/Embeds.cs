namespace SearchEngine.Cleaning.Markup;

/// <summary>What a page holds besides text, as far as it tells what kind of page it is.</summary>
[Flags]
internal enum Embeds
{
    None = 0,

    /// <summary>A video element, or a frame from a site that serves videos.</summary>
    Player = 1,

    /// <summary>A field for a password.</summary>
    Password = 2,
}

internal static class EmbedsReader
{
    private static readonly string[] VideoSites = ["youtube", "vimeo", "dailymotion", "brightcove", "jwplayer", "jwplatform", "kaltura", "rutube", "/video", "player."];

    public static bool MayHold(string tag) => tag is "video" or "iframe" or "input" or "embed" or "object" || tag.Contains('-', StringComparison.Ordinal);

    /// <param name="tag">Its name, in lower case.</param>
    /// <param name="attributes">As written.</param>
    public static Embeds Read(string tag, ReadOnlySpan<char> attributes) => tag switch
    {
        "video" => Embeds.Player,
        "input" => attributes.Contains("password", StringComparison.OrdinalIgnoreCase) ? Embeds.Password : Embeds.None,
        "iframe" or "embed" or "object" => IsVideoSite(attributes) ? Embeds.Player : Embeds.None,
        // Elements of a site's or a framework's own: amp-youtube, bc-player.
        _ => tag.EndsWith("-video", StringComparison.Ordinal) || tag.EndsWith("-player", StringComparison.Ordinal) || tag.EndsWith("-youtube", StringComparison.Ordinal) ? Embeds.Player : Embeds.None,
    };

    private static bool IsVideoSite(ReadOnlySpan<char> attributes)
    {
        foreach (var site in VideoSites)
            if (attributes.Contains(site, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
