using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Paging;

/// <summary>The attributes of a tag that say where it leads.</summary>
internal sealed class TagValues
{
    public string? Href { get; private set; }

    public string Rel { get; private set; } = "";

    public string Class { get; private set; } = "";

    public string Property { get; private set; } = "";

    public string? Content { get; private set; }

    /// <summary>aria-label, else title.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Reads from behind the tag's name to behind its end.</summary>
    public static TagValues Read(string html, ref int at)
    {
        var tag = new TagValues();
        while (true)
        {
            while (at < html.Length && (char.IsWhiteSpace(html[at]) || html[at] == '/')) at++;
            if (at >= html.Length) return tag;
            if (html[at] == '>')
            {
                at++;
                return tag;
            }
            var start = at++;
            while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/')) at++;
            var name = html.AsSpan(start, at - start);
            while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
            if (at >= html.Length || html[at] != '=') continue;
            at++;
            tag.Set(name, ReadValue(html, ref at));
        }
    }

    private static ReadOnlySpan<char> ReadValue(string html, ref int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
        if (at >= html.Length) return [];
        if (html[at] is '"' or '\'')
        {
            var start = at + 1;
            var end = html.IndexOf(html[at], start);
            if (end < 0) end = html.Length;
            at = Math.Min(end + 1, html.Length);
            return html.AsSpan(start, end - start);
        }
        var bare = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>') at++;
        return html.AsSpan(bare, at - bare);
    }

    private void Set(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("href", StringComparison.OrdinalIgnoreCase)) Href ??= Text(value);
        else if (name.Equals("rel", StringComparison.OrdinalIgnoreCase)) Rel = Text(value);
        else if (name.Equals("class", StringComparison.OrdinalIgnoreCase)) Class = Text(value);
        else if (name.Equals("content", StringComparison.OrdinalIgnoreCase)) Content ??= Text(value);
        else if (name.Equals("property", StringComparison.OrdinalIgnoreCase)) Property = Text(value);
        else if (name.Equals("aria-label", StringComparison.OrdinalIgnoreCase)) Label = Text(value);
        else if (name.Equals("title", StringComparison.OrdinalIgnoreCase) && Label.Length == 0) Label = Text(value);
    }

    private static string Text(ReadOnlySpan<char> value) =>
        // Longer values are no address, and no words for one.
        value.Length > 4096 ? "" : TextRun.Normalize(HtmlEntities.Decode(value.ToString()));
}
