namespace SearchEngine.Cleaning.Blocks;

internal static class HeadingSearch
{
    /// <summary>The heading that an element is or lies in.</summary>
    public static Element? HeadingAround(this Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
            if (at.Tag is ['h', >= '1' and <= '6']) return at;
        return null;
    }
}
