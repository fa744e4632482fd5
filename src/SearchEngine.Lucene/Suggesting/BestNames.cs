namespace SearchEngine.Lucene.Suggesting;

/// <summary>The heaviest names found so far, one for each thing named. For one thread.</summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class BestNames(int capacity)
{
    private readonly List<(int Item, int Name, int Weight)> _found = new(capacity + 1);

    public int Capacity => capacity;

    /// <summary>What a name has to outweigh to get in; -1 while there is room.</summary>
    public int Threshold => _found.Count < capacity ? -1 : _found[^1].Weight;

    /// <summary>Heaviest first; equals in the order of their names.</summary>
    public IReadOnlyList<(int Item, int Name, int Weight)> Found => _found;

    public void Add(int item, int name, int weight)
    {
        if (weight <= Threshold) return;
        for (var i = 0; i < _found.Count; i++)
        {
            if (_found[i].Item != item) continue;
            if (_found[i].Weight >= weight) return;
            _found.RemoveAt(i);
            break;
        }
        var at = _found.Count;
        while (at > 0 && (_found[at - 1].Weight < weight || (_found[at - 1].Weight == weight && _found[at - 1].Name > name))) at--;
        _found.Insert(at, (item, name, weight));
        if (_found.Count > capacity) _found.RemoveAt(capacity);
    }
}
