using SearchEngine.Search.Query.Dates;

namespace SearchEngine.Search.Query;

/// <summary>Builds the tree from tokens by recursive descent; the depth of recursion is bounded by <see cref="QueryParser.MaxDepth"/>.</summary>
internal sealed class TokenParser(List<QueryToken> tokens, DateReader dates, List<string> notes)
{
    private readonly SpokenDate? _spoken = SpokenDate.In(tokens, dates, notes);
    private int _at;
    private bool _depthNoted;

    public QueryNode Parse()
    {
        NoteStrayOperators();
        var parts = new List<QueryNode>();
        while (_at < tokens.Count)
        {
            if (ReadSequence(0, null) is { } part) parts.Add(part);
            // A ")" that closes nothing.
            if (_at < tokens.Count) _at++;
        }
        return Join(parts, static nodes => new AllOf(nodes)) ?? new MatchAll();
    }

    // sequence := either+
    private QueryNode? ReadSequence(int depth, string? field)
    {
        var parts = new List<QueryNode>();
        while (_at < tokens.Count && tokens[_at].Kind != TokenKind.Close)
            if (ReadEither(depth, field) is { } part) parts.Add(part);
        return Join(parts, static nodes => new AllOf(nodes));
    }

    // either := both (OR both)*
    private QueryNode? ReadEither(int depth, string? field)
    {
        var parts = new List<QueryNode>();
        do
        {
            if (ReadBoth(depth, field) is { } part) parts.Add(part);
        }
        while (Skip(TokenKind.AnyOf));
        return Join(parts, static nodes => new AnyOf(nodes));
    }

    // both := part (AND part)*
    private QueryNode? ReadBoth(int depth, string? field)
    {
        var parts = new List<QueryNode>();
        do
        {
            if (ReadPart(depth, field) is { } part) parts.Add(part);
        }
        while (Skip(TokenKind.AllOf));
        return Join(parts, static nodes => new AllOf(nodes));
    }

    private bool Skip(TokenKind kind)
    {
        if (_at >= tokens.Count || tokens[_at].Kind != kind) return false;
        while (_at < tokens.Count && tokens[_at].Kind == kind) _at++;
        return true;
    }

    private QueryNode? ReadPart(int depth, string? field)
    {
        var excluded = false;
        while (_at < tokens.Count && tokens[_at].Kind == TokenKind.Excluding)
        {
            excluded = !excluded;
            _at++;
        }
        if (_at >= tokens.Count) return null;
        if (_spoken is { } spoken && spoken.At == _at)
        {
            _at += spoken.Length;
            return spoken.Range;
        }
        var token = tokens[_at];
        QueryNode? node;
        switch (token.Kind)
        {
            case TokenKind.Open:
                _at++;
                node = ReadGroup(depth, token.Field ?? field);
                break;
            case TokenKind.Word:
                _at++;
                node = ReadWord(token, token.Field ?? field);
                break;
            case TokenKind.Phrase:
                _at++;
                node = ReadPhrase(token, token.Field ?? field);
                break;
            default:
                // An operator without a left side, or a ")": the caller goes on from it.
                return null;
        }
        if (node is null || !excluded) return node;
        return node is Excluding inner ? inner.Child : new Excluding(node);
    }

    private QueryNode? ReadGroup(int depth, string? field)
    {
        if (depth >= QueryParser.MaxDepth)
        {
            if (!_depthNoted) notes.Add($"Parentheses nested deeper than {QueryParser.MaxDepth} were ignored.");
            _depthNoted = true;
            return null;
        }
        var node = ReadSequence(depth + 1, field);
        if (_at < tokens.Count) _at++;
        else if (tokens.Count < QueryParser.MaxTokens) notes.Add("A parenthesis was not closed; the group was read to the end of the query.");
        return node;
    }

    private QueryNode? ReadWord(QueryToken token, string? field)
    {
        if (QueryFields.IsDate(field)) return ReadDate(field, LongestDate(token));
        if (field is null && token is { Literal: false, Suffix: '\0' } && dates.ReadBareRange(token.Text) is { } range) return range;
        if (!HasLetterOrDigit(token.Text)) return null;
        if (QueryFields.IsFacet(field)) return new FacetTerm(field ?? "", token.Suffix == '*' ? token.Text + '*' : token.Text);
        return token.Suffix switch
        {
            '*' => new Prefix(token.Text, field),
            '~' => new Fuzzy(token.Text, Math.Clamp(token.Number ?? 1, 1, 2), field),
            _ => new Word(token.Text, field),
        };
    }

