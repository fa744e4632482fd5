using SearchEngine.Articles;

namespace SearchEngine.Importing;

/// <summary>An article as it is given from outside: a line of JSON Lines, or the body of <c>POST /articles</c>.</summary>
/// <remarks>JSON names are camelCase. Either <see cref="Text"/> or <see cref="Html"/> is needed. Where an entity array is given it is used as it is; when none is, the article is annotated.</remarks>
public sealed record ArticleInput
{
    /// <summary>Id to keep; made from URL or content when absent.</summary>
    public string? Id { get; init; }

    /// <summary>Absolute http(s) URL.</summary>
    public string? Url { get; init; }

    /// <summary>Headline; may be absent with <see cref="Html"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Text, paragraphs parted by blank lines.</summary>
    public string? Text { get; init; }

    /// <summary>A whole page or a fragment of HTML, to be cleaned.</summary>
    public string? Html { get; init; }

    /// <summary>ISO 8601 date or date and time; UTC when no offset is given.</summary>
    public string? Published { get; init; }

    /// <summary>Name of the site.</summary>
    public string? Source { get; init; }

    /// <summary>Author, or authors joined by commas.</summary>
    public string? Author { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>Country codes or names.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Names of people.</summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>Names of organisations.</summary>
    public IReadOnlyList<string>? Organisations { get; init; }
}

/// <summary>What became of one input.</summary>
/// <param name="Id">The stored article; null when it was refused.</param>
/// <param name="Error">Why it was refused, with the remedy; null when it was stored.</param>
public sealed record AddResult(ArticleId? Id, string? Error);

/// <summary>What the knowledge base holds of an entity.</summary>
/// <param name="Kind">Country, person or organisation.</param>
/// <param name="Id">Facet value.</param>
/// <param name="Label">Canonical name.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Offices">Offices with dates, latest first; empty for other kinds.</param>
public sealed record EntityProfile(EntityKind Kind, string Id, string Label, IReadOnlyList<string> Aliases, IReadOnlyList<OfficeTerm> Offices);

/// <summary>An office over time.</summary>
/// <param name="Title">As printed: "President of Russia".</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="From">First day, null when unknown.</param>
/// <param name="To">Last day, null while in office.</param>
public sealed record OfficeTerm(string Title, string Country, DateOnly? From, DateOnly? To);

/// <summary>The articles of a data directory for a server: the store and the pipeline behind one door. Thread-safe.</summary>
public interface IArticleLibrary
{
    /// <summary>The stored article with its annotations; null when there is none.</summary>
    AnnotatedArticle? Find(ArticleId id);

    /// <summary>Adds or replaces articles. On return every one without an error is durable; it can be found by searches within a second.</summary>
    /// <returns>One result for each input, in order.</returns>
    IReadOnlyList<AddResult> Add(IReadOnlyList<ArticleInput> inputs, CancellationToken cancellation = default);

    /// <summary>Removes an article, durably. False when there is none.</summary>
    bool Remove(ArticleId id);

    /// <summary>What the knowledge base holds of an entity; null when it does not know it.</summary>
    EntityProfile? Describe(EntityKind kind, string id);
}
