using SearchEngine.Articles;
using SearchEngine.Entities.Tests.Golden;

namespace SearchEngine.Training.Taggers;

/// <summary>The golden texts of the entity tests as labelled texts. Only for measuring.</summary>
internal static class GoldenReader
{
    public static IEnumerable<LabelledText> All => GoldenText.All.Select(Read);

    private static LabelledText Read(GoldenText text)
    {
        var titleLength = text.Title.Length + 1;
        var spans = text.Entities.Select(e => (e.Span, Offset: e.Part == TextPart.Title ? 0 : titleLength, Type: Type(e.Kind))).Where(static e => e.Type is not null)
            .Select(static e => new LabelledSpan(e.Offset + e.Span.Start, e.Offset + e.Span.End, e.Type ?? LabelledType.Other));
        return new LabelledText("golden", text.Title + "\n" + text.Text, [.. spans]) { TitleLength = titleLength };
    }

    private static LabelledType? Type(GoldenKind kind) => kind switch
    {
        GoldenKind.Person => LabelledType.Person,
        GoldenKind.Organisation => LabelledType.Organisation,
        GoldenKind.Location => LabelledType.Location,
        _ => null,
    };
}
