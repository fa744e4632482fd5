namespace SearchEngine.Search;

/// <summary>What people call the values of facets, beyond what articles print: "Burma" for MM, "Zelenskyy" for volodymyr-zelensky. Thread-safe.</summary>
public interface IKnownNames
{
    /// <summary>Changes when the names do, so that what was derived from them can be made again.</summary>
    object Edition { get; }

    /// <summary>Values of a dimension that a name stands for, likeliest first; case and diacritics do not count. Empty when none is known.</summary>
    IReadOnlyList<string> Find(string dimension, string name);

    /// <summary>All names of a value, the main one first; empty when it is not known.</summary>
    IReadOnlyList<string> NamesOf(string dimension, string value);
}
