using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SearchEngine.Entities.Tagging;
using SearchEngine.Importing.Indexing;
using SearchEngine.Importing.Knowing;
using SearchEngine.Lucene;

namespace SearchEngine.Importing;

/// <summary>What an <see cref="ArticleEngine"/> works with.</summary>
public sealed record EngineOptions
{
    /// <summary>The data directory; made when it does not exist.</summary>
    public required string DataPath { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the background work reports; nowhere by default.</summary>
    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Finds names by statistics; null for the built-in tagger. The engine does not dispose of it.</summary>
    public INameTagger? Tagger { get; init; }

    internal IndexFollowerOptions Following { get; init; } = new();

    internal KnowledgeWatchOptions Watching { get; init; } = new();

    internal Func<string, LuceneIndexOptions, OpenedIndex> OpenIndex { get; init; } = OpenedIndex.OpenLucene;
}
