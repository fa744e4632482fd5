namespace SearchEngine.Search.Query;

/// <summary>Builds the tree from tokens by recursive descent; the depth of recursion is bounded by <see cref="QueryParser.MaxDepth"/>.</summary>
internal sealed class TokenParser(List<QueryToken> tokens, List<string> notes)
{
    private int _at;
    private bool _depthNoted;

    public QueryNode Parse()
    {
        var parts = new List<QueryNode>();
        while (_at < tokens.Count)
        {
            if (ReadSequence(0) is { } part) parts.Add(part);
            // A ")" that closes nothing.
            if (_at < tokens.Count) _at++;
        }
        return Join(parts, static nodes => new AllOf(nodes)) ?? new MatchAll();
    }

    // sequence := either+
    private QueryNode? ReadSequence(int depth)
    {
        var parts = new List<QueryNode>();
        while (_at < tokens.Count && tokens[_at].Kind != TokenKind.Close)
            if (ReadEither(depth) is { } part) parts.Add(part);
        return Join(parts, static nodes => new AllOf(nodes));
    }

    // either := both (OR both)*
    private QueryNode? ReadEither(int depth)
    {
        var parts = new List<QueryNode>();
        do
        {
            if (ReadBoth(depth) is { } part) parts.Add(part);
        }
        while (Skip(TokenKind.AnyOf));
        return Join(parts, static nodes => new AnyOf(nodes));
    }

    // both := part (AND part)*
    private QueryNode? ReadBoth(int depth)
    {
        var parts = new List<QueryNode>();
        do
        {
            if (ReadPart(depth) is { } part) parts.Add(part);
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

    private QueryNode? ReadPart(int depth)
    {
        var excluded = false;
        while (_at < tokens.Count && tokens[_at].Kind == TokenKind.Excluding)
        {
            excluded = !excluded;
            _at++;
        }
        if (_at >= tokens.Count) return null;
        var token = tokens[_at];
        QueryNode? node;
        switch (token.Kind)
        {
            case TokenKind.Open:
                _at++;
                node = ReadGroup(depth);
                break;
            case TokenKind.Word:
                _at++;
                node = ReadWord(token);
                break;
            case TokenKind.Phrase:
                _at++;
                node = ReadPhrase(token);
                break;
            default:
                // An operator without a left side, or a ")": the caller goes on from it.
                return null;
        }
        if (node is null || !excluded) return node;
        return node is Excluding inner ? inner.Child : new Excluding(node);
    }

    private QueryNode? ReadGroup(int depth)
    {
        if (depth >= QueryParser.MaxDepth)
        {
            if (!_depthNoted) notes.Add($"Parentheses nested deeper than {QueryParser.MaxDepth} were ignored.");
            _depthNoted = true;
            return null;
        }
        var node = ReadSequence(depth + 1);
        if (_at < tokens.Count) _at++;
        else notes.Add("A parenthesis was not closed; the group was read to the end of the query.");
        return node;
    }

    private QueryNode? ReadWord(QueryToken token)
    {
        if (token is { Field: null, Literal: false } && token.Text.Contains("..", StringComparison.Ordinal) && DateReader.ReadRange(token.Text) is { } range)
            return range;
        switch (token.Field)
        {
            case null or QueryFields.Title:
                if (!HasLetterOrDigit(token.Text)) return null;
                return token.Suffix switch
                {
                    '*' => new Prefix(token.Text, token.Field),
                    '~' => new Fuzzy(token.Text, Math.Clamp(token.Number ?? 1, 1, 2), token.Field),
                    _ => new Word(token.Text, token.Field),
                };
            case QueryFields.Before or QueryFields.After or Dimension.Published:
                return ReadDate(token.Field, token.Text);
            default:
                return HasLetterOrDigit(token.Text) ? new FacetTerm(token.Field, token.Text) : null;
        }
    }

    private QueryNode? ReadPhrase(QueryToken token)
    {
        var text = token.Text;
        if (!HasLetterOrDigit(text)) return null;
        return token.Field switch
        {
            null or QueryFields.Title => new Phrase(text, Math.Min(token.Number ?? 0, 50), token.Field),
            QueryFields.Before or QueryFields.After or Dimension.Published => ReadDate(token.Field, text),
            _ => new FacetTerm(token.Field, text),
        };
    }

    private QueryNode? ReadDate(string field, string text)
    {
        QueryNode? node = field switch
        {
            QueryFields.Before => DateReader.ReadPeriod(text) is { } end && end.First > DateOnly.MinValue ? new DateRange(null, end.First.AddDays(-1)) : null,
            QueryFields.After => DateReader.ReadPeriod(text) is { } start ? new DateRange(start.Last.AddDays(1), null) : null,
            _ => DateReader.ReadRange(text),
        };
        if (node is not null) return node;
        notes.Add($"\u201C{text}\u201D is no date such as 2024, 2024-05 or 2024-05-31; it was read as words.");
        return HasLetterOrDigit(text) ? new Phrase(text) : null;
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
