using System.Net;
using System.Text;
using Lucene.Net.Analysis.TokenAttributes;
using SearchEngine.Articles;
using SearchEngine.Lucene.Schema;

namespace SearchEngine.Lucene.Highlighting;

/// <summary>Marks matches in titles and picks the best passage of a text. Everything but the marks is HTML-escaped.</summary>
internal sealed class Highlighter(WordMatcher matcher)
{
    /// <summary>Longest passage, in UTF-16 code units.</summary>
    public const int PassageLength = 280;

    // A match this far into a text is no better a passage than the first one found; bounds the work on books.
    private const int MostText = 100_000;

    /// <summary>The whole text with marks.</summary>
    public string Mark(string text) => Render(text, 0, text.Length, FindMatches(text));

    /// <summary>The passage with the most different matches, or the beginning.</summary>
    public string Snippet(string text)
    {
        if (text.Length > MostText) text = text[..MostText];
        var matches = FindMatches(text);
        var (start, end) = Passages.Best(text, matches, PassageLength);
        return (start > 0 ? "… " : "") + Render(text, start, end, matches) + (end < text.TrimEnd().Length ? " …" : "");
    }

    /// <summary>Where the query matches, in order, without overlaps; the key tells different words apart.</summary>
    internal List<(TextSpan Span, string Key)> FindMatches(string text)
    {
        var found = new List<(TextSpan Span, string Key)>();
        if (matcher.IsEmpty) return found;
        var words = new List<(string Text, int Start, int End)>();
        using (var stream = ArticleAnalyzers.Exact.GetTokenStream("", text))
        {
            var term = stream.AddAttribute<ICharTermAttribute>();
            var offset = stream.AddAttribute<IOffsetAttribute>();
            stream.Reset();
            while (stream.IncrementToken())
                if (term.Length > 0) words.Add((new string(term.Buffer, 0, term.Length), offset.StartOffset, offset.EndOffset));
            stream.End();
        }
        for (var i = 0; i < words.Count; i++)
        {
            var phrase = matcher.Phrases.FirstOrDefault(phrase => StartsAt(words, i, phrase));
            if (phrase is not null)
            {
                var last = i + phrase.Length - 1;
                found.Add((new TextSpan(words[i].Start, words[last].End - words[i].Start), string.Join(' ', phrase)));
                i = last;
            }
            else if (matcher.Matches(words[i].Text))
                found.Add((new TextSpan(words[i].Start, words[i].End - words[i].Start), words[i].Text));
        }
        return found;
    }

    private static bool StartsAt(List<(string Text, int Start, int End)> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (words[at + i].Text != phrase[i]) return false;
        return true;
    }

    private static string Render(string text, int start, int end, List<(TextSpan Span, string Key)> matches)
    {
        var html = new StringBuilder();
        var at = start;
        foreach (var (span, _) in matches)
        {
            if (span.Start < start || span.End > end) continue;
            html.Append(Escape(text[at..span.Start])).Append("<mark>").Append(Escape(text[span.Start..span.End])).Append("</mark>");
            at = span.End;
        }
        return html.Append(Escape(text[at..end])).ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text.Replace('\n', ' '));
}
