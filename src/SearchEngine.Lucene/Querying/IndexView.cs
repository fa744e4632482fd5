using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchEngine.Lucene.Evaluation;
using SearchEngine.Lucene.Facets;
using SearchEngine.Lucene.Naming;
using SearchEngine.Lucene.Ranking;
using SearchEngine.Lucene.Schema;
using SearchEngine.Lucene.Spelling;
using SearchEngine.Search;

namespace SearchEngine.Lucene.Querying;

/// <summary>A point-in-time view of the index: reader, searcher and facet arrays. Acquire before use, release after.</summary>
internal sealed class IndexView
{
    /// <summary>Takes over the reference to the reader.</summary>
    public IndexView(DirectoryReader reader, LuceneIndexOptions options, long sequence, FacetStore facets)
    {
        Reader = reader;
        Known = options.Names;
        Texts = options.Texts;
        Time = options.Time;
        Recipe = options.Recipe;
        Sequence = sequence;
        Searcher = new IndexSearcher(reader) { Similarity = new ArticleSimilarity() };
        Postings = new ViewPostings(Searcher);
        Facets = facets.Open(reader.Leaves);
        ValueNames = new ValueNames(this);
    }

    /// <summary>Tells views apart, in cursors too. A reader's own version comes again in the next generation, and after a crash.</summary>
    public long Number { get; } = BitConverter.ToInt64(Guid.NewGuid().ToByteArray());

    public DirectoryReader Reader { get; }

    public IndexSearcher Searcher { get; }

    /// <summary>Decoded postings, on which searches run.</summary>
    public ViewPostings Postings { get; }

    /// <summary>What people call facet values besides what articles print.</summary>
    public IKnownNames Known { get; }

    /// <summary>Where the texts of articles are; null: in the index.</summary>
    public IArticleTexts? Texts { get; }

    public TimeProvider Time { get; }

    /// <summary>How hits are ranked.</summary>
    public RankingRecipe Recipe { get; }

    /// <summary>The day it is, in UTC like all days of publication.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>Last change of the store that this view shows.</summary>
    public long Sequence { get; }

    public bool IsEmpty => Reader.Leaves.Count == 0;

    /// <summary>Finds facet values by what people call them.</summary>
    public ValueNames ValueNames { get; }

    /// <summary>The words of the index, to correct misspelt ones by; may be a little behind.</summary>
    public Vocabulary Vocabulary => Vocabularies.For(Reader);

    /// <summary>Facet arrays.</summary>
    public ViewFacets Facets { get; }

    public ViewDimension this[string dimension] => Facets[dimension];

    public bool TryAcquire() => Reader.TryIncRef();

    public void Release() => Reader.DecRef();
}
