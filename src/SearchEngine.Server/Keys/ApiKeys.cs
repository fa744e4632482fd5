using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SearchEngine.Server.Keys;

namespace SearchEngine.Server;

/// <summary>The keys of a data directory. A key is 256 random bits; the file holds its SHA-256, so a stolen file opens nothing.</summary>
/// <remarks>A slow password hash would add nothing: there is nothing to guess in 256 random bits. Thread-safe; a changed file is seen at the next check.</remarks>
public sealed class ApiKeys
{
    private const string Marker = "sek_";
    private const int IdLength = 10;

    private readonly Lock _gate = new();
    private readonly string? _path;
    private readonly TimeProvider _time;
    private (DateTime Written, KeyFile File) _read = (default, new KeyFile([]));

    /// <summary>Opens a key file, which need not exist.</summary>
    /// <param name="path">The file; null for none, so that every key is unknown.</param>
    /// <param name="time">Decides what has expired.</param>
    public ApiKeys(string? path, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        (_path, _time) = (path, time);
    }

    /// <summary>Makes a key and adds its hash to the file.</summary>
    /// <param name="path">The key file; made when it is not there.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="scope">What it allows.</param>
    /// <param name="expires">When it ends; null for never.</param>
    /// <param name="time">Gives the date of making.</param>
    /// <returns>The key. It is nowhere kept: show it once.</returns>
    /// <exception cref="InvalidDataException">The file is there and is not a key file.</exception>
    public static string Add(string path, string name, ApiKeyScope scope, DateTimeOffset? expires, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(time);
        var key = Marker + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var entry = new ApiKey(key[..IdLength], name, scope, Convert.ToHexStringLower(Hash(key)), time.GetUtcNow(), expires);
        new KeyFile([.. KeyFile.Read(path).Keys, entry]).Write(path);
        return key;
    }

    /// <summary>The file's entries, oldest first; empty when there is no file.</summary>
    /// <exception cref="InvalidDataException">The file is there and is not a key file.</exception>
    public static IReadOnlyList<ApiKey> List(string path) => KeyFile.Read(path).Keys;

    /// <summary>Removes a key by its id. False when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is there and is not a key file.</exception>
    public static bool Remove(string path, string id)
    {
        var keys = KeyFile.Read(path).Keys;
        var kept = keys.Where(k => !string.Equals(k.Id, id, StringComparison.Ordinal)).ToArray();
        if (kept.Length == keys.Count) return false;
        new KeyFile(kept).Write(path);
        return true;
    }

    internal KeyCheck Check(string key)
    {
        KeyFile file;
        try
        {
            file = Current();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return new KeyCheck.Unreadable(e.Message);
        }
        var hash = Hash(key);
        ApiKey? found = null;
        // Every entry is compared, each in constant time, so that the time taken tells nothing about the file.
        foreach (var entry in file.Keys)
            if (CryptographicOperations.FixedTimeEquals(hash, Convert.FromHexString(entry.Sha256))) found = entry;
        if (found is null) return new KeyCheck.Unknown();
        return found.Expires is { } expires && expires <= _time.GetUtcNow() ? new KeyCheck.Expired(expires) : new KeyCheck.Accepted(found);
    }

    private KeyFile Current()
    {
        if (_path is null) return _read.File;
        lock (_gate)
        {
            // A missing file reads as the year 1601.
            var written = File.GetLastWriteTimeUtc(_path);
            if (written != _read.Written) _read = (written, KeyFile.Read(_path));
            return _read.File;
        }
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
