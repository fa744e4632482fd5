namespace SearchEngine.Importing.Indexing;

/// <summary>One index directory, kept open for as long as anybody reads from it.</summary>
internal sealed class IndexGeneration(string name, string path, OpenedIndex index)
{
    private readonly ManualResetEventSlim _closed = new();
    private int _holders = 1;
    private bool _obsolete;

    public string Name => name;

    public OpenedIndex Index => index;

    /// <summary>False when it has been closed already.</summary>
    public bool TryHold()
    {
        var seen = Volatile.Read(ref _holders);
        while (seen > 0)
        {
            var before = Interlocked.CompareExchange(ref _holders, seen + 1, seen);
            if (before == seen) return true;
            seen = before;
        }

        return false;
    }

    /// <summary>Ends a hold; the last one closes the index.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) > 0) return;
        index.Lifetime.Dispose();
        if (Volatile.Read(ref _obsolete)) IndexGenerations.DeleteDirectory(path);
        _closed.Set();
    }

    /// <summary>Ends the first hold and waits until the searches that are under way are done, so that the directory can be opened again.</summary>
    public void Close()
    {
        Release();
        _closed.Wait();
    }

    /// <summary>Ends the first hold; the files go with the last reader.</summary>
    public void Retire()
    {
        Volatile.Write(ref _obsolete, true);
        Release();
    }
}
