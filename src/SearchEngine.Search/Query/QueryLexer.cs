using System.Text;

namespace SearchEngine.Search.Query;

/// <summary>Cuts a query into tokens. Linear; never throws; what is unbalanced is read as best it can be.</summary>
internal sealed class QueryLexer(string text, bool shouting, List<string> notes)
{
    private readonly Queue<QueryToken> _ready = [];
    private int _at;
    private bool _shoutNoted;

    public List<QueryToken> Read(int limit)
    {
        var tokens = new List<QueryToken>();
        while ((_ready.TryDequeue(out var ready) ? ready : Next()) is { } token)
        {
            if (tokens.Count == limit)
            {
                notes.Add($"Only the first {limit} words and signs of the query were used.");
                break;
            }
            tokens.Add(token);
        }
        return tokens;
    }

    private QueryToken? Next()
    {
        while (_at < text.Length && IsSpace(text[_at])) _at++;
        if (_at == text.Length) return null;
        switch (text[_at])
        {
            case '(': _at++; return new QueryToken(TokenKind.Open, "(");
            case ')': _at++; return new QueryToken(TokenKind.Close, ")");
            case '|':
                while (_at < text.Length && text[_at] == '|') _at++;
                return new QueryToken(TokenKind.AnyOf, "|");
            case '-' when StartsOperand(_at + 1): _at++; return new QueryToken(TokenKind.Excluding, "-");
            case '+' when StartsOperand(_at + 1): _at++; return Next();
        }
        return IsQuote(text[_at]) ? ReadPhrase(null) : ReadWord(null);
    }

    private bool StartsOperand(int at) =>
        at < text.Length && !IsSpace(text[at]) && text[at] is not (')' or '|' or '-' or '+');

    private QueryToken? ReadWord(string? field)
    {
        var word = new StringBuilder();
        var literal = 0; // length of the part that ends with the last escaped character
        while (_at < text.Length)
        {
            var c = text[_at];
            // said"that: the quote opens a phrase of its own.
            if (IsSpace(c) || c is '(' or ')' or '|' || IsQuote(c)) break;
            if (c == ',' && word.Length > 0 && QueryFields.IsFacet(field)) break;
            if (c == '\\' && _at + 1 < text.Length)
            {
                word.Append(Plain(text[_at + 1]));
                literal = word.Length;
                _at += 2;
                continue;
            }
            if (c == ':' && field is null && literal == 0 && _at + 1 < text.Length && !IsSpace(text[_at + 1]))
            {
                var name = word.ToString();
                if (QueryFields.IsField(name))
                {
                    _at++;
                    return ReadField(QueryFields.Canonical(name));
                }
                if (text[_at + 1] is not ('/' or ':') && QueryFields.Nearest(name) is { } near)
                {
                    notes.Add($"There is no field \u201C{name}\u201D, so it was read as a word; did you mean {near}: ? Fields are {QueryFields.List}.");
                    _at++;
                    return new QueryToken(TokenKind.Word, name);
                }
            }
            word.Append(c);
            _at++;
        }
        return Finish(word.ToString(), field, literal);
    }

    /// <summary>What stands behind a field's colon: a group, or a word or phrase; of facets several, parted by commas, which are alternatives.</summary>
    private QueryToken? ReadField(string field)
    {
        if (text[_at] == '(')
        {
            _at++;
            return new QueryToken(TokenKind.Open, "(", field);
        }
        var first = ReadValue();
        if (first is not { } value || !QueryFields.IsFacet(field)) return first;
        var others = new List<QueryToken>();
        while (_at + 1 < text.Length && text[_at] == ',' && !IsSpace(text[_at + 1]) && text[_at + 1] is not (',' or '(' or ')' or '|'))
        {
            _at++;
            if (ReadValue() is { } other) others.Add(other);
        }
        while (_at < text.Length && text[_at] == ',') _at++;
        if (others.Count == 0) return first;
        _ready.Enqueue(value);
        foreach (var other in others)
        {
            _ready.Enqueue(new QueryToken(TokenKind.AnyOf, ","));
            _ready.Enqueue(other);
        }
        _ready.Enqueue(new QueryToken(TokenKind.Close, ")"));
        return new QueryToken(TokenKind.Open, "(");

        QueryToken? ReadValue() => IsQuote(text[_at]) ? ReadPhrase(field) : ReadWord(field);
    }

    private QueryToken Finish(string word, string? field, int literal)
    {
        if (literal == 0 && field is null)
        {
            if (OperatorKind(word) is { } kind)
            {
                if (!shouting) return new QueryToken(kind, word);
                if (kind != TokenKind.AllOf && !_shoutNoted) notes.Add("All letters are capitals, so OR and NOT were read as words; | stands for OR, and - before a word leaves it out.");
                _shoutNoted |= kind != TokenKind.AllOf;
            }
            if (word.Length > 1 && word[^1] == ':' && _at < text.Length && QueryFields.IsField(word[..^1]))
                notes.Add($"To search in a field, leave no space behind its colon: \u201C{word}\u201D was read as a word.");
        }
        if (literal == 0 && word.Length > 0 && word[0] == '*')
        {
            var letters = word.TrimStart('*');
            notes.Add(letters.Length == 0
                ? "A * by itself stands for nothing and was left out."
                : $"A * counts only at the end of a word; \u201C{word}\u201D was read as \u201C{letters}\u201D.");
            word = letters;
        }
        if (word.Length > Math.Max(1, literal) && word[^1] == '*')
        {
            var end = word.Length;
            while (end > Math.Max(1, literal) && word[end - 1] == '*') end--;
            return new QueryToken(TokenKind.Word, word[..end], field, '*');
        }
        var tilde = word.LastIndexOf('~');
        if (tilde >= Math.Max(1, literal) && IsNumber(word.AsSpan(tilde + 1), out var number))
            return new QueryToken(TokenKind.Word, word[..tilde], field, '~', number);
        return new QueryToken(TokenKind.Word, word, field, Literal: literal > 0);
    }

    private static TokenKind? OperatorKind(string word) => word switch
    {
        "AND" or "&&" => TokenKind.AllOf,
        "OR" => TokenKind.AnyOf,
        "NOT" => TokenKind.Excluding,
        _ => null,
    };

    private QueryToken? ReadPhrase(string? field)
    {
        var start = ++_at;
        var phrase = new StringBuilder();
        var closed = false;
        while (_at < text.Length)
        {
            var c = text[_at++];
            if (IsQuote(c))
            {
                closed = true;
                break;
            }
            if (c == '\\' && _at < text.Length) c = text[_at++];
            phrase.Append(Plain(c));
        }
        if (!closed)
        {
            // Far oftener a slip than a wish for a phrase of all that follows.
            notes.Add("A quotation mark has no partner; it was left out.");
            _at = start;
            return field is null ? Next() : ReadWord(field);
        }
        if (_at < text.Length && text[_at] == '~')
        {
            var end = _at + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (IsNumber(text.AsSpan(_at + 1, end - _at - 1), out var slop) && slop is not null)
            {
                _at = end;
                return new QueryToken(TokenKind.Phrase, phrase.ToString(), field, '~', slop);
            }
        }
        return new QueryToken(TokenKind.Phrase, phrase.ToString(), field);
    }

    private static bool IsNumber(ReadOnlySpan<char> digits, out int? number)
    {
        number = null;
        if (digits.IsEmpty) return true;
        if (digits.Length > 3 || digits.ContainsAnyExceptInRange('0', '9')) return false;
        number = int.Parse(digits);
        return true;
    }

    private static char Plain(char c) => IsSpace(c) ? ' ' : c;

    internal static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';

    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';
}
