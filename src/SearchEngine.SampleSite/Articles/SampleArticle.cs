namespace SearchEngine.Samples;

/// <summary>An article of the sample sites with the answers that cleaning and annotation should give for it.</summary>
/// <remarks>
/// What a page shows differs by site, as on the web: the Old Town Courier has no description, no modification date and no canonical link,
/// and the Harbour Gazette shows no section other than in its OpenGraph properties.
/// </remarks>
public sealed record SampleArticle
{
    /// <summary>Unique over all sites; lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>The headline without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>Key of the site: <c>meridian</c>, <c>harbour</c>, <c>civic</c>, <c>courier</c> or <c>wire</c>.</summary>
    public required string Site { get; init; }

    /// <summary>Name of the site as its readers know it.</summary>
    public required string SiteName { get; init; }

    /// <summary>The canonical absolute address. As loaded it has port 80; <see cref="SampleSite.Articles"/> have the port served.</summary>
    public required Uri Url { get; init; }

    /// <summary>Reporters in printed order; empty where the article is unsigned.</summary>
    public IReadOnlyList<string> Byline { get; init; } = [];

    /// <summary>When the article was published, with the newsroom's offset. The Old Town Courier prints it in UTC without naming a zone.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When it was last changed; null where it never was.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Name of the section that lists the article.</summary>
    public required string Section { get; init; }

    /// <summary>The newsroom's summary; not part of <see cref="Text"/>.</summary>
    public required string Description { get; init; }

    /// <summary>The picture under the headline; null where there is none.</summary>
    public LeadImage? Image { get; init; }

    /// <summary>Subjects; empty where none are given.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Named peculiarities of the page, e.g. <c>live-blog</c>, <c>windows-1252</c>.</summary>
    public IReadOnlySet<string> Features { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The body in reading order.</summary>
    public required IReadOnlyList<SampleBlock> Blocks { get; init; }

    /// <summary>Countries that title or text refer to, in the annotator's order.</summary>
    public IReadOnlyList<GoldenCountry> Countries { get; init; } = [];

    /// <summary>People whom title or text name.</summary>
    public IReadOnlyList<GoldenPerson> People { get; init; } = [];

    /// <summary>Those of <see cref="People"/> who led a country on the day of publication.</summary>
    public IReadOnlyList<GoldenLeader> Leaders { get; init; } = [];

    /// <summary>Organisations that title or text name.</summary>
    public IReadOnlyList<GoldenOrganisation> Organisations { get; init; } = [];

    /// <summary>Slug of the article that this one is a syndicated near-copy of; null for originals.</summary>
    public string? SyndicatedFrom { get; init; }

    /// <summary>
    /// The article text that a cleaner should return: paragraphs, subheads, list items, quotations, pull quotes, table rows and live-blog titles in order,
    /// parted by a blank line. Each list item and each table row is a block of its own; cells are joined by " | ".
    /// Captions, credits and the times of live-blog entries are left out.
    /// </summary>
    public string Text => string.Join("\n\n", Blocks.SelectMany(TextOf));

    /// <summary>Captions of the lead picture and of those inside the article, in order; none of them is article text.</summary>
    public IReadOnlyList<string> Captions =>
    [
        .. Image is { } image ? [image.Caption] : Array.Empty<string>(),
        .. Blocks.OfType<SampleBlock.Picture>().Select(picture => picture.Caption),
    ];

    private static IEnumerable<string> TextOf(SampleBlock block) => block switch
    {
        SampleBlock.Paragraph paragraph => [paragraph.Text],
        SampleBlock.Subhead subhead => [subhead.Text],
        SampleBlock.BulletList list => list.Items,
        SampleBlock.Quotation quotation => [quotation.Text],
        SampleBlock.PullQuote quote => [quote.Text],
        SampleBlock.Table table => table.Rows.Select(row => string.Join(" | ", row)),
        SampleBlock.LiveEntry entry => [entry.Title],
        _ => [],
    };
}
