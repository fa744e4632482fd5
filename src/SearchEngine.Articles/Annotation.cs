namespace SearchEngine.Articles;

/// <summary>What an annotation points at.</summary>
public enum EntityKind
{
    /// <summary>A country or territory; the id is its ISO 3166-1 alpha-2 code, upper case.</summary>
    Country,

    /// <summary>A person; the id is a slug such as <c>vladimir-putin</c>.</summary>
    Person,

    /// <summary>An organisation; the id is a slug such as <c>shanghai-cooperation-organisation</c>.</summary>
    Organisation,
}

/// <summary>The rule that turned a piece of text into a mention.</summary>
public enum MentionRule
{
    /// <summary>The entity's own name.</summary>
    Name,

    /// <summary>Another name, spelling or acronym of it.</summary>
    Alias,

    /// <summary>A family name after the full name had appeared in the same article.</summary>
    Surname,

    /// <summary>An office: "Iran's president", "the Russian leader".</summary>
    Role,

    /// <summary>A country's adjective or its people: "Russian", "Kazakhs".</summary>
    Demonym,

    /// <summary>A capital or seat of power that stands for its country: "Moscow", "the Kremlin".</summary>
    Capital,

    /// <summary>Given with the imported article; no text was looked at.</summary>
    Given,

    /// <summary>Read from lists of given names and titles: "Jane Roe", "spokesman John Roe".</summary>
    Dictionary,

    /// <summary>Found by the statistical tagger; the knowledge base does not hold it.</summary>
    Tagger,

    /// <summary>A country or city inside another name or a currency ("Bank of Tokyo", "Canadian dollars"), or the agency in a dateline.</summary>
    Part,
}

/// <summary>The part of an article that an offset counts in.</summary>
public enum TextPart
{
    /// <summary><see cref="Article.Title"/>.</summary>
    Title,

    /// <summary><see cref="Article.Text"/>.</summary>
    Text,
}

/// <summary>A half-open range of UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>First code unit after the range.</summary>
    public int End => Start + Length;
}

/// <summary>One place in an article that names an entity, and why it was read so.</summary>
public sealed record Mention(TextPart Part, TextSpan Span, MentionRule Rule);

/// <summary>What an office is.</summary>
public enum OfficeKind
{
    /// <summary>Head of state or of government: what the <em>leader</em> facet keeps to.</summary>
    Leader,

    /// <summary>Foreign or finance minister.</summary>
    Minister,

    /// <summary>Head of an international body or a central bank.</summary>
    BodyHead,
}

/// <summary>An office that a person held on the day the article was published.</summary>
/// <param name="Title">As printed: "President of Russia".</param>
/// <param name="Country">ISO 3166-1 alpha-2; "EU" for the European Union's presidents; empty for heads of bodies.</param>
/// <param name="Kind">Tells leaders from the others.</param>
public sealed record Office(string Title, string Country, OfficeKind Kind = OfficeKind.Leader);

/// <summary>One entity in one article, with the evidence.</summary>
public sealed record Annotation
{
    /// <summary>From this salience on an article is about the entity and carries it in its facets; below, the entity is named in passing and only <c>mentions:</c> finds it.</summary>
    /// <remarks>Chosen once on news whose editors had labelled the countries, by a sweep over thresholds; see docs/entities.md.</remarks>
    public const double AboutThreshold = 0.12;

    /// <summary>Country, person or organisation.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>Stable id within the kind; see <see cref="EntityKind"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical name for people to read.</summary>
    public required string Label { get; init; }

    /// <summary>Set for people who held an office on the article's date; one of <see cref="OfficeKind.Leader"/> puts them into the <em>leader</em> facet.</summary>
    public Office? Office { get; init; }

    /// <summary>Share of the article that is about the entity, 0 (named once in passing) to 1.</summary>
    public required double Salience { get; init; }

    /// <summary>True when the article is about the entity, false when it is named in passing.</summary>
    public bool IsAbout => Salience >= AboutThreshold;

    /// <summary>Where it is named, in order of appearance, title first; empty when it was <see cref="MentionRule.Given"/>.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}

/// <summary>An article with what it is about: what the store keeps and the index is built from.</summary>
public sealed record AnnotatedArticle(Article Article, IReadOnlyList<Annotation> Annotations);
