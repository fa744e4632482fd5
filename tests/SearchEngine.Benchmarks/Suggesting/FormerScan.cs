namespace SearchEngine.Benchmarks.Suggesting;

/// <summary>How it was done before: every name is looked at, the most frequent first.</summary>
internal sealed class FormerScan
{
    private readonly string[] _names = [.. Enumerable.Range(0, 100_000).Select(static i => NamedArticles.Person(i).ToLowerInvariant()),
        .. Enumerable.Range(0, 40_000).Select(static i => NamedArticles.Name(2_000_000 + i, 3).ToLowerInvariant())];

    public int Complete(string typed, int size)
    {
        var prefix = typed.ToLowerInvariant();
        var found = 0;
        foreach (var name in _names)
            if (HasWordStarting(name, prefix) && ++found == size) break;
        return found;
    }

    private static bool HasWordStarting(string name, string prefix)
    {
        for (var at = name.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = name.IndexOf(prefix, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1])) return true;
        return false;
    }
}
