using SearchEngine.Articles;

namespace SearchEngine.Entities.Reading;

/// <summary>An entity within one reading; a negative index is the complement of a newcomer's number.</summary>
internal readonly record struct EntityKey(EntityKind Kind, int Index)
{
    public bool IsNewcomer => Index < 0;
    public int Newcomer => ~Index;
}

/// <summary>The mentions found so far, by entity.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<EntityKey, List<Mention>> _mentions = [];
    private readonly int[] _most = new int[3];
    private readonly int[] _total = new int[3];

    public Dictionary<EntityKey, List<Mention>> Entries => _mentions;

    public void Add(EntityKey entity, Mention mention)
    {
        if (!_mentions.TryGetValue(entity, out var list)) _mentions.Add(entity, list = []);
        list.Add(mention);
        _most[(int)entity.Kind] = Math.Max(_most[(int)entity.Kind], list.Count);
        _total[(int)entity.Kind]++;
    }

    public bool Holds(EntityKey entity) => _mentions.ContainsKey(entity);

    /// <summary>Mentions of the most mentioned entity of a kind.</summary>
    public int Most(EntityKind kind) => _most[(int)kind];

    /// <summary>Mentions of all entities of a kind.</summary>
    public int Total(EntityKind kind) => _total[(int)kind];

    public int Count(EntityKey entity) => _mentions.TryGetValue(entity, out var list) ? list.Count : 0;
}

/// <summary>A person or organisation that the knowledge base does not hold.</summary>
internal sealed record Newcomer(string Id, string Label);
