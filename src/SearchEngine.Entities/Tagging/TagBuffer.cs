namespace SearchEngine.Entities.Tagging;

/// <summary>The words of one article with what the features need of each; reused from article to article, so that it stops allocating.</summary>
internal sealed class TagBuffer
{
    private readonly List<int> _sentenceEnds = [];
    private TagWord[] _words = new TagWord[1024];
    private int _sentenceStart;

    /// <summary>Words so far.</summary>
    public int Count { get; private set; }

    /// <summary>Words of the sentence that is open.</summary>
    public int SentenceLength => Count - _sentenceStart;

    /// <summary>The end (exclusive) of each sentence, in order.</summary>
    public List<int> SentenceEnds => _sentenceEnds;

    /// <summary>The words.</summary>
    public Span<TagWord> Words => _words.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        _sentenceStart = 0;
        _sentenceEnds.Clear();
    }

    public void Add(int start, int length)
    {
        if (Count == _words.Length) Array.Resize(ref _words, Count * 2);
        _words[Count++] = new TagWord { Start = start, Length = length };
    }

    public void EndSentence()
    {
        if (Count == _sentenceStart) return;
        _sentenceEnds.Add(Count);
        _sentenceStart = Count;
    }

    /// <summary>Gives back memory that only a giant article needed.</summary>
    public void Trim(int most)
    {
        if (_words.Length > most) _words = new TagWord[most];
    }
}

/// <summary>A word and what is known of it.</summary>
internal struct TagWord
{
    public int Start;
    public int Length;

    /// <summary>Hash in lower case.</summary>
    public uint Lower;

    /// <summary>Hash as written.</summary>
    public uint Exact;

    /// <summary>Hash of the shape, runs shortened: "Xx", "X.X.", "d-d".</summary>
    public uint Shape;

    public uint Prefix2;
    public uint Prefix3;
    public uint Suffix2;
    public uint Suffix3;
    public uint Suffix4;

    /// <summary>Clusters, fine to coarse; 0 for unknown words.</summary>
    public ushort Fine;
    public ushort Middle;
    public byte Coarse;

    public WordTraits Traits;

    /// <summary>Name lists in which the word stands, alone or in a phrase.</summary>
    public GazetteerMarks Marks;
}

[Flags]
internal enum WordTraits : byte
{
    None = 0,
    Capital = 1,
    AllCapitals = 2,
    Digit = 4,

    /// <summary>Stands capitalised elsewhere in the article, not at the start of a sentence.</summary>
    CapitalElsewhere = 8,

    /// <summary>Stands in lower case elsewhere in the article.</summary>
    LowerElsewhere = 16,

    /// <summary>The sentence is written in capitals.</summary>
    Shouted = 32,

    /// <summary>The sentence Is Written Like a Headline.</summary>
    Headline = 64,
}

[Flags]
internal enum GazetteerMarks : ushort
{
    None = 0,
    GivenName = 1,
    FamilyName = 2,
    Country = 4,
    PlaceWhole = 8,
    PlacePart = 16,
    OrganisationWhole = 32,
    OrganisationPart = 64,
    OrganisationWord = 128,
    Demonym = 256,
    PersonPart = 512,
    Role = 1024,
    Calendar = 2048,
    PlaceFirst = 4096,
    OrganisationFirst = 8192,
    Club = 16384,
}
