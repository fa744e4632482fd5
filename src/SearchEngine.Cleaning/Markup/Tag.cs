using System.Collections.Frozen;

namespace SearchEngine.Cleaning.Markup;

/// <summary>What the HTML standard says of an element, as far as reading text needs it.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Its content is characters, not markup, up to its end tag.</summary>
    RawText = 2,

    /// <summary>Left out with all that it holds.</summary>
    Dropped = 4,

    /// <summary>Starts and ends a line of text.</summary>
    Block = 8,

    /// <summary>Its start ends an open paragraph.</summary>
    ClosesParagraph = 16,

    /// <summary>End tags do not reach across it.</summary>
    Scope = 32,

    /// <summary>May stand in the head.</summary>
    Head = 64,

    /// <summary>h1 to h6.</summary>
    Heading = 128,

    /// <summary>Means nothing without attributes.</summary>
    Bare = 256,

    /// <summary>Its start ends what may not hold it: an item ends the item before, a cell the cell before.</summary>
    ClosesLike = 512,

    /// <summary>Says how its text looks, or is the label of a form.</summary>
    Emphasis = 1024,
}

/// <summary>An element's name and traits. Known names are shared instances.</summary>
internal sealed record Tag(string Name, TagTraits Traits = TagTraits.None)
{
    private const TagTraits Paragraph = TagTraits.Block | TagTraits.ClosesParagraph;

    private static readonly FrozenSet<string> ClosingLike = "li dt dd tr td th thead tbody tfoot a button body".Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, Tag> Known = Table().ToFrozenDictionary(tag => tag.Name);

    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many elements HTML has.</summary>
    public static int KnownCount => Known.Count;

    /// <summary>A number of its own from 1 up to <see cref="KnownCount"/>; 0 for elements that HTML does not have, which are new instances each time.</summary>
    public int Number { get; private init; }

    public bool Is(TagTraits trait) => (Traits & trait) != TagTraits.None;

    /// <summary>The tag of a name in lower case; one without traits for names that HTML does not know.</summary>
    public static Tag Of(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var tag) ? tag : new Tag(name.ToString());

    private static IEnumerable<Tag> Table()
    {
        (TagTraits Traits, string Names)[] table =
        [
            (TagTraits.Void | TagTraits.Head, "base link meta"),
            (TagTraits.Void, "br img wbr"),
            (TagTraits.Void | TagTraits.Dropped, "area basefont bgsound col embed frame input keygen param source track"),
            (TagTraits.Void | Paragraph, "hr"),
            (TagTraits.RawText | TagTraits.Head, "title"),
            (TagTraits.RawText | TagTraits.Dropped | TagTraits.Head, "script style noscript template"),
            (TagTraits.RawText | TagTraits.Dropped, "textarea iframe noembed noframes svg object audio video canvas select datalist map applet"),
            (TagTraits.Block | TagTraits.Scope, "html body td th caption"),
            (Paragraph | TagTraits.Scope, "table"),
            (TagTraits.Block, "thead tbody tfoot tr frameset colgroup"),
            (TagTraits.Block | TagTraits.Head, "head"),
            (Paragraph | TagTraits.Heading, "h1 h2 h3 h4 h5 h6"),
            (Paragraph, "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form header hgroup " +
                        "legend li main menu nav ol p pre search section summary ul xmp listing plaintext"),
            (TagTraits.Scope, "button marquee"),
            (TagTraits.Bare, "abbr acronym bdi bdo big cite code data del dfn font ins kbd mark math meter nobr output picture progress q rp rt " +
                             "ruby s samp small span strike sub sup time tt u var amp-img slot"),
            (TagTraits.None, "a"),
            (TagTraits.Emphasis, "b em i label strong"),
        ];
        return table.SelectMany(row => row.Names.Split(' '), (row, name) => (row.Traits, Name: name)).Select((row, index) => new Tag(row.Name, row.Traits | (ClosingLike.Contains(row.Name) ? TagTraits.ClosesLike : TagTraits.None)) { Number = index + 1 });
    }
}
