using HtmlAgilityPack;
using SearchEngine.Cleaning.Markup;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.Blocks;

/// <summary>Walks a parsed page, without recursion, and cuts its text into blocks.</summary>
internal sealed class BlockReader
{
    // No author writes a paragraph of as many characters. One that has more is cut, so that the page's text is not gathered in one place.
    private const int LongestRun = 64 * 1024;
    private const int LongestReference = 5;

    private readonly List<Block> _blocks = [];
    private readonly List<Element> _elements = [];
    private readonly TextRun _run = new();
    private readonly Stack<(Tag Tag, bool IsLink, bool IsEmphasis)> _path = new();
    private Element _current;
    private Element? _runElement;
    private Element? _dataTable;
    private int _links;
    private string? _href;
    private string? _runHref;
    private Element? _picture;
    private int _emphases;
    private bool _lineBreak;
    private bool _cellEnded;

    private BlockReader(HtmlDocument document)
    {
        _current = new Element(document.DocumentNode, "#document", null);
        _elements.Add(_current);
    }

    public static PageBlocks Read(HtmlDocument document)
    {
        var reader = new BlockReader(document);
        reader.Walk(document.DocumentNode);
        return new PageBlocks(reader._blocks, reader._elements);
    }

    private void Walk(HtmlNode root)
    {
        for (var node = root.FirstChild; node is not null;)
        {
            var child = Enter(node) ? node.FirstChild : null;
            if (child is not null)
            {
                node = child;
                continue;
            }
            Leave(node);
            while (node.NextSibling is null)
            {
                if (node.ParentNode is not { } parent || parent == root)
                {
                    Flush();
                    _elements[0].EndBlock = _blocks.Count;
                    return;
                }
                node = parent;
                Leave(node);
            }
            node = node.NextSibling;
        }
        _elements[0].EndBlock = _blocks.Count;
    }

    /// <summary>False when what the node holds is to be skipped.</summary>
    private bool Enter(HtmlNode node)
    {
        if (node.NodeType == HtmlNodeType.Text)
        {
            AppendText(NodeText.Raw(node));
            return false;
        }
        if (node.NodeType != HtmlNodeType.Element) return false;
        var tag = Markup.Tag.Of(node.Name);
        var isLink = tag.Name == "a" && node.HasAttributes && node.Attributes["href"] is not null;
        var isEmphasis = tag.Name is "b" or "strong" or "i" or "em";
        _path.Push((tag, isLink, isEmphasis));
        if (isLink)
        {
            _links++;
            _href = node.GetAttributeValue("href", null);
        }
        if (isEmphasis) _emphases++;
        if (tag.Name is "head" or "title") return false;
        if (tag.Name == "br")
        {
            BreakLine();
            return false;
        }
        if (tag.Name == "img" && _run.IsEmpty) _picture = _current;
        if (tag.Is(TagTraits.Void))
        {
            if (tag.Is(TagTraits.Block)) Flush();
            return false;
        }
        if (isLink && IsFootnoteReference(node)) return false;
        var isBlock = tag.Is(TagTraits.Block);
        if (tag.Name == "button" && _current.HeadingAround() is null && !IsQuestion(node)) return false;
        // A hidden block is judged later, when it is known how much of the page it holds: some pages show all of theirs by script.
        if (!isBlock && node.HasAttributes && Visibility.IsHidden(node)) return false;
        if (isBlock) StartBlock(tag.Name);
        if (isBlock || node.HasAttributes || tag.Name == "button") Open(node, tag.Name);
        if (tag.Name == "table" && _dataTable is null && DataTable.Matches(node)) _dataTable = _current;
        return true;
    }

    // "daily[2]": the number leads to a note on the same page, and would become part of the word before it.
    private bool IsFootnoteReference(HtmlNode link) =>
        !_run.IsEmpty && link.GetAttributeValue("href", "") is ['#', _, ..] && NodeText.Of(link, LongestReference) is { Length: > 0 and <= LongestReference } text && text.AsSpan().Trim("[]()*†‡↑ ").IndexOfAnyExceptInRange('0', '9') < 0;

