using System.Net;

namespace SearchEngine.Server.Pages.Text;

/// <summary>A piece of text, matched or not.</summary>
internal readonly record struct MarkedPart(string Text, bool IsMarked);

/// <summary>Reads highlighted text (<c>&lt;mark&gt;</c>, all else escaped) back into plain pieces, so that a page prints pieces and never foreign HTML.</summary>
internal static class MarkedText
{
    private const string Open = "<mark>";
    private const string Close = "</mark>";

    /// <summary>The pieces in order, unescaped; anything but the two marks is text.</summary>
    public static IEnumerable<MarkedPart> Parts(string? highlighted)
    {
        var rest = highlighted ?? "";
        var marked = false;
        while (rest.Length > 0)
        {
            var tag = marked ? Close : Open;
            var at = rest.IndexOf(tag, StringComparison.Ordinal);
            var part = at < 0 ? rest : rest[..at];
            if (part.Length > 0) yield return new MarkedPart(WebUtility.HtmlDecode(part), marked);
            if (at < 0) yield break;
            rest = rest[(at + tag.Length)..];
            marked = !marked;
        }
    }

    /// <summary>The text without marks, unescaped.</summary>
    public static string Plain(string? highlighted) => string.Concat(Parts(highlighted).Select(p => p.Text));
}
