using System.Text;

namespace SearchEngine.Lucene.Highlighting;

/// <summary>Marks matches in titles and picks the best passage of a text. Everything but the marks is HTML-escaped. One search, one thread.</summary>
internal sealed class Highlighter(WordMatcher matcher)
{
    /// <summary>Longest passage, in UTF-16 code units.</summary>
    public const int PassageLength = 280;

    // A match this far into a text is no better a passage than the first one found; bounds the work on books.
    private const int MostText = 100_000;

    /// <summary>The whole title with marks.</summary>
    public string MarkTitle(string title) => Render(title, 0, title.Length, MatchFinder.Find(matcher, title, inTitle: true));

    /// <summary>The passage that shows most of what is asked for, or the beginning.</summary>
    public string Snippet(string text)
    {
        if (text.Length > MostText) text = text[..TextCuts.Before(text, MostText)];
        var matches = MatchFinder.Find(matcher, text, inTitle: false);
        var (start, end) = Passages.Best(text, matches, PassageLength);
        return (text.AsSpan(0, start).IsWhiteSpace() ? "" : "… ") + Render(text, start, end, matches) + (text.AsSpan(end).IsWhiteSpace() ? "" : " …");
    }

    private static string Render(string text, int start, int end, List<Match> matches)
    {
        var html = new StringBuilder(end - start + 64);
        var at = start;
        foreach (var match in matches)
        {
            if (match.Start < start) continue;
            if (match.End > end) break;
            Escape(html, text, at, match.Start);
            html.Append("<mark>");
            Escape(html, text, match.Start, match.End);
            html.Append("</mark>");
            at = match.End;
        }
        Escape(html, text, at, end);
        return html.ToString();
    }

    private static void Escape(StringBuilder html, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                case '\n' or '\r' or '\t': html.Append(' '); break;
                // A half of a pair is no character.
                case var half when char.IsSurrogate(half) && !IsPaired(text, i): html.Append('\uFFFD'); break;
                default: html.Append(c); break;
            }
        }
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
