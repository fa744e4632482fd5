namespace SearchEngine.Entities.Tagging;

/// <summary>How a word looks.</summary>
internal enum WordForm : byte
{
    Edge,
    Lower,
    Capitalised,
    Capitals,
    Initial,
    MixedCase,
    Number,
    Mark,
}

/// <summary>How the line looks in which a word stands; capitals mean little in three of the four.</summary>
internal enum LineCase : byte
{
    Sentence,
    Headline,
    Capitals,
    Lower,
}

/// <summary>What lists say about a word by itself. The lists are part of the model.</summary>
[Flags]
internal enum WordMarks : ushort
{
    None = 0,
    GivenName = 1 << 0,
    FamilyName = 1 << 1,
    Place = 1 << 2,
    Nationality = 1 << 3,
    PersonTitle = 1 << 4,
    OrganisationWord = 1 << 5,
    CompanySuffix = 1 << 6,
    SpeechVerb = 1 << 7,
    SportWord = 1 << 8,
    CalendarWord = 1 << 9,
    PlaceCue = 1 << 10,
    Connector = 1 << 11,
    FunctionWord = 1 << 12,
    PlaceWord = 1 << 13,
    EventWord = 1 << 14,
}

/// <summary>What the other places of an article tell about a word.</summary>
[Flags]
internal enum ArticleMarks : ushort
{
    None = 0,
    SeenLower = 1 << 0,
    SeenCapitalised = 1 << 1,
    AfterTitle = 1 << 2,
    AfterGivenName = 1 << 3,
    BeforeOrganisationWord = 1 << 4,
    AfterPlaceCue = 1 << 5,
    BeforeSpeech = 1 << 6,
    BeforeNumber = 1 << 7,
    InPersonPhrase = 1 << 8,
    InOrganisationPhrase = 1 << 9,
    InPlacePhrase = 1 << 10,
    EndsName = 1 << 11,
    BeginsName = 1 << 12,
    InBrackets = 1 << 13,
    AfterThe = 1 << 14,
    Often = 1 << 15,
}

/// <summary>One word or punctuation mark with all that features are made from.</summary>
internal struct Word
{
    public int Start;
    public int Length;

    /// <summary>Hash of the lower-case form without accents, digits made 0.</summary>
    public uint Folded;
    public uint Shape;

    /// <summary>Number of the word's vector; 0 for none.</summary>
    public int Vector;
    public uint Prefix3;
    public uint Suffix2;
    public uint Suffix3;
    public uint Suffix4;
    public ushort FineCluster;
    public ushort MiddleCluster;
    public byte CoarseCluster;
    public byte Rarity;
    public WordMarks Marks;
    public WordForm Form;
    public LineCase Line;

    /// <summary>Two bits each for person, organisation, place and other: 1 begins a listed phrase, 2 goes on with it.</summary>
    public byte Phrases;
    public ArticleMarks Article;

    /// <summary>Words of the unbroken run of capitalised words before this one, and after.</summary>
    public byte RunBefore;
    public byte RunAfter;
    public bool StartsSentence;

    /// <summary>The line is rich in numbers: a table or a result.</summary>
    public bool InTable;

    public readonly int End => Start + Length;
    public readonly bool IsCapitalised => Form is WordForm.Capitalised or WordForm.Capitals or WordForm.Initial or WordForm.MixedCase;
    public readonly bool Is(WordMarks marks) => (Marks & marks) != WordMarks.None;
}
