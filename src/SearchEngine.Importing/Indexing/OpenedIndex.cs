using SearchEngine.Articles;
using SearchEngine.Lucene;
using SearchEngine.Search;

namespace SearchEngine.Importing.Indexing;

/// <summary>An index that is open, in the parts that are used of it.</summary>
internal sealed record OpenedIndex
{
    /// <summary>Its reading side.</summary>
    public required IArticleIndex Reader { get; init; }

    /// <summary>Its writing side.</summary>
    public required IArticleIndexWriter Writer { get; init; }

    /// <summary>Begins another generation beside it.</summary>
    public required Func<OpenedRebuild> BeginRebuild { get; init; }

    /// <summary>Looks for damage; a sentence for each.</summary>
    public required Func<IReadOnlyList<string>> Verify { get; init; }

    /// <summary>Reads the files that searches use through; a sentence on the first that is damaged, null when all are sound.</summary>
    public required Func<CancellationToken, string?> FindDamage { get; init; }

    /// <summary>Closes it without committing.</summary>
    public required IDisposable Lifetime { get; init; }

    /// <summary>Why it was begun anew when it was opened; null when it was sound.</summary>
    public string? Notice { get; init; }

    /// <summary>Opens the Lucene index of a data directory.</summary>
    public static OpenedIndex OpenLucene(string path, LuceneIndexOptions options)
    {
        var index = LuceneArticleIndex.Open(path, options);
        return new OpenedIndex
        {
            Reader = index,
            Writer = index,
            BeginRebuild = () => OpenedRebuild.Of(index.BeginRebuild()),
            Verify = index.Verify,
            FindDamage = index.FindDamage,
            Lifetime = index,
            Notice = index.Notice,
        };
    }
}

/// <summary>A generation in the making, in the parts that are used of it.</summary>
/// <param name="Apply">Adds changes in the store's order.</param>
/// <param name="Complete">Puts it in the place of the live one; while nobody writes to that.</param>
/// <param name="Lifetime">Throws it away unless it is complete.</param>
internal sealed record OpenedRebuild(Action<IReadOnlyList<ArticleChange>> Apply, Action Complete, IDisposable Lifetime)
{
    public static OpenedRebuild Of(IndexRebuild rebuild) => new(rebuild.Apply, rebuild.Complete, rebuild);
}
