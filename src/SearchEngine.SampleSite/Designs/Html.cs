using System.Text;

namespace SearchEngine.Samples.Designs;

/// <summary>Writing text into HTML and into addresses.</summary>
internal static class Html
{
    /// <summary>Escapes what would end a text node or a double-quoted attribute and leaves all else, so that pages carry raw accents and typographic quotes.</summary>
    public static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    public static string Each<T>(IEnumerable<T> items, Func<T, string> render) => string.Join("\n", items.Select(render));

    /// <summary>A paragraph's text with the first of <paramref name="names"/> that it contains made a link.</summary>
    public static string Linked(string text, IEnumerable<string> names, Func<string, string> pathOf)
    {
        foreach (var name in names)
        {
            var at = text.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0)
                return $"""{Text(text[..at])}<a href="{pathOf(name)}" class="inline-topic">{Text(name)}</a>{Text(text[(at + name.Length)..])}""";
        }
        return Text(text);
    }

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string Names(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>Lower-case ASCII letters and digits with single hyphens between; other characters part words.</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var sign in name)
        {
            if (char.IsAsciiLetterOrDigit(sign))
                slug.Append(char.ToLowerInvariant(sign));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    /// <summary>FNV-1a, because <see cref="string.GetHashCode()"/> differs in every process and addresses must not.</summary>
    public static uint StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var sign in text)
            hash = unchecked((hash ^ sign) * 16777619u);
        return hash;
    }
}
