namespace SearchEngine.Server.Parameters;

/// <summary>Decides which addresses from articles may become links.</summary>
internal static class SafeAddress
{
    /// <summary>The address when it is http or https, else null: <c>javascript:</c> and the like never become a link.</summary>
    public static string? Of(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;
}
