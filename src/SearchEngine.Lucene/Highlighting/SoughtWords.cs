namespace SearchEngine.Lucene.Highlighting;

/// <summary>A run of unstemmed words that is marked only where all of them are.</summary>
/// <param name="Key">Tells it from others when a passage is weighed; the same for all names of one thing.</param>
/// <param name="Words">As the index has them.</param>
/// <param name="Slop">Moves allowed.</param>
/// <param name="Weight">What finding it is worth.</param>
/// <param name="InTitle">Whether it counts in titles only.</param>
/// <param name="Capitals">For names: which words have to begin with a capital (1), or be in capitals (2); null where case does not count.</param>
internal sealed record SoughtWords(int Key, string[] Words, int Slop, double Weight, bool InTitle, byte[]? Capitals = null)
{
    /// <summary>A text that is in capitals here has whatever capitals are asked for.</summary>
    public bool HasCapitals(ReadOnlySpan<char> text, int word)
    {
        if (Capitals is null || Capitals[word] == 0 || text.IsEmpty) return true;
        if (char.IsLower(text[0])) return false;
        if (Capitals[word] == 1) return true;
        foreach (var c in text)
            if (char.IsLower(c)) return false;
        return true;
    }
}
