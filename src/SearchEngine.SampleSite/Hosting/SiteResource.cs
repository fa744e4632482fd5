using System.Security.Cryptography;

namespace SearchEngine.Samples.Hosting;

/// <summary>What a path answers.</summary>
internal abstract record SiteResource
{
    private SiteResource() { }

    /// <param name="Body">The bytes as sent.</param>
    /// <param name="ContentType">The Content-Type header.</param>
    /// <param name="Status">The status code.</param>
    /// <param name="LastModified">Null where the answer has no validators and so never gives 304.</param>
    public sealed record Document(byte[] Body, string ContentType, int Status = 200, DateTimeOffset? LastModified = null) : SiteResource
    {
        /// <summary>A strong entity tag with its quotes.</summary>
        public string EntityTag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 8))}\"";
    }

    public sealed record Redirect(string Location, int Status) : SiteResource;

    /// <summary>A page whose bytes arrive in small pieces spread over <paramref name="Duration"/>.</summary>
    public sealed record Trickle(byte[] Body, string ContentType, TimeSpan Duration) : SiteResource;
}
