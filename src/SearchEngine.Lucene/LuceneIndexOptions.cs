using SearchEngine.Lucene.Ranking;
using SearchEngine.Lucene.Store;
using SearchEngine.Search;

namespace SearchEngine.Lucene;

/// <summary>What a <see cref="LuceneArticleIndex"/> works with besides its folder.</summary>
public sealed record LuceneIndexOptions
{
    /// <summary>Names of facet values that articles need not print.</summary>
    public IKnownNames Names { get; init; } = NoKnownNames.Instance;

    /// <summary>Where the texts of articles are kept, for snippets and similar articles; null: nowhere else, so the index stores them itself.</summary>
    public IArticleTexts? Texts { get; init; }

    /// <summary>The clock: for "today" in queries and the freshness of articles.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal RankingRecipe Recipe { get; init; } = RankingRecipe.Default;

    /// <summary>Articles that are written at the same time, 1 and up. In bulk, from 2 on, each thread has another beside it that hands its full batches to the disk.</summary>
    public int WritingThreads { get; init; } = Environment.ProcessorCount;

    /// <summary>Changes handed over at once from which on they are written in bulk: faster for many, slower for few.</summary>
    internal int LeastBulk { get; init; } = 64;

    /// <summary>Bytes that a batch of the bulk writer may hold, roughly; each writing thread has up to two.</summary>
    internal long BatchSize { get; init; } = 64 << 20;

    /// <summary>How long the bulk writer keeps its memory, some 150 MB, when nothing comes any more.</summary>
    internal TimeSpan BulkRest { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Opens the files of a generation; another one than the disk's for tests of failures.</summary>
    internal Func<string, global::Lucene.Net.Store.Directory> OpenDirectory { get; init; } = static path => new PositionalDirectory(path);

    /// <summary>Changes how the writer works: for tests that need merges of few articles.</summary>
    internal Action<global::Lucene.Net.Index.IndexWriterConfig> Configure { get; init; } = static _ => { };
}
