using System.Text.RegularExpressions;
using HtmlAgilityPack;
using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Metadata.Bylines;

/// <summary>How strongly an element's markup says that it holds an author's name.</summary>
internal static partial class AuthorMark
{
    /// <summary>By vocabulary, made for machines: <c>itemprop=author</c>, <c>rel=author</c>, <c>p-author</c>, a vcard's <c>fn</c>.</summary>
    public const int Vocabulary = 4;

    /// <summary>A link to a page about an author.</summary>
    public const int Link = 3;

    /// <summary>By a word in its class.</summary>
    public const int ClassWord = 2;

    /// <summary>0 for an element that says nothing of the kind.</summary>
    public static int Of(Element element)
    {
        var node = element.Node;
        if (!node.HasAttributes) return 0;
        var mark = (element.Zones & Zone.Byline) != Zone.None ? ClassWord : 0;
        var attributes = node.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var value = attributes[i].Value ?? "";
            mark = Math.Max(mark, attributes[i].Name switch
            {
                "itemprop" => value.Trim() is "author" or "creator" ? Vocabulary : 0,
                "rel" => HasWord(value, "author") && element.Tag == "a" ? Vocabulary : 0,
                "class" => HasWord(value, "p-author") || (HasWord(value, "fn") && !HasWord(value, "org")) ? Vocabulary : 0,
                "property" => value.Trim() is "schema:author" or "dc:creator" ? Vocabulary : 0,
                "href" => element.Tag == "a" && value.Length < 300 && AuthorPath().IsMatch(value) ? Link : 0,
                "data-testid" or "data-component" or "data-qa" or "id" => value.Contains("author", StringComparison.OrdinalIgnoreCase) || value.Contains("byline", StringComparison.OrdinalIgnoreCase) ? ClassWord : 0,
                _ => 0,
            });
        }
        return mark;
    }

    /// <summary>The element's own text when a meta element within it has the name, as microdata allows; null otherwise.</summary>
    public static string? NameInside(HtmlNode node) =>
        node.ChildNodes.FirstOrDefault(static child => child.Name == "meta" && child.Attributes["itemprop"]?.Value is "name")?.Attributes["content"]?.Value;

    private static bool HasWord(string names, string word)
    {
        foreach (var range in names.AsSpan().Split(' '))
            if (names.AsSpan(range).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    [GeneratedRegex(@"/(authors?|auteurs?|autor|autoren|autori|autore|autores|by|people|staff|team|reporters?|contributors?|profile|profiles|journalists?|journaliste|columnists?|redakteur|firmas|skribent|writers?|user|users|u|av)/([0-9]+/)?[^/?#]+/?([?#].*)?$|[?&]author\w*=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AuthorPath();
}
