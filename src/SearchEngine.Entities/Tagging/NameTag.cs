namespace SearchEngine.Entities.Tagging;

/// <summary>The tags of the sequence model: B begins a name, I goes on, L ends it, U is a name of one word; MISC (peoples, events) is learnt to keep it apart and needs no exact ends.</summary>
internal static class NameTag
{
    public const int Outside = 0;
    public const int Person = 1;
    public const int Organisation = 5;
    public const int Location = 9;
    public const int OtherFirst = 13;
    public const int OtherNext = 14;

    /// <summary>Tags in use.</summary>
    public const int Count = 15;

    /// <summary>Tags padded to what vector instructions like.</summary>
    public const int Lanes = 16;

    private const int Inside = 1;
    private const int Last = 2;
    private const int Unit = 3;

    /// <summary>True when the first tag may stand directly before the second.</summary>
    public static bool MayFollow(int before, int tag) => IsOpen(before) ? IsContinuation(tag) && First(tag) == First(before) : !IsContinuation(tag) && (tag != OtherNext || before is OtherFirst or OtherNext);

    /// <summary>True where a sentence may begin.</summary>
    public static bool MayBegin(int tag) => !IsContinuation(tag) && tag != OtherNext;

    /// <summary>True where a sentence may end.</summary>
    public static bool MayEnd(int tag) => !IsOpen(tag);

    /// <summary>What the tag is of; null for other and outside.</summary>
    public static NameType? TypeOf(int tag) => First(tag) switch
    {
        Person => NameType.Person,
        Organisation => NameType.Organisation,
        Location => NameType.Location,
        _ => null,
    };

    /// <summary>The tag of a word of a name.</summary>
    /// <param name="first"><see cref="Person"/>, <see cref="Organisation"/>, <see cref="Location"/> or <see cref="OtherFirst"/>.</param>
    /// <param name="at">Place of the word in the name, from 0.</param>
    /// <param name="length">Words of the name.</param>
    public static int At(int first, int at, int length)
    {
        if (first == OtherFirst) return at == 0 ? OtherFirst : OtherNext;
        return first + (length == 1 ? Unit : at == 0 ? 0 : at == length - 1 ? Last : Inside);
    }

    /// <summary>True for the first word of a name of more.</summary>
    public static bool IsBegin(int tag) => tag is Person or Organisation or Location;

    /// <summary>True for a name of one word.</summary>
    public static bool IsUnit(int tag) => tag is Person + Unit or Organisation + Unit or Location + Unit;

    private static bool IsOpen(int tag) => tag is > Outside and < OtherFirst && ((tag - 1) % 4) is 0 or Inside;

    private static bool IsContinuation(int tag) => tag is > Outside and < OtherFirst && (tag - 1) % 4 is Inside or Last;

    private static int First(int tag) => tag is > Outside and < OtherFirst ? tag - ((tag - 1) % 4) : tag;
}
