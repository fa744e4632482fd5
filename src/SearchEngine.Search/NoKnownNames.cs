namespace SearchEngine.Search;

/// <summary>Knows no names: an engine then has those that articles print.</summary>
public sealed class NoKnownNames : IKnownNames
{
    private NoKnownNames() { }

    /// <summary>The one there is.</summary>
    public static NoKnownNames Instance { get; } = new();

    /// <inheritdoc/>
    public object Edition => this;

    /// <inheritdoc/>
    public IReadOnlyList<string> Find(string dimension, string name) => [];

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesOf(string dimension, string value) => [];
}
