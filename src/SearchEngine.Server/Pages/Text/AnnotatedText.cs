using SearchEngine.Articles;

namespace SearchEngine.Server.Pages.Text;

/// <summary>A stretch of text, and the entity that it names; null when none.</summary>
internal readonly record struct TextPiece(string Text, Annotation? Entity, MentionRule Rule);

/// <summary>A paragraph in pieces, with what it is.</summary>
internal sealed record AnnotatedParagraph(IReadOnlyList<TextPiece> Pieces, ParagraphKind Kind, DateTimeOffset? EntryTime);

/// <summary>Cuts an article's text at its mentions.</summary>
internal static class AnnotatedText
{
    private sealed record Place(int Start, int End, Annotation Entity, MentionRule Rule);

    /// <summary>The title in pieces.</summary>
    public static IReadOnlyList<TextPiece> Title(AnnotatedArticle article) =>
        Cut(article.Article.Title, 0, article.Article.Title.Length, Places(article, TextPart.Title, article.Article.Title.Length));

    /// <summary>The paragraphs, each in pieces; empty ones are left out.</summary>
    public static IEnumerable<AnnotatedParagraph> Paragraphs(AnnotatedArticle article)
    {
        var text = article.Article.Text;
        var places = Places(article, TextPart.Text, text.Length);
        var marks = article.Article.Outline.ToDictionary(mark => mark.Paragraph);
        var number = 0;
        for (var start = 0; start < text.Length; number++)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                var mark = marks.GetValueOrDefault(number);
                yield return new AnnotatedParagraph(Cut(text, start, end, places), mark?.Kind ?? ParagraphKind.Paragraph, mark?.EntryTime);
            }
            start = end + 2;
        }
    }

    /// <summary>The same, items of one list and rows of one table together.</summary>
    public static IEnumerable<IReadOnlyList<AnnotatedParagraph>> Groups(AnnotatedArticle article)
    {
        var group = new List<AnnotatedParagraph>();
        foreach (var paragraph in Paragraphs(article))
        {
            var joins = group.Count > 0 && group[0].Kind == paragraph.Kind && paragraph is { Kind: ParagraphKind.ListItem or ParagraphKind.TableRow, EntryTime: null };
            if (!joins && group.Count > 0)
            {
                yield return group;
                group = [];
            }
            group.Add(paragraph);
        }
        if (group.Count > 0) yield return group;
    }

    /// <summary>The mentions in order, without overlaps: of two that overlap the one that starts first stays, of two that start together the longer.</summary>
    private static List<Place> Places(AnnotatedArticle article, TextPart part, int length)
    {
        var all = article.Annotations
            .SelectMany(a => a.Mentions.Where(m => m.Part == part).Select(m => new Place(m.Span.Start, m.Span.End, a, m.Rule)))
            .Where(p => p.Start >= 0 && p.End > p.Start && p.End <= length)
            .OrderBy(p => p.Start).ThenByDescending(p => p.End);
        var places = new List<Place>();
        foreach (var place in all)
            if (places.Count == 0 || places[^1].End <= place.Start) places.Add(place);
        return places;
    }

    private static List<TextPiece> Cut(string text, int start, int end, List<Place> places)
    {
        var pieces = new List<TextPiece>();
        foreach (var place in places)
        {
            if (place.Start < start || place.End > end) continue;
            if (place.Start > start) pieces.Add(new TextPiece(text[start..place.Start], null, default));
            pieces.Add(new TextPiece(text[place.Start..place.End], place.Entity, place.Rule));
            start = place.End;
        }
        if (start < end) pieces.Add(new TextPiece(text[start..end], null, default));
        return pieces;
    }
}
