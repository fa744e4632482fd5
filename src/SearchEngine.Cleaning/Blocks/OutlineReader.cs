using SearchEngine.Articles;

namespace SearchEngine.Cleaning.Blocks;

/// <summary>Tells which of an article's paragraphs are more than running text.</summary>
internal static class OutlineReader
{
    public static IReadOnlyList<OutlineMark> Read(IReadOnlyList<Block> body)
    {
        var marks = new List<OutlineMark>();
        for (var i = 0; i < body.Count; i++)
            if (body[i].Kind != BlockKind.Paragraph) marks.Add(new OutlineMark(i, KindOf(body[i].Kind), body[i].HeadingLevel));
        return marks;
    }

    private static ParagraphKind KindOf(BlockKind kind) => kind switch
    {
        BlockKind.Heading => ParagraphKind.Heading,
        BlockKind.ListItem => ParagraphKind.ListItem,
        BlockKind.Quote => ParagraphKind.Quote,
        BlockKind.TableRow => ParagraphKind.TableRow,
        BlockKind.Preformatted => ParagraphKind.Preformatted,
        _ => ParagraphKind.Paragraph,
    };
}
