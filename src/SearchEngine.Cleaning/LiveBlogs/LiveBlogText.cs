using SearchEngine.Articles;
using SearchEngine.Cleaning.Blocks;
using SearchEngine.Cleaning.Rules;
using SearchEngine.Cleaning.Selection;
using SearchEngine.Cleaning.Text;

namespace SearchEngine.Cleaning.LiveBlogs;

/// <summary>The text of a live blog: introduction and entries, without their times, bylines and buttons.</summary>
internal sealed class LiveBlogText
{
    private const string Time = "time of an entry";
    private const string Byline = "byline of an entry";
    private const string Between = "between entries";
    private const int LongestLine = 60;
    private const int LongestHeadline = 140;

    private readonly PageBlocks _page;
    private readonly IReadOnlyList<LiveEntry> _entries;
    private readonly Body _body;
    private readonly RuleBook _rules;
    private readonly int[] _entryOf;
    private readonly Dictionary<string, int> _linesInEntries = [];

    private LiveBlogText(PageBlocks page, IReadOnlyList<LiveEntry> entries, Body body, RuleBook rules)
    {
        (_page, _entries, _body, _rules) = (page, entries, body with { Root = RootOf(page, entries, body.Title) }, rules);
        _entryOf = new int[page.Blocks.Count];
        Array.Fill(_entryOf, -1);
        for (var i = 0; i < entries.Count; i++) _entryOf.AsSpan(entries[i].First..entries[i].End).Fill(i);
        Verdicts = Read();
    }

    public Verdicts Verdicts { get; }

    /// <param name="body">Headline, authors and host; its root is not looked at.</param>
    /// <param name="page">The page.</param>
    /// <param name="entries">At least one, in page order.</param>
    /// <param name="rules">Rules for single blocks and for the head.</param>
    public static LiveBlogText Read(PageBlocks page, IReadOnlyList<LiveEntry> entries, Body body, RuleBook rules) => new(page, entries, body, rules);

    /// <summary>A paragraph as it counts: without the time that it begins with.</summary>
    public string TextOf(Block block) =>
        EntryAt(block) is { } entry && entry.Stamp.Block == block.Index && entry.Stamp.Length < block.Text.Length ? block.Text[entry.Stamp.Length..].TrimStart(' ', '–', '—', '-', ':', '|', '·', '•', '+') : block.Text;

    /// <summary>What <see cref="OutlineReader"/> says, with the time at each entry's first paragraph.</summary>
    public IReadOnlyList<OutlineMark> Outline(IReadOnlyList<DateTimeOffset> times)
    {
        var kept = Verdicts.Kept;
        var plain = OutlineReader.Read(kept).ToDictionary(mark => mark.Paragraph);
        var marks = new List<OutlineMark>();
        var last = -1;
        for (var i = 0; i < kept.Count; i++)
        {
            var entry = _entryOf[kept[i].Index];
            var isFirst = entry >= 0 && entry != last;
            last = entry;
            var mark = plain.GetValueOrDefault(i);
            if (isFirst && mark is null && IsHeadline(kept, i)) mark = new OutlineMark(i, ParagraphKind.Heading, 2);
            if (isFirst) mark = (mark ?? new OutlineMark(i, ParagraphKind.Paragraph)) with { EntryTime = times[entry] };
            if (mark is not null) marks.Add(mark);
        }
        return marks;
    }

    private LiveEntry? EntryAt(Block block) => _entryOf[block.Index] is >= 0 and var entry ? _entries[entry] : null;

    private Verdicts Read()
    {
        foreach (var entry in _entries)
            for (var i = entry.First; i < entry.End; i++)
                if (_page.Blocks[i].Text.Length < LongestLine) _linesInEntries[_page.Blocks[i].Words] = _linesInEntries.GetValueOrDefault(_page.Blocks[i].Words) + 1;
        KeepFromTeasers();
        _page.SpreadZones(below: _body.Root);
        var verdicts = new Verdicts(_page, _body.Root);
        // 1. Blocks by themselves
        verdicts.Judge(block => _entryOf[block.Index] >= 0 ? RuleInEntry(block) : RuleOutside(block));
        // 2. Headline, standfirst and byline
        HeadRules.Apply(verdicts, _page, _body, _rules);
        while (verdicts.Kept.Count > 0 && verdicts.Kept[0].Index < _entries[0].First && BodyText.RuleAgainst(verdicts.Kept[0], _body, _rules.Start) is { } above) verdicts.Remove(0, 1, above);
        // 3. Below the last entry
        while (verdicts.Kept.Count > 0 && verdicts.Kept[^1].Index > _entries[^1].Stamp.Block && BodyText.RuleAgainst(verdicts.Kept[^1], _body, _rules.End) is { } below) verdicts.Remove(verdicts.Kept.Count - 1, verdicts.Kept.Count, below);
        return verdicts;
    }

