using CsCheck;
using SearchEngine.Search.Query;

namespace SearchEngine.Search.Tests;

/// <summary>Random syntax trees in the one shape that a tree has: no node within its own kind, none with fewer than two parts, nothing excluded twice.</summary>
internal static class RandomTrees
{
    private static readonly string[] Nasty =
        ["a", "AND", "OR", "NOT", "today", "LAST", "WEEK", "this", "AGO", "x*", "*x", "a~2", "a:b", "title:b", "\\", "a\\", "q\"q", "-a", "+a", "a..b", "2024..2025", "2024", "(a)", "a|b", "a,b", "état", "中国", "U.S.", "don't", "e-mail", "\u2019a", "~a"];

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]),
        Gen.String[Gen.Char['a', 'z'], 1, 6],
        Gen.String[Gen.Char[' ', '\u0500'], 0, 5].Select(static text => string.Concat(text.Where(static c => !QueryLexer.IsSpace(c))) + "z"))
        .Where(static text => text.Any(char.IsLetterOrDigit));

    private static readonly Gen<string> Texts = Words.List[1, 3].Select(static words => string.Join(' ', words));

    private static readonly Gen<string?> Fields = Gen.Bool.Select(static title => title ? "title" : null);

    private static readonly Gen<DateOnly> Days = Gen.Int[1_000, 3_000_000].Select(DateOnly.FromDayNumber);

    private static readonly Gen<QueryNode> Leaves = Gen.OneOf(
        Gen.Select(Words, Fields, static (word, field) => (QueryNode)new Word(word, field)),
        Gen.Select(Words, Fields, static (word, field) => (QueryNode)new Prefix(word, field)),
        Gen.Select(Words, Gen.Int[1, 2], Fields, static (word, edits, field) => (QueryNode)new Fuzzy(word, edits, field)),
        Gen.Select(Texts, Gen.Int[0, 50], Fields, static (text, slop, field) => (QueryNode)new Phrase(text, slop, field)),
        Gen.Select(Gen.Int[0, 6], Texts, static (at, text) => (QueryNode)new FacetTerm(at == 6 ? FacetTerm.Mentions : Dimension.All[at], text)),
        Gen.Select(Days, Days, static (one, other) => (QueryNode)(one <= other ? new DateRange(one, other) : new DateRange(other, one))),
        Gen.Select(Days, Gen.Bool, static (day, open) => (QueryNode)(open ? new DateRange(day, null) : new DateRange(null, day))));

    public static Gen<QueryNode> Trees { get; } = Gen.Int[0, 4].SelectMany(Tree);

    private static Gen<QueryNode> Tree(int depth) => depth == 0 ? Leaves : Gen.OneOf(
        Leaves,
        Tree(depth - 1).Where(static node => node is not Excluding).Select(static node => (QueryNode)new Excluding(node)),
        Tree(depth - 1).Where(static node => node is not AllOf).List[2, 4].Select(static nodes => (QueryNode)new AllOf(new QueryNodes(nodes))),
        Tree(depth - 1).Where(static node => node is not AnyOf).List[2, 4].Select(static nodes => (QueryNode)new AnyOf(new QueryNodes(nodes))));
}
