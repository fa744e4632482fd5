using System.CommandLine;
using SearchEngine.Storage;

namespace SearchEngine.Cli.Commands;

/// <summary>The store for reading, also while another process writes it.</summary>
internal sealed class StoreAccess : IDisposable
{
    private readonly DataDirectory _directory;

    private StoreAccess(DataDirectory directory) => (_directory, Store) = (directory, ArticleStore.Open(directory, TimeProvider.System));

    public ArticleStore Store { get; }

    public static StoreAccess Open(ParseResult parsed) => new(DataDirectory.OpenForReading(SharedOptions.DataOf(parsed)));

    public void Dispose()
    {
        Store.Dispose();
        _directory.Dispose();
    }
}