    // Entries with a link of their own look like cards.
    private void KeepFromTeasers()
    {
        foreach (var element in _page.Elements)
        {
            if (!element.IsTeaser || element.FirstBlock >= _entryOf.Length || _entryOf[element.FirstBlock] < 0) continue;
            element.Zones &= ~Zone.Related;
            element.IsTeaser = false;
        }
    }

    private string? RuleInEntry(Block block)
    {
        if (EntryAt(block)?.Stamp is { } stamp && stamp.Block == block.Index) return block.Text.Length <= LongestLine || stamp.Length >= block.Text.Length ? Time : null;
        // Right below its time, a line is the entry's headline, whatever box it stands in.
        if (!IsBelowTime(block) && BodyText.RuleAgainst(block, _body, _rules.Blocks) is { } rule) return rule;
        if (block.Kind is BlockKind.Heading or BlockKind.ListItem || block.Text.Length >= LongestLine || block.Text[^1] is '.' or '!' or '?' or '”') return null;
        if (_body.Authors.Any(author => block.Text.Contains(author, StringComparison.OrdinalIgnoreCase)) || _linesInEntries.GetValueOrDefault(block.Words) > 1) return Byline;
        return IsChanged(block.Text) ? Time : null;
    }

    private bool IsBelowTime(Block block) =>
        EntryAt(block) is { } entry && entry.Stamp.Block == block.Index - 1 && block is { Kind: BlockKind.Paragraph, Text.Length: < LongestHeadline, LinkLength: 0 } && (block.Element.ZonesAround & BodyFinder.Foreign) == Zone.None
        && block.Index + 1 < entry.End && BodyFinder.IsProse(_page.Blocks[block.Index + 1]);

    // "Updated at 3.44pm": a line that ends with a time.
    private static bool IsChanged(string text) => text.LastIndexOfAny([':', '.']) is > 0 and var at && at + 2 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsLetter(text[0]);

    private string? RuleOutside(Block block)
    {
        if (block.Index >= _entries[0].First) return Between;
        if (BodyText.RuleAgainst(block, _body, _rules.Blocks) is { } rule) return rule;
        var isIntroduction = BodyFinder.IsProse(block) && !Words.AreSame(block.Text, _body.Title) && !StartRules.IsBylineOrDate(block, _body);
        // In a box of its own below a picture stands its caption.
        return isIntroduction && (block.Picture is null || block.Element.Tag == "p") ? null : Between;
    }

    // A bold line or one in a box of its own, with text below it.
    private bool IsHeadline(IReadOnlyList<Block> kept, int index)
    {
        var block = kept[index];
        return block.Kind == BlockKind.Paragraph && block.Text.Length < LongestHeadline && block.Text[^1] is not ('.' or ':' or ',' or '”') && (block.Element.Tag != "p" || block.IsEmphasised)
            && index + 1 < kept.Count && _entryOf[kept[index + 1].Index] == _entryOf[block.Index];
    }

    /// <summary>What holds all entries and, where it stands above them, the headline.</summary>
    private static Element RootOf(PageBlocks page, IReadOnlyList<LiveEntry> entries, string title)
    {
        var first = entries[0].First;
        for (var i = first - 1; i >= 0; i--)
            if (page.Blocks[i].HeadingLevel == 1 || Words.AreSame(page.Blocks[i].Text, title))
            {
                first = i;
                break;
            }
        var root = page.Root;
        foreach (var element in page.Elements)
            if (element.FirstBlock <= first && element.EndBlock >= entries[^1].End) root = element;
        return root;
    }
}
