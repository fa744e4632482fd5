namespace SearchEngine.Articles;

/// <summary>One news article, cleaned.</summary>
public sealed record Article
{
    /// <summary>Its id in the data directory.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Canonical URL; null for articles that came from files without one.</summary>
    public Uri? Url { get; init; }

    /// <summary>Headline, one line, without the site's name; may be empty, never null.</summary>
    public required string Title { get; init; }

    /// <summary>Paragraphs joined by a blank line (<c>\n\n</c>); annotations count offsets in it.</summary>
    public required string Text { get; init; }

    /// <summary>The paragraphs of <see cref="Text"/> that are more than running text, in their order; empty when none is, or when it is not known.</summary>
    public IReadOnlyList<OutlineMark> Outline { get; init; } = [];

    /// <summary>Authors' names in the order printed, without "By"; empty when unknown.</summary>
    public IReadOnlyList<string> Byline { get; init; } = [];

    /// <summary>When it was published; null when unknown.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed; null when unknown.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Name of the site as readers know it ("The Meridian Post"), else the host without <c>www.</c>; null when unknown.</summary>
    public string? Site { get; init; }

    /// <summary>Part of the site that it stands in, as readers know it ("World", "Business"); null when unknown.</summary>
    public string? Section { get; init; }

    /// <summary>ISO 639-1 code, lower case; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>One or two sentences that the site itself gives as a summary; null when it gives none.</summary>
    public string? Description { get; init; }

    /// <summary>Lead image; null when there is none.</summary>
    public Uri? Image { get; init; }

    /// <summary>The page's AMP version; null when it names none.</summary>
    public Uri? AmpUrl { get; init; }

    /// <summary><see cref="Text"/> cut into its paragraphs, each with what <see cref="Outline"/> says of it.</summary>
    public IEnumerable<Paragraph> Paragraphs()
    {
        var mark = 0;
        var texts = Text.Length == 0 ? [] : Text.Split("\n\n");
        for (var i = 0; i < texts.Length; i++)
        {
            var (kind, level, time) = (ParagraphKind.Paragraph, 0, (DateTimeOffset?)null);
            if (mark < Outline.Count && Outline[mark].Paragraph == i) (_, kind, level, time) = Outline[mark++];
            yield return new Paragraph(texts[i], kind, level, time);
        }
    }
}
