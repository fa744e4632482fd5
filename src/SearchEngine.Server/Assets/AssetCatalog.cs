using System.Collections.Frozen;
using System.Security.Cryptography;

namespace SearchEngine.Server.Assets;

/// <summary>A file that pages use.</summary>
/// <param name="Path">Address with a hash of the content, so that it may be cached for ever.</param>
/// <param name="Body">Content.</param>
/// <param name="ContentType">Media type.</param>
internal sealed record Asset(string Path, byte[] Body, string ContentType);

/// <summary>Styles, scripts and pictures, out of the assembly itself.</summary>
internal static class AssetCatalog
{
    private static readonly FrozenDictionary<string, Asset> ByName = Load();
    private static readonly FrozenDictionary<string, Asset> ByPath = ByName.Values.ToFrozenDictionary(a => a.Path);

    /// <summary>Address of an asset by its file name.</summary>
    public static string Path(string name) => ByName[name].Path;

    public static IEndpointRouteBuilder MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{name}", (string name, HttpResponse response) =>
        {
            if (!ByPath.TryGetValue("/assets/" + name, out var asset)) return Results.NotFound();
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Body, asset.ContentType);
        }).ExcludeFromDescription();
        routes.MapGet("/favicon.ico", () => Results.Bytes(ByName["icon.svg"].Body, "image/svg+xml")).ExcludeFromDescription();
        return routes;
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetCatalog).Assembly;
        var assets = new Dictionary<string, Asset>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (ContentType(name) is not { } type) continue;
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource '{name}' is listed but not there.");
            using var body = new MemoryStream();
            stream.CopyTo(body);
            var hash = Convert.ToHexStringLower(SHA256.HashData(body.ToArray()).AsSpan(0, 6));
            var extension = System.IO.Path.GetExtension(name);
            assets[name] = new Asset($"/assets/{System.IO.Path.GetFileNameWithoutExtension(name)}.{hash}{extension}", body.ToArray(), type);
        }
        return assets.ToFrozenDictionary();
    }

    private static string? ContentType(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
