using System.Globalization;
using System.Text;
using SearchEngine.Articles;
using SearchEngine.Entities;

namespace SearchEngine.Importing.Output;

/// <summary>Tells people why an article is about something: each entity with its salience and office, and each mention with its place, its rule and the words around it.</summary>
/// <remarks>Entities that the article is not about are marked as passing. Lines hold no control characters.</remarks>
internal sealed class AnnotationText(int? columns)
{
    private const int WidthWithoutTerminal = 160;
    private const int NarrowestText = 20;

    public string Of(string name, string id, Article article, EntityExplanation explanation)
    {
        var text = new StringBuilder();
        Line(text, "== ", $"{name} {id}", int.MaxValue);
        Line(text, "   ", article.Title, Width);
        foreach (var annotation in explanation.Annotations)
        {
            var passing = !annotation.IsAbout ? " (in passing)" : "";
            var office = annotation.Office is { } held ? $", {held.Title}" : "";
            text.Append('\n');
            Line(text, "  ", string.Create(CultureInfo.InvariantCulture, $"{JsonName.Of(annotation.Kind)} {annotation.Id}: {annotation.Label}{office}, salience {annotation.Salience:0.00}{passing}"), Width);
            foreach (var (part, span, rule) in annotation.Mentions) Mention(text, part, span, JsonName.Of(rule), article);
        }

        if (explanation.Unused.Count > 0) text.Append("\n  names taken for nothing\n");
        foreach (var (part, span) in explanation.Unused) Mention(text, part, span, "", article);
        return text.Append('\n').ToString();
    }

    private int Width => columns ?? WidthWithoutTerminal;

    private void Mention(StringBuilder text, TextPart part, TextSpan span, string rule, Article article)
    {
        var head = $"    {JsonName.Of(part),-6}{$"{span.Start}-{span.End}",-13}{rule,-11}";
        var width = Math.Max(NarrowestText, Width - head.Length);
        Line(text, head, Context(part == TextPart.Title ? article.Title : article.Text, span, width), width);
    }

    // A third of the line for what stands before.
    private static string Context(string text, TextSpan span, int width)
    {
        var (from, to) = (Math.Max(0, span.Start - (width / 3)), Math.Min(text.Length, span.End + width));

        // Not in the middle of a word, nor of a surrogate pair.
        if (from > 0) from = text.IndexOf(' ', from, span.Start - from) is var space and >= 0 ? space + 1 : span.Start;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to--;
        return $"{(from > 0 ? "…" : "")}{text[from..span.Start]}[{text.AsSpan(span.Start, span.Length)}]{text[span.End..to]}";
    }

    private static void Line(StringBuilder text, string head, string value, int width) => text.Append((head + PrintableText.Shorten(value, width)).TrimEnd()).Append('\n');
}
