using System.Diagnostics.CodeAnalysis;
using SearchEngine.Entities.Loading;
using SearchEngine.Entities.Text;

namespace SearchEngine.Entities.Lexicon;

/// <summary>All phrases as paths of word numbers; finds the longest one that starts at a token.</summary>
/// <remarks>Read-only once built. A search touches at most as many tokens as the longest phrase has words.</remarks>
internal sealed class PhraseTrie<T>(Vocabulary vocabulary) where T : struct
{
    private const int Root = 0;

    // The first step is an array look-up, for nearly every word of a text is tried and few start a phrase.
    private readonly List<int> _first = [];
    private readonly Dictionary<long, int> _children = [];
    private readonly List<List<Phrase<T>>?> _phrases = [null];

    /// <summary>Adds a phrase. One without words is ignored.</summary>
    public void Add(string phrase, T value)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(phrase, vocabulary, isTitle: false, tokens);
        if (tokens.Count is 0 or > 31) return;
        var node = Root;
        uint capitals = 0, acronyms = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var word = vocabulary.Add(phrase.AsSpan(token.Start, token.Length));
            if (token.Is(TokenFlags.UpperFirst) && !IsArticle(phrase.AsSpan(token.Start, token.Length))) capitals |= 1u << i;
            if (token.Is(TokenFlags.AllUpper)) acronyms |= 1u << i;
            var child = Child(node, word);
            if (child == Root) child = AddChild(node, word);
            node = child;
        }
        var last = tokens[^1];
        (_phrases[node] ??= []).Add(new Phrase<T>(value, tokens.Count, capitals, acronyms, last.Is(TokenFlags.DotAfter) && !last.Is(TokenFlags.Dotted) && last.Length > 1));
    }

    /// <summary>The node and end (exclusive) of the longest phrase at <paramref name="start"/> that is written as it must be.</summary>
    public bool TryMatchLongest(List<Token> tokens, int start, [NotNullWhen(true)] out List<Phrase<T>>? phrases, out int end)
    {
        (phrases, end) = (null, start);
        var node = Root;
        for (var i = start; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Word < 0 || (i > start && !Joins(token, tokens[i - 1])) || (node = Child(node, token.Word)) == Root) break;
            if (_phrases[node] is { } found && HasFitting(found, tokens, start)) (phrases, end) = (found, i + 1);
        }
        return phrases is not null;
    }

    /// <summary>The node that a word leads to, or the root when there is none.</summary>
    private int Child(int node, int word) =>
        node == Root ? word < _first.Count ? _first[word] : Root
        : _children.GetValueOrDefault(Key(node, word), Root);

    private int AddChild(int node, int word)
    {
        var child = _phrases.Count;
        _phrases.Add(null);
        if (node != Root) _children.Add(Key(node, word), child);
        else
        {
            while (_first.Count <= word) _first.Add(Root);
            _first[word] = child;
        }
        return child;
    }

    private static bool HasFitting(List<Phrase<T>> phrases, List<Token> tokens, int start)
    {
        foreach (var phrase in phrases)
            if (phrase.Fits(tokens, start)) return true;
        return false;
    }

    private bool Joins(Token token, Token before) => token.Gap switch
    {
        Gap.Space or Gap.Hyphen or Gap.Apostrophe => true,
        Gap.Dot => before.IsInitial || (vocabulary.CuesOf(before.Word) & CueKind.NameAbbreviation) != CueKind.None,
        _ => false,
    };

    private static bool IsArticle(ReadOnlySpan<char> word) => word is "The" or "Al" or "El";

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}

/// <summary>A phrase and how it must be written: bit i of Capitals says that word i starts with a capital, of Acronyms that it is all capitals, FinalDot that a dot follows ("Calif.").</summary>
internal readonly record struct Phrase<T>(T Value, int Length, uint Capitals, uint Acronyms, bool FinalDot) where T : struct
{
    public bool Fits(List<Token> tokens, int start)
    {
        for (var i = 0; i < Length; i++)
        {
            var token = tokens[start + i];
            if ((Acronyms & (1u << i)) != 0 && !token.Is(TokenFlags.AllUpper)) return false;

            // "Kim Jong-un" is "Kim Jong Un": behind a hyphen a capital is a matter of taste.
            if ((Capitals & (1u << i)) != 0 && !token.Is(TokenFlags.UpperFirst | TokenFlags.Digits) && (i == 0 || token.Gap != Gap.Hyphen)) return false;
        }
        return !FinalDot || tokens[start + Length - 1].Is(TokenFlags.DotAfter) || IsSetOff(tokens, start, start + Length);
    }

    // "Canton, Mass, March 4": between commas after a name an abbreviation may lack its dot.
    private static bool IsSetOff(List<Token> tokens, int start, int end) =>
        start > 0 && tokens[start].Gap == Gap.Comma && tokens[start - 1].Is(TokenFlags.UpperFirst) && end < tokens.Count && tokens[end].Gap is Gap.Comma;

    /// <summary>True for acronyms so short that a line in capitals may hold them by chance: "US" in "TELL US".</summary>
    public bool IsShortAcronym(Token token) => Length == 1 && Acronyms != 0 && token.Length <= 3 && !token.Is(TokenFlags.Dotted);
}
