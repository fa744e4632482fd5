using SearchEngine.Articles;
using SearchEngine.Entities.Lexicon;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Reading;

/// <summary>One article while it is read: its words, the names found among them, and what they were taken for.</summary>
internal sealed class ArticleReading
{
    private readonly string _title;
    private readonly string _text;
    private readonly int _titleTokens;
    private readonly List<Newcomer> _people = [];
    private readonly List<Newcomer> _organisations = [];
    private readonly Dictionary<string, int> _peopleById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _organisationsById = new(StringComparer.Ordinal);

    public ArticleReading(NameLexicon lexicon, string title, string text, DateOnly? day)
    {
        (Lexicon, _title, _text, Day) = (lexicon, title, text, day);
        Tokens = new List<Token>(16 + ((title.Length + text.Length) / 5));
        Tokenizer.Tokenize(title, lexicon.Vocabulary, isTitle: true, Tokens);
        _titleTokens = Tokens.Count;
        Tokenizer.Tokenize(text, lexicon.Vocabulary, isTitle: false, Tokens);
    }

    public NameLexicon Lexicon { get; }

    /// <summary>The article's date; null when unknown.</summary>
    public DateOnly? Day { get; }

    /// <summary>Title first, then the text.</summary>
    public List<Token> Tokens { get; }

    /// <summary>In the order of the tokens, never overlapping.</summary>
    public List<Match> Matches { get; } = [];

    public Ledger Ledger { get; } = new();
    public IReadOnlyList<Newcomer> People => _people;
    public IReadOnlyList<Newcomer> Organisations => _organisations;

    public CueKind Cues(int token) => Lexicon.Vocabulary.CuesOf(Tokens[token].Word);

    public bool HasCue(int token, CueKind cue) => token >= 0 && token < Tokens.Count && (Cues(token) & cue) != CueKind.None;

    /// <summary>The characters from one token to another, exclusive.</summary>
    public ReadOnlySpan<char> Characters(int start, int end) => PartText(start).AsSpan(Tokens[start].Start, Tokens[end - 1].End - Tokens[start].Start);

    /// <summary>The character before a token, or after it for <paramref name="after"/>; a line feed outside the text.</summary>
    public char Neighbour(int token, bool after)
    {
        var text = PartText(token);
        var at = after ? Tokens[token].End : Tokens[token].Start - 1;
        return at >= 0 && at < text.Length ? text[at] : '\n';
    }

    public void Add(EntityKind kind, int index, int start, int end, MentionRule rule) =>
        Ledger.Add(new EntityKey(kind, index), MentionOf(start, end, rule));

    /// <summary>The number of a person, who may have been noted before.</summary>
    public int AddPerson(Newcomer person) => AddNewcomer(person, _people, _peopleById);

    /// <summary>The number of an organisation, which may have been noted before.</summary>
    public int AddOrganisation(Newcomer organisation) => AddNewcomer(organisation, _organisations, _organisationsById);

    /// <summary>The first token that starts at or after a place of the title or the text, and the first one that ends after it.</summary>
    /// <returns>Half-open range of tokens; empty where the span holds none.</returns>
    public (int Start, int End) TokensIn(TextPart part, int start, int end)
    {
        var (low, high) = part == TextPart.Title ? (0, _titleTokens) : (_titleTokens, Tokens.Count);
        var first = FirstFrom(low, high, start);
        var last = first;
        while (last < high && Tokens[last].End <= end) last++;
        return (first, last);
    }

    private int FirstFrom(int low, int high, int start)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int AddNewcomer(Newcomer newcomer, List<Newcomer> all, Dictionary<string, int> byId)
    {
        if (byId.TryGetValue(newcomer.Id, out var number)) return number;
        byId.Add(newcomer.Id, all.Count);
        all.Add(newcomer);
        return all.Count - 1;
    }

    /// <summary>Where the tokens from one to another, exclusive, stand.</summary>
    public (TextPart Part, TextSpan Span) PlaceOf(int start, int end) =>
        (start < _titleTokens ? TextPart.Title : TextPart.Text, new TextSpan(Tokens[start].Start, Tokens[end - 1].End - Tokens[start].Start));

    private Mention MentionOf(int start, int end, MentionRule rule)
    {
        var (part, span) = PlaceOf(start, end);
        return new Mention(part, span, rule);
    }

    private string PartText(int token) => token < _titleTokens ? _title : _text;
}
