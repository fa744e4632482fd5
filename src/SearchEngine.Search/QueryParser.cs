using SearchEngine.Search.Query;
using SearchEngine.Search.Query.Dates;

namespace SearchEngine.Search;

/// <summary>A query as it was understood.</summary>
/// <param name="Text">As typed, cut at <see cref="QueryParser.MaxLength"/>.</param>
/// <param name="Root">The syntax tree.</param>
/// <param name="Notes">What could not be used and how it was read instead, a sentence each.</param>
public sealed record ParsedQuery(string Text, QueryNode Root, IReadOnlyList<string> Notes)
{
    /// <summary>The tree in canonical query language; parsing it gives the same tree, on any day.</summary>
    public string Canonical => QueryPrinter.Print(Root);
}

/// <summary>Reads what people type into a search box. Never throws: what it cannot use it reads as words and says so.</summary>
/// <remarks>
/// <para>The grammar, in which <c>[ ]</c> may be absent and <c>*</c> repeats:</para>
/// <code>
/// query    := sequence
/// sequence := either either*                      all must match
/// either   := both ((OR or |) both)*              one must match; OR binds its neighbours, AND binds tighter
/// both     := part (AND part)*                    all must match
/// part     := [- or NOT or +] operand             - and NOT leave out, + changes nothing
/// operand  := word | word* | word~ | word~2       as it is in any form, its beginning, one or two letters off
///           | "a phrase" | "a phrase"~5           side by side; within so many moves
///           | field:value | field:(sequence)      a field before a group is that of all its parts
///           | facet:value,value                   one of these values
///           | period..period | period.. | ..period
///           | ( sequence )
/// field    := title | facet | mentions | date, published | before | after | since | until
/// facet    := country | person | leader | office | organisation | source | language
/// period   := 2024 | 2024-05 | 2024-05-31 | 2024-Q2 | 1990s | May 2024 | 31 May 2024 | today | yesterday | friday
///           | this, last or past week, month, quarter or year | last 7 days | 3 months ago
/// </code>
/// <para>A period of several words stands in quotation marks, or has hyphens or underscores for its spaces; directly behind a field it needs neither.
/// Days are those of UTC, weeks begin on Monday. "Last week" is the calendar's; "past week" and "last 7 days" end today. <c>before:</c> and <c>after:</c>
/// leave the period out, <c>since:</c> and <c>until:</c> take it in. The tree holds days, so that it means the same tomorrow.</para>
/// <para>Spoken periods ("last week") without a field are dates only where no plain word stands beside them, and are noted:
/// next to words they may be part of a name (Russia Today).</para>
/// <para>A backslash makes the next character part of a word. Operators are upper case. In a query that is all capitals (caps lock) they are words, so
/// <c>TO BE OR NOT TO BE</c> is no Boolean trap, and so they are in a passage of a dozen words and more that has hardly any; <c>|</c> and <c>-</c> are always operators. One without anything to join is left out. A name before a colon
/// that is no field is part of a word.</para>
/// <para>Thread-safe; linear in the length of the query.</para>
/// </remarks>
public static class QueryParser
{
    /// <summary>Longest query that is read, in UTF-16 code units; the rest is cut off and noted.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Most words and signs that are read.</summary>
    public const int MaxTokens = 256;

    /// <summary>Deepest nesting of parentheses; deeper ones are ignored.</summary>
    public const int MaxDepth = 32;

    /// <summary>Most moves allowed between the words of a phrase; larger numbers count as this one.</summary>
    public const int MaxSlop = 50;

    /// <summary>Parses; see the class for the grammar.</summary>
    /// <param name="text">What was typed; null and empty match every article.</param>
    /// <param name="today">The day (UTC) that "today" and "last week" are seen from.</param>
    public static ParsedQuery Parse(string? text, DateOnly today)
    {
        text ??= "";
        var notes = new List<string>();
        if (text.Length > MaxLength)
        {
            notes.Add($"Only the first {MaxLength:N0} characters of the query were used.");
            text = text[..MaxLength];
        }
        var shouting = IsShouting(text);
        var tokens = new QueryLexer(text, shouting, notes).Read(MaxTokens);
        if (!shouting && IsProse(tokens))
        {
            notes.Clear();
            tokens = new QueryLexer(text, shouting: true, notes).Read(MaxTokens);
        }
        var root = new TokenParser(tokens, new DateReader(today), notes).Parse();
        if (root is MatchAll && tokens.Count > 0) notes.Add("There is nothing to search for in the query; it stands for all articles.");
        return new ParsedQuery(text, root, notes);
    }

    /// <summary>True of a passage of text, in which NOT and OR are stressed words: many plain words, and hardly an operator.</summary>
    private static bool IsProse(List<QueryToken> tokens)
    {
        const int FewestWords = 12, WordsAnOperator = 6;
        var words = tokens.Count(static token => token.IsPlain);
        var operators = tokens.Count(static token => token.Kind is TokenKind.AllOf or TokenKind.AnyOf || (token.Kind == TokenKind.Excluding && token.Text != "-"));
        return operators > 0 && words >= FewestWords && words >= operators * WordsAnOperator && tokens.TrueForAll(static token => token.Field is null);
    }

    /// <summary>True when all letters are capitals, and not those of operators alone beside words without case (<c>2024 OR 2025</c>).</summary>
    private static bool IsShouting(string text)
    {
        var (capitals, others) = (false, false);
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                if (char.IsLower(text[at])) return false;
                at++;
            }
            var word = text.AsSpan(start, at - start);
            if (word is "" or "AND" or "OR" or "NOT") continue;
            others = true;
            foreach (var c in word) capitals |= char.IsUpper(c);
        }
        return capitals || !others;
    }
}
