using System.Text;
using SearchEngine.Articles;
using SearchEngine.Cleaning;

namespace SearchEngine.Importing.Output;

/// <summary>Tells people how a page was read: what was found, where, and which rule left out which piece of its text.</summary>
/// <remarks>
/// Texts are one line each, without control characters. A block takes two lines: <c>+</c> for kept or <c>-</c> for dropped, the rule that
/// dropped it, its kind and its text; below it the elements around it.
/// </remarks>
internal sealed class ExplanationText(int? columns)
{
    private const int WidthWithoutTerminal = 160;
    private const int NarrowestText = 20;
    private const int FieldWidth = 13;
    private const int SourceWidth = 14;
    private const int KindWidth = 13;
    private const string Separator = " > ";
    private static readonly int RuleWidth = ArticleCleaner.RuleNames.Append("outside of the body").Max(static name => name.Length) + 2;

    public string Of(string name, string id, CleaningExplanation explanation)
    {
        var text = new StringBuilder();
        Line(text, "", $"== {name}", int.MaxValue);
        Head(text, id, explanation);
        if (explanation.Blocks.Count > 0)
        {
            var kept = explanation.Blocks.Count(static block => block.RemovedBy is null);
            text.Append($"\n  {kept:N0} of {explanation.Blocks.Count:N0} blocks kept (+); the others dropped (-) by the rule named\n");
            foreach (var block in explanation.Blocks) Block(text, block);
        }

        return text.Append('\n').ToString();
    }

    private void Head(StringBuilder text, string id, CleaningExplanation explanation)
    {
        var result = explanation.Result;
        Field(text, "id", id, null);
        if (result is CleaningResult.Rejected rejected)
        {
            Field(text, "kind", $"{rejected.Kind}: no article. {rejected.Detail}", null);
            return;
        }

        if (result is not CleaningResult.Cleaned({ } article)) return;
        var sources = new Dictionary<string, EvidenceSource>(explanation.Evidence, StringComparer.OrdinalIgnoreCase);
        Field(text, "kind", "article", null);
        Field(text, "url", article.Url?.AbsoluteUri, Source("url", "canonical"));
        Field(text, "title", article.Title, Source("title"));
        Field(text, "byline", article.Byline.Count > 0 ? string.Join(", ", article.Byline) : null, Source("byline"));
        Field(text, "published", JsonLines.Date(article.Published), Source("published"));
        Field(text, "modified", JsonLines.Date(article.Modified), Source("modified"));
        Field(text, "site", article.Site, Source("site"));
        Field(text, "section", article.Section, Source("section"));
        Field(text, "language", article.Language, Source("language"));
        Field(text, "description", article.Description, Source("description"));
        Field(text, "image", article.Image?.AbsoluteUri, Source("image"));
        Field(text, "amp", article.AmpUrl?.AbsoluteUri, Source("amp", "ampUrl"));
        Field(text, "text", Describe(article), null);

        EvidenceSource? Source(params string[] names)
        {
            foreach (var name in names)
                if (sources.TryGetValue(name, out var source)) return source;
            return null;
        }
    }

    private static string Describe(Article article)
    {
        var kinds = article.Paragraphs().CountBy(static paragraph => paragraph.Kind).OrderBy(static kind => kind.Key).Select(static kind => $"{kind.Value:N0} {NameOf(kind.Key, kind.Value)}");
        return $"{article.Text.Length:N0} characters: {string.Join(", ", kinds)}";
    }

    private static string NameOf(ParagraphKind kind, int count) => (kind, count == 1) switch
    {
        (ParagraphKind.Paragraph, true) => "paragraph",
        (ParagraphKind.Paragraph, false) => "paragraphs",
        (ParagraphKind.Heading, true) => "heading",
        (ParagraphKind.Heading, false) => "headings",
        (ParagraphKind.ListItem, true) => "list item",
        (ParagraphKind.ListItem, false) => "list items",
        (ParagraphKind.Quote, true) => "quote",
        (ParagraphKind.Quote, false) => "quotes",
        (ParagraphKind.TableRow, true) => "table row",
        (ParagraphKind.TableRow, false) => "table rows",
        _ => "preformatted",
    };

    private void Field(StringBuilder text, string name, string? value, EvidenceSource? source)
    {
        var head = "  " + name.PadRight(FieldWidth) + (source is { } found ? ArticleJson.CodeOf(found) : "").PadRight(SourceWidth);
        Line(text, head, value ?? "-", WidthFor(head));
    }

    private void Block(StringBuilder text, ExplainedBlock block)
    {
        var head = (block.RemovedBy is { } rule ? "- " + rule : "+").PadRight(RuleWidth + 2) + block.Kind.PadRight(KindWidth);
        Line(text, head, block.Text, WidthFor(head));
        Line(text, new string(' ', RuleWidth + 2), InnerPath(block.Path, WidthFor(head)), WidthFor(head) + KindWidth);
    }

    // Of a long path, the elements next to the text say more than those around the page.
    private static string InnerPath(string path, int columns)
    {
        if (path.Length <= columns) return path;
        var start = path.IndexOf(Separator, path.Length - columns, StringComparison.Ordinal);
        return start < 0 ? path : "…" + path[start..];
    }

    private int WidthFor(string head) => columns is { } all ? Math.Max(NarrowestText, all - head.Length) : WidthWithoutTerminal;

    private static void Line(StringBuilder text, string head, string value, int width) => text.Append((head + PrintableText.Shorten(value, width)).TrimEnd()).Append('\n');
}
