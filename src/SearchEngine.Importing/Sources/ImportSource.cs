using System.Runtime.CompilerServices;

namespace SearchEngine.Importing.Sources;

/// <summary>Where articles are imported from.</summary>
public abstract class ImportSource
{
    /// <summary>For messages: the path, or <c>-</c>.</summary>
    public abstract string Name { get; }

    /// <summary>A file, a folder with all folders in it, or <c>-</c> for the standard input.</summary>
    /// <param name="path">The path; relative ones count from the working directory.</param>
    /// <param name="format">What it holds; for a folder, what every file in it holds.</param>
    /// <param name="leaveOut">Absolute paths of files and folders that are passed over in silence, such as what is being written meanwhile; null for none.</param>
    public static ImportSource FromPath(string path, ImportFormat format = ImportFormat.Auto, IReadOnlyCollection<string>? leaveOut = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return path == "-"
            ? new StreamSource("-", Console.OpenStandardInput, format)
            : new FileSource(path, format, leaveOut ?? []);
    }

    /// <summary>A stream.</summary>
    /// <param name="name">For messages; its extension tells the format when <paramref name="format"/> does not.</param>
    /// <param name="open">Opens it when its turn has come; it is closed afterwards.</param>
    /// <param name="format">What it holds.</param>
    public static ImportSource FromStream(string name, Func<Stream> open, ImportFormat format = ImportFormat.Auto)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(open);
        return new StreamSource(name, open, format);
    }

    /// <summary>What an address answers with: a page, or JSON Lines, text or a web archive to be read as it comes. Of an article that runs over several pages, the ones that follow are fetched, too; no other links are followed, for that, crawl.</summary>
    /// <param name="url">Absolute http or https URL.</param>
    /// <param name="format">What it holds.</param>
    /// <param name="allowPrivateNetwork">Allows addresses of this machine and of private networks.</param>
    public static ImportSource FromUrl(Uri url, ImportFormat format = ImportFormat.Auto, bool allowPrivateNetwork = false)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? new UrlSource(url, format, allowPrivateNetwork)
            : throw new ArgumentException($"'{url}' is not an absolute http or https URL.", nameof(url));
    }

    internal abstract IAsyncEnumerable<ImportItem> ReadAsync(ImportLimits limits, TimeProvider time, CancellationToken cancellation);
}

/// <summary>One stream.</summary>
internal sealed class StreamSource(string name, Func<Stream> open, ImportFormat format) : ImportSource
{
    public override string Name => name;

    internal override async IAsyncEnumerable<ImportItem> ReadAsync(ImportLimits limits, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = open();
        await foreach (var item in new DocumentReader(limits, time).ReadAsync(new Document(name, null, format), stream, cancellation)) yield return item;
    }
}
