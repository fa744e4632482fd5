namespace SearchEngine.Cleaning.Markup;

/// <summary>The elements that are open at a point of the page; writes their end tags, given or implied.</summary>
/// <param name="output">Where the markup goes.</param>
internal sealed class OpenElements(MarkupWriter output)
{
    private static readonly Tag Paragraph = Tag.Of("p");

    private readonly List<(Tag Tag, bool IsWritten)> _open = [];

    // How many of each element are open, by number; names that HTML does not have share the first.
    private readonly int[] _counts = new int[Tag.KnownCount + 1];

    public int Count => _open.Count;

    /// <summary>Whether the last thing written begins or ends a block, so that white space here is not shown.</summary>
    public bool IsAtLineEdge { get; set; } = true;

    /// <summary>Whether a block began or ended since the last text.</summary>
    public bool IsAtBlockStart { get; set; } = true;

    /// <param name="tag">What starts.</param>
    /// <param name="isWritten">False for a span and the like without attributes: it says nothing, so only its end is watched for.</param>
    public void Push(Tag tag, bool isWritten)
    {
        _open.Add((tag, isWritten));
        _counts[tag.Number]++;
    }

    /// <summary>Ends what an end tag ends, which may be nothing.</summary>
    public void Close(Tag tag)
    {
        var at = Find(tag);
        if (at >= 0) CloseDownTo(at);
    }

    /// <summary>The open element that an end tag ends, or -1 when it ends none.</summary>
    private int Find(Tag tag)
    {
        if (_counts[tag.Number] == 0 && !tag.Is(TagTraits.Heading)) return -1;
        var isTablePart = tag.Name is "table" or "tr" or "td" or "th" or "thead" or "tbody" or "tfoot" or "caption";
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i].Tag;
            if (open.Name == tag.Name) return i;
            if (tag.Is(TagTraits.Heading) && open.Is(TagTraits.Heading)) return i;
            if (isTablePart ? open.Name == "table" && tag.Name != "table" : open.Is(TagTraits.Scope)) return -1;
            if (!tag.Is(TagTraits.Block) && tag.Name is not ("a" or "button") && open.Is(TagTraits.Block)) return -1;
        }
        return -1;
    }

    /// <summary>Supplies the end tags that the start of <paramref name="tag"/> implies.</summary>
    public void PrepareFor(Tag tag)
    {
        if (_open.Count == 0) return;
        if (_open[^1].Tag.Name == "head" && !tag.Is(TagTraits.Head)) CloseDownTo(_open.Count - 1);
        if (tag.Is(TagTraits.ClosesParagraph) && _counts[Paragraph.Number] > 0) CloseNearest("p", static open => open.Is(TagTraits.Scope));
        if (tag.Is(TagTraits.ClosesLike)) CloseLike(tag);
        if (tag.Is(TagTraits.Heading) && _open.Count > 0 && _open[^1].Tag.Is(TagTraits.Heading)) CloseDownTo(_open.Count - 1);
    }

    private void CloseLike(Tag tag)
    {
        switch (tag.Name)
        {
            case "li":
                CloseNearest("li", open => open.Name is "ul" or "ol" or "menu" or "dir" or "table" or "div" or "section" or "article" or "blockquote");
                break;
            case "dt" or "dd":
                CloseNearest("dt", open => open.Name is "dl" or "dd");
                CloseNearest("dd", open => open.Name is "dl" or "dt");
                break;
            case "tr":
                CloseNearest("tr", open => open.Name == "table");
                break;
            case "td" or "th":
                CloseNearest("td", open => open.Name is "table" or "tr" or "th");
                CloseNearest("th", open => open.Name is "table" or "tr" or "td");
                break;
            case "thead" or "tbody" or "tfoot":
                foreach (var part in (ReadOnlySpan<string>)["thead", "tbody", "tfoot"]) CloseNearest(part, open => open.Name == "table");
                break;
            case "a" when _counts[tag.Number] > 0:
                CloseNearest("a", open => open.Is(TagTraits.Block));
                break;
            case "button" when _counts[tag.Number] > 0:
                CloseNearest("button", open => open.Is(TagTraits.Scope));
                break;
            case "body":
                CloseDownTo(_open.Count > 0 && _open[0].Tag.Name == "html" ? 1 : 0);
                break;
        }
    }

    private void CloseNearest(string name, Func<Tag, bool> isBarrier)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Tag.Name == name)
            {
                CloseDownTo(i);
                return;
            }
            if (isBarrier(_open[i].Tag)) return;
        }
    }

    /// <summary>Ends the innermost elements until <paramref name="count"/> are open.</summary>
    public void CloseDownTo(int count)
    {
        for (var i = _open.Count - 1; i >= count; i--)
        {
            _counts[_open[i].Tag.Number]--;
            if (!_open[i].IsWritten) continue;
            output.Append("</").Append(_open[i].Tag.Name).Append('>');
            IsAtLineEdge = _open[i].Tag.Is(TagTraits.Block);
            IsAtBlockStart |= IsAtLineEdge;
        }
        if (count < _open.Count) _open.RemoveRange(count, _open.Count - count);
    }
}
