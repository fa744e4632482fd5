namespace SearchEngine.Server;

/// <summary>One entry of the key file. The key itself is not kept.</summary>
/// <param name="Id">First characters of the key, to tell keys apart in lists.</param>
/// <param name="Name">What it is for, in the owner's words.</param>
/// <param name="Scope">What it allows.</param>
/// <param name="Sha256">SHA-256 of the key, 64 hexadecimal digits.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">When it ends; null for never.</param>
public sealed record ApiKey(string Id, string Name, ApiKeyScope Scope, string Sha256, DateTimeOffset Created, DateTimeOffset? Expires);
