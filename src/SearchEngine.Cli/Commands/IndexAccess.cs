using System.CommandLine;
using SearchEngine.Cli.Output;
using SearchEngine.Entities;
using SearchEngine.Importing;
using SearchEngine.Lucene;
using SearchEngine.Search;
using SearchEngine.Storage;

namespace SearchEngine.Cli.Commands;

/// <summary>An index to search: the data directory's own, or, while another process works on it, its last commit.</summary>
internal sealed class IndexAccess : IDisposable
{
    private readonly IDisposable[] _owned;

    private IndexAccess(IArticleIndex index, params IDisposable[] owned) => (Index, _owned) = (index, owned);

    public IArticleIndex Index { get; }

    public static IndexAccess Open(ParseResult parsed, CancellationToken cancellation)
    {
        var path = SharedOptions.DataOf(parsed);
        // Opening makes a directory that is not there; a search is no reason to.
        using (var directory = DataDirectory.OpenForReading(path))
        {
            try
            {
                var engine = SharedOptions.OpenEngine(parsed);
                engine.WaitUntilSearchable(cancellation);
                return new IndexAccess(engine.Index, engine);
            }
            catch (DataDirectoryInUseException inUse)
            {
                Terminal.Say($"{inUse.Message.Split(". ")[0]}; searching its last commit.");
                var knowledge = KnowledgeBase.Load(directory.KnowledgePath);
                var store = StoreAccess.Open(parsed);
                try
                {
                    var index = LuceneArticleIndex.OpenForReading(directory.IndexPath, ArticleEngine.IndexOptions(() => knowledge, store.Store, TimeProvider.System));
                    return new IndexAccess(index, index, store);
                }
                catch
                {
                    store.Dispose();
                    throw;
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var owned in _owned) owned.Dispose();
    }
}
