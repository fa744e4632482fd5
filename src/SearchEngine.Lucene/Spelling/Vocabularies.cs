using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace SearchEngine.Lucene.Spelling;

/// <summary>Keeps one vocabulary for all views of an index, and makes it again when the index has grown out of it.</summary>
/// <remarks>
/// Words of a vocabulary are looked up in the view before they are used, so one that is a little behind costs a correction, never a wrong one.
/// The first is made by the search that needs it; a large one is made again beside the searches.
/// </remarks>
internal sealed class Vocabularies
{
    // Reading the words of so few articles takes no longer than a search.
    private const int FewArticles = 2_000;
    private const double Growth = 0.1;

    private static readonly ConditionalWeakTable<object, Vocabularies> OfDirectories = [];

    private readonly System.Threading.Lock _gate = new();
    private Vocabulary? _vocabulary;
    private long _version;
    private bool _making;

    private Vocabularies()
    {
    }

    /// <summary>The vocabulary for a view.</summary>
    public static Vocabulary For(DirectoryReader reader) => OfDirectories.GetValue(reader.Directory, static _ => new Vocabularies()).Get(reader);

    private Vocabulary Get(DirectoryReader reader)
    {
        var vocabulary = Volatile.Read(ref _vocabulary);
        if (vocabulary is not null && !HasOutgrown(vocabulary, reader)) return vocabulary;
        lock (_gate)
        {
            vocabulary = _vocabulary;
            if (vocabulary is null || reader.NumDocs <= FewArticles)
            {
                if (vocabulary is not null && !HasOutgrown(vocabulary, reader)) return vocabulary;
                return Make(reader);
            }
            if (_making || !HasOutgrown(vocabulary, reader) || !reader.TryIncRef()) return vocabulary;
            _making = true;
        }
        // Should the index be closed meanwhile, the task fails unseen and the old vocabulary goes on serving.
        _ = Task.Run(() => MakeBeside(reader));
        return vocabulary;
    }

    private bool HasOutgrown(Vocabulary vocabulary, DirectoryReader reader) => reader.NumDocs <= FewArticles
        ? Volatile.Read(ref _version) != reader.Version
        : Math.Abs(reader.NumDocs - vocabulary.Articles) > Growth * vocabulary.Articles;

    private Vocabulary Make(DirectoryReader reader)
    {
        var made = Vocabulary.Of(reader);
        Volatile.Write(ref _version, reader.Version);
        Volatile.Write(ref _vocabulary, made);
        return made;
    }

    private void MakeBeside(DirectoryReader reader)
    {
        try
        {
            var made = Vocabulary.Of(reader);
            lock (_gate)
            {
                _version = reader.Version;
                Volatile.Write(ref _vocabulary, made);
            }
        }
        finally
        {
            lock (_gate) _making = false;
            reader.DecRef();
        }
    }
}
