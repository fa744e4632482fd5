using SearchEngine.Search.Query;

namespace SearchEngine.Search;

/// <summary>A query as it was understood.</summary>
/// <param name="Text">As typed, cut at <see cref="QueryParser.MaxLength"/>.</param>
/// <param name="Root">The syntax tree.</param>
/// <param name="Notes">What could not be used and how it was read instead, a sentence each.</param>
public sealed record ParsedQuery(string Text, QueryNode Root, IReadOnlyList<string> Notes)
{
    /// <summary>The tree in canonical query language; parsing it gives the same tree.</summary>
    public string Canonical => QueryPrinter.Print(Root);
}

/// <summary>Reads what people type into a search box. Never throws: what it cannot use it reads as words and says so.</summary>
/// <remarks>
/// <para>Grammar, loosest first: parts side by side must all match; <c>OR</c> or <c>|</c> joins its neighbours; <c>AND</c> binds tighter;
/// <c>-x</c> and <c>NOT x</c> exclude; <c>( )</c> group. A part is a word, <c>word*</c>, <c>word~1</c>, <c>"a phrase"</c>, <c>"a phrase"~3</c>,
/// <c>field:part</c>, or a span of dates (<c>2024..2025-06</c>, <c>before:2023</c>, <c>after:2023-05</c>). A backslash makes the next character part of a word.</para>
/// <para>Operators are upper case. In a query without any lower-case letter (caps lock) they are words, so <c>TO BE OR NOT TO BE</c> is no Boolean trap.</para>
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

    /// <summary>Parses; see the class for the grammar.</summary>
    /// <param name="text">What was typed; null and empty match every article.</param>
    public static ParsedQuery Parse(string? text)
    {
        text ??= "";
        var notes = new List<string>();
        if (text.Length > MaxLength)
        {
            notes.Add($"Only the first {MaxLength:N0} characters of the query were used.");
            text = text[..MaxLength];
        }
        var tokens = new QueryLexer(text, IsShouting(text), notes).Read(MaxTokens);
        var root = new TokenParser(tokens, notes).Parse();
        return new ParsedQuery(text, root, notes);
    }

    internal static bool IsShouting(string text)
    {
        var upper = false;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            upper |= char.IsUpper(c);
        }
        return upper;
    }
}
