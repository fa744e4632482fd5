using System.Collections;

namespace SearchEngine.Search.Query;

/// <summary>A list of nodes with structural equality.</summary>
public sealed class QueryNodes : IReadOnlyList<QueryNode>, IEquatable<QueryNodes>
{
    private readonly QueryNode[] _nodes;

    /// <summary>Copies the nodes.</summary>
    public QueryNodes(IEnumerable<QueryNode> nodes) => _nodes = [.. nodes];

    /// <inheritdoc/>
    public QueryNode this[int index] => _nodes[index];

    /// <inheritdoc/>
    public int Count => _nodes.Length;

    /// <inheritdoc/>
    public bool Equals(QueryNodes? other) => other is not null && _nodes.AsSpan().SequenceEqual(other._nodes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QueryNodes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var node in _nodes) hash.Add(node);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<QueryNode> GetEnumerator() => ((IEnumerable<QueryNode>)_nodes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
