using System.Text;

namespace SearchEngine.Search.Query;

/// <summary>Cuts a query into tokens. Linear; never throws; what is unbalanced is read as best it can be.</summary>
internal sealed class QueryLexer(string text, bool shouting, List<string> notes)
{
    private int _at;

    public List<QueryToken> Read(int limit)
    {
        var tokens = new List<QueryToken>();
        while (Next() is { } token)
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
            case '|': _at++; return new QueryToken(TokenKind.AnyOf, "|");
            case '-' when StartsOperand(_at + 1): _at++; return new QueryToken(TokenKind.Excluding, "-");
            case '+' when StartsOperand(_at + 1): _at++; return Next();
        }
        return IsQuote(text[_at]) ? ReadPhrase(null) : ReadWord();
    }

    private bool StartsOperand(int at) =>
        at < text.Length && !IsSpace(text[at]) && text[at] is not (')' or '|' or '-' or '+');

    private QueryToken? ReadWord(string? field = null)
    {
        var word = new StringBuilder();
        var literal = 0; // length of the part that ends with the last escaped character
        while (_at < text.Length)
        {
            var c = text[_at];
            if (IsSpace(c) || c is '(' or ')' or '|') break;
            if (IsQuote(c))
            {
                // said"that: the quote opens a phrase of its own, except as an apostrophe-like sign inside a word.
                if (field is not null && word.Length == 0) return ReadPhrase(field);
                break;
            }
            if (c == '\\' && _at + 1 < text.Length)
            {
                word.Append(Plain(text[_at + 1]));
                literal = word.Length;
                _at += 2;
                continue;
            }
            if (c == ':' && field is null && literal == 0 && QueryFields.IsField(word.ToString()) && _at + 1 < text.Length && !IsSpace(text[_at + 1]))
            {
                field = QueryFields.Canonical(word.ToString());
                word.Clear();
                _at++;
                continue;
            }
            word.Append(c);
            _at++;
        }
        return Finish(word.ToString(), field, literal);
    }

    private QueryToken Finish(string word, string? field, int literal)
    {
        if (literal == 0 && field is null && !shouting)
            switch (word)
            {
                case "AND" or "&&": return new QueryToken(TokenKind.AllOf, word);
                case "OR": return new QueryToken(TokenKind.AnyOf, word);
                case "NOT": return new QueryToken(TokenKind.Excluding, word);
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
            return field is null || start == text.Length || IsSpace(text[start]) ? Next() : ReadWord(field);
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