    // The button that opens an answer in a list of questions is its heading.
    private static bool IsQuestion(HtmlNode button) => button.Attributes["aria-expanded"] is not null && NodeText.Of(button, 200) is { Length: > 15 } text && text.Contains('?', StringComparison.Ordinal);

    private void Leave(HtmlNode node)
    {
        if (node.NodeType != HtmlNodeType.Element) return;
        var (tag, isLink, isEmphasis) = _path.Pop();
        if (isLink) _links--;
        if (isEmphasis) _emphases--;
        if (_dataTable?.Node == node)
        {
            Flush();
            _dataTable = null;
        }
        if (tag.Is(TagTraits.Block)) StartBlock(tag.Name);
        if (_current.Node != node || _current.Parent is not { } parent) return;
        _current.EndBlock = _blocks.Count;
        _current = parent;
    }

    private void Open(HtmlNode node, string tag)
    {
        _current = new Element(node, tag, _current)
        {
            Zones = ZoneReader.ZonesOf(node, tag),
            BodyHint = ZoneReader.BodyHintOf(node, tag),
            FirstBlock = _blocks.Count,
        };
        _elements.Add(_current);
    }

    // Within a table of data, a row is a block and its cells are joined.
    private void StartBlock(string tag)
    {
        if (_dataTable is null || tag is "tr" or "caption") Flush();
        else if (tag is "td" or "th") _cellEnded = !_run.IsEmpty;
        else _run.Space();
    }

    private void AppendText(ReadOnlySpan<char> text)
    {
        var isBlank = text.IsWhiteSpace();
        if (_cellEnded && !isBlank)
        {
            _run.Space();
            _run.Append("| ", isLink: false, isEmphasised: false);
            _cellEnded = false;
        }
        if (_lineBreak && isBlank) return;
        _lineBreak = false;
        while (text.Length > LongestRun)
        {
            var part = CutAt(text[..LongestRun]);
            AppendPart(text[..part]);
            Flush();
            text = text[part..];
        }
        AppendPart(text);
        if (_run.Length > LongestRun) Flush();
    }

    // Between words if possible, never within a character reference or a surrogate pair.
    private static int CutAt(ReadOnlySpan<char> text)
    {
        if (text.LastIndexOfAny(' ', '\n') is > 0 and var space) return space;
        var reference = text[^NodeText.LongestCharacterReference..].LastIndexOf('&');
        return text.Length - (reference >= 0 ? NodeText.LongestCharacterReference - reference : char.IsHighSurrogate(text[^1]) ? 1 : 0);
    }

    private void AppendPart(ReadOnlySpan<char> text)
    {
        var length = _run.Length;
        _run.AppendMarkup(text, _links > 0, _emphases > 0);
        if (_run.Length == length) return;
        if (_links > 0) _runHref ??= _href;
        // Of "<p><span class=time>Monday</span> it rained" the paragraph counts, not the span that its first word stands in.
        _runElement = _runElement?.CommonWith(_current) ?? _current;
    }

    // Two breaks end a paragraph, one is a space.
    private void BreakLine()
    {
        if (_lineBreak && _dataTable is null) Flush();
        else _run.Space();
        _lineBreak = true;
    }

    private void Flush()
    {
        _lineBreak = false;
        _cellEnded = false;
        if (_run.IsEmpty) return;
        var element = _runElement ?? _current;
        int links = _run.LinkLength, emphasis = _run.EmphasisLength;
        _blocks.Add(new Block
        {
            Index = _blocks.Count,
            Text = _run.Take(),
            LinkLength = links,
            EmphasisLength = emphasis,
            Href = _runHref,
            Picture = _picture,
            Element = element,
            Kind = KindIn(element),
        });
        _runElement = null;
        _runHref = null;
        _picture = null;
    }

    private BlockKind KindIn(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            switch (at.Tag)
            {
                case ['h', >= '1' and <= '6']: return BlockKind.Heading;
                case "li" or "dd" or "dt": return BlockKind.ListItem;
                case "blockquote": return BlockKind.Quote;
                case "tr" when _dataTable is not null: return BlockKind.TableRow;
                case "pre": return BlockKind.Preformatted;
                case "td" or "article" or "section" or "main" or "body": return BlockKind.Paragraph;
            }
        }
        return BlockKind.Paragraph;
    }
}
