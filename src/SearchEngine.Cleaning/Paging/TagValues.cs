using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Paging;

/// <summary>The attributes of a tag that say where it leads, as they stand in the markup.</summary>
internal ref struct TagValues
{
    private ReadOnlySpan<char> _label;
    private ReadOnlySpan<char> _title;

    public ReadOnlySpan<char> Href { get; private set; }

    public ReadOnlySpan<char> Rel { get; private set; }

    public ReadOnlySpan<char> Class { get; private set; }

    public ReadOnlySpan<char> Property { get; private set; }

    public ReadOnlySpan<char> Content { get; private set; }

    /// <summary>aria-label, else title.</summary>
    public readonly ReadOnlySpan<char> Label => _label.IsEmpty ? _title : _label;

    /// <summary>Reads from behind the tag's name to behind its end.</summary>
    public static TagValues Read(ReadOnlySpan<char> html, scoped ref int at)
    {
        var tag = default(TagValues);
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
            var name = html[start..at];
            while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
            if (at >= html.Length || html[at] != '=') continue;
            at++;
            tag.Set(name, ReadValue(html, ref at));
        }
    }

    /// <summary>A value as it is meant: entities decoded, white space normalised. Values longer than any address are empty.</summary>
    public static string TextOf(ReadOnlySpan<char> value) => value.Length is 0 or > 4096 ? "" : TextRun.Normalize(HtmlEntities.Decode(value.ToString()));

    private static ReadOnlySpan<char> ReadValue(ReadOnlySpan<char> html, scoped ref int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
        if (at >= html.Length) return [];
        if (html[at] is '"' or '\'')
        {
            var start = at + 1;
            var length = html[start..].IndexOf(html[at]);
            if (length < 0) length = html.Length - start;
            at = Math.Min(start + length + 1, html.Length);
            return html.Slice(start, length);
        }
        var bare = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>') at++;
        return html[bare..at];
    }

    private void Set(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("href", StringComparison.OrdinalIgnoreCase)) Href = Href.IsEmpty ? value : Href;
        else if (name.Equals("rel", StringComparison.OrdinalIgnoreCase)) Rel = value.Trim();
        else if (name.Equals("class", StringComparison.OrdinalIgnoreCase)) Class = value;
        else if (name.Equals("content", StringComparison.OrdinalIgnoreCase)) Content = value;
        else if (name.Equals("property", StringComparison.OrdinalIgnoreCase)) Property = value;
        else if (name.Equals("aria-label", StringComparison.OrdinalIgnoreCase)) _label = value;
        else if (name.Equals("title", StringComparison.OrdinalIgnoreCase)) _title = value;
    }
}
