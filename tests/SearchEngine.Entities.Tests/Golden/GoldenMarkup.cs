using System.Text;
using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests.Golden;

/// <summary>Takes the marks <c>[surface|KIND|id]</c> out of a line or a text; a surface may hold further marks.</summary>
internal static class GoldenMarkup
{
    /// <summary>The text without marks, and the marks in the order of their starts, the outer one first.</summary>
    /// <exception cref="InvalidDataException">The marks are broken; the message names file and line.</exception>
    public static (string Text, IReadOnlyList<GoldenEntity> Entities) Read(string marked, TextPart part, string file, int firstLine)
    {
        var plain = new StringBuilder(marked.Length);
        var entities = new List<GoldenEntity>();
        var open = new Stack<int>();
        var line = firstLine;
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '[':
                    open.Push(plain.Length);
                    break;
                case '|' when open.TryPop(out var start):
                    var end = marked.IndexOf(']', i);
                    if (end < 0) throw Broken("a mark is not closed by ']'");
                    if (start == plain.Length) throw Broken("a mark holds no name");
                    entities.Add(Entity(marked[(i + 1)..end], new TextSpan(start, plain.Length - start)));
                    i = end;
                    break;
                case ']':
                    throw Broken("']' without kind and id before it; a mark is [name|KIND|id]");
                default:
                    if (marked[i] == '\n') line++;
                    plain.Append(marked[i]);
                    break;
            }
        }

        if (open.Count > 0) throw Broken("a mark is opened by '[' and has no kind and id");
        return (plain.ToString(), [.. entities.OrderBy(static e => e.Span.Start).ThenByDescending(static e => e.Span.Length)]);

        GoldenEntity Entity(string fields, TextSpan span) => fields.Split('|') switch
        {
            [var kind, var id] when KindOf(kind) is { } known => new GoldenEntity(part, span, known, id),
            [_, _] => throw Broken($"'{fields}' names no kind; write PER, ORG, LOC, MISC or ROLE"),
            _ => throw Broken($"'{fields}' is not KIND|id"),
        };

        InvalidDataException Broken(string cause) => new($"{file}:{line}: {cause}.");
    }

    private static GoldenKind? KindOf(string word) => word switch
    {
        "PER" => GoldenKind.Person,
        "ORG" => GoldenKind.Organisation,
        "LOC" => GoldenKind.Location,
        "MISC" => GoldenKind.Miscellaneous,
        "ROLE" => GoldenKind.Role,
        _ => null,
    };
}