    private QueryNode? ReadPhrase(QueryToken token, string? field)
    {
        var text = token.Text;
        if (!HasLetterOrDigit(text)) return null;
        if (QueryFields.IsDate(field)) return ReadDate(field, text);
        if (QueryFields.IsFacet(field)) return new FacetTerm(field ?? "", text);
        return new Phrase(text, Math.Min(token.Number ?? 0, QueryParser.MaxSlop), field);
    }

    /// <summary>A date's first word with those behind it that belong to it: <c>date:last week</c>, <c>since:31 May 2024</c>.</summary>
    private string LongestDate(QueryToken token)
    {
        var text = token.Text;
        var (longest, length) = (text, 0);
        // What is a date in digits by itself needs no more: in "date:2024 may" a word follows.
        if (char.IsAsciiDigit(text.FirstOrDefault()) && dates.ReadRange(text) is not null) return text;
        for (var i = 0; i < SpokenDate.MostWords - 1 && _at + i < tokens.Count && tokens[_at + i].IsPlain; i++)
        {
            text += " " + tokens[_at + i].Text;
            if (dates.ReadRange(text) is not null) (longest, length) = (text, i + 1);
        }
        _at += length;
        return longest;
    }

    private QueryNode? ReadDate(string? field, string text)
    {
        // date:>=2024-05 is since:2024-05
        var period = text.TrimStart('<', '>', '=');
        var side = field == Dimension.Published
            ? text[..^period.Length] switch { ">" => QueryFields.After, ">=" => QueryFields.Since, "<" => QueryFields.Before, "<=" => QueryFields.Until, _ => field }
            : field;
        QueryNode? node = side switch
        {
            QueryFields.Before => dates.ReadPeriod(period) is { } end && end.First > DateOnly.MinValue ? new DateRange(null, end.First.AddDays(-1)) : null,
            QueryFields.After => dates.ReadPeriod(period) is { } start && start.Last < DateOnly.MaxValue ? new DateRange(start.Last.AddDays(1), null) : null,
            QueryFields.Since => dates.ReadPeriod(period) is { } first ? new DateRange(first.First, null) : null,
            QueryFields.Until => dates.ReadPeriod(period) is { } last ? new DateRange(null, last.Last) : null,
            _ => dates.ReadRange(text),
        };
        if (node is not null) return node;
        if (!HasLetterOrDigit(text)) return null;
        notes.Add($"\u201C{text}\u201D is no date such as 2024, 2024-05, 2024-05-31, \u201CMay 2024\u201D, yesterday or \u201Clast week\u201D; it was read as words.");
        return new Phrase(text);
    }

    /// <summary>Operators with nothing to join are left out; the first is named.</summary>
    private void NoteStrayOperators()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind is not (TokenKind.AllOf or TokenKind.AnyOf or TokenKind.Excluding)) continue;
            var left = token.Kind == TokenKind.Excluding || (i > 0 && tokens[i - 1].Kind is TokenKind.Word or TokenKind.Phrase or TokenKind.Close);
            var right = i + 1 < tokens.Count && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Phrase or TokenKind.Open or TokenKind.Excluding;
            if (left && right) continue;
            notes.Add($"\u201C{token.Text}\u201D joins nothing where it stands; it was left out. In quotation marks it is a word.");
            return;
        }
    }

    private static bool HasLetterOrDigit(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (System.Text.Rune.IsLetterOrDigit(rune)) return true;
        return false;
    }

    /// <summary>One node for many: nested nodes of the same kind become one, so that a tree has one shape only.</summary>
    private static QueryNode? Join(List<QueryNode> parts, Func<QueryNodes, QueryNode> make)
    {
        if (parts.Count <= 1) return parts.FirstOrDefault();
        var kind = make(new QueryNodes([]));
        var flat = new List<QueryNode>();
        foreach (var part in parts)
            switch (part, kind)
            {
                case (AllOf all, AllOf): flat.AddRange(all.Children); break;
                case (AnyOf any, AnyOf): flat.AddRange(any.Children); break;
                case (MatchAll, AllOf): break;
                default: flat.Add(part); break;
            }
        return flat.Count switch { 0 => new MatchAll(), 1 => flat[0], _ => make(new QueryNodes(flat)) };
    }
}
