namespace SearchEngine.Entities.Tagging;

/// <summary>The tags of words: outside, and for each type the first, an inner, the last and the only word of a name.</summary>
/// <remarks>Names of other things (nationalities, events, works) are told apart, so that they are not taken for one of the three; they need no extent, so two tags do. Thus a row of weights has 16 lanes.</remarks>
internal static class TagSet
{
    public const int Lanes = 16;
    public const int Count = 15;
    public const int Outside = 0;
    public const int OtherFirst = 13;
    public const int OtherInner = 14;
    public const int Types = 3;

    private static readonly bool[] Allowed = [.. Enumerable.Range(0, Lanes * Lanes).Select(static i => MayFollow(i / Lanes, i % Lanes))];

    public static int First(int type) => 1 + (4 * type);
    public static int Inner(int type) => 2 + (4 * type);
    public static int Last(int type) => 3 + (4 * type);
    public static int Only(int type) => 4 + (4 * type);

    public static bool IsName(int tag) => tag is > Outside and < OtherFirst;

    /// <summary>0 person, 1 organisation, 2 place; only for names.</summary>
    public static int TypeOf(int tag) => (tag - 1) >> 2;

    public static bool Begins(int tag) => IsName(tag) && ((tag - 1) & 3) is 0 or 3;
    public static bool Ends(int tag) => IsName(tag) && ((tag - 1) & 3) is 2 or 3;

    public static bool CanStart(int tag) => Follows(Outside, tag);
    public static bool CanEnd(int tag) => Follows(tag, Outside);
    public static bool Follows(int previous, int tag) => Allowed[(previous * Lanes) + tag];

    private static bool MayFollow(int previous, int tag)
    {
        if (previous >= Count || tag >= Count) return false;
        if (tag == OtherInner) return previous is OtherFirst or OtherInner;
        var inside = IsName(previous) && !Ends(previous);
        var goesOn = IsName(tag) && !Begins(tag);
        return inside == goesOn && (!inside || TypeOf(previous) == TypeOf(tag));
    }
}
