namespace SearchEngine.Crawling.Links;

/// <summary>A start tag with the attributes that matter to a crawler.</summary>
internal sealed class HtmlTag
{
    // Enough for every real tag; a tag with a million attributes costs its own length, no memory.
    private const int MaxAttributes = 64;
    private readonly List<KeyValuePair<string, string>> _attributes = [];

    /// <summary>Name in lower case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Value of an attribute, entities decoded; null when it is absent.</summary>
    /// <param name="name">Name in lower case.</param>
    public string? this[string name]
    {
        get
        {
            // HTML: of attributes with the same name, the first counts.
            foreach (var attribute in _attributes)
                if (attribute.Key == name) return attribute.Value;
            return null;
        }
    }

    /// <summary>Whether the attribute is there, with or without a value.</summary>
    public bool Has(string name) => this[name] is not null;

    /// <summary>Whether a list attribute, such as rel, holds a word.</summary>
    public bool HasToken(string name, string token)
    {
        foreach (var range in (this[name] ?? "").AsSpan().SplitAny(" \t\n\r\f,"))
            if ((this[name] ?? "").AsSpan()[range].Equals(token, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    internal void Reset(string name)
    {
        Name = name;
        _attributes.Clear();
    }

    internal void Add(string name, string value)
    {
        if (_attributes.Count < MaxAttributes) _attributes.Add(new(name, value));
    }
}
