using System.Net;

namespace SearchEngine.Cleaning.Text;

internal static class HtmlEntities
{
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Decodes character references. &#128; to &#159; mean windows-1252, as in browsers.</summary>
    /// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state</remarks>
    public static string Decode(string markup)
    {
        if (!markup.Contains('&')) return markup;
        // The old names count without their semicolon; this one is the only one that pages leave open often.
        var text = WebUtility.HtmlDecode(markup.Contains("&nbsp", StringComparison.Ordinal) ? markup.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&nbsp", " ", StringComparison.Ordinal) : markup);
        return text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = source[i] is >= '\u0080' and <= '\u009F' ? Windows1252[source[i] - 0x80] : source[i];
        });
    }
}
