using System.ComponentModel;
using SearchEngine.Articles;
using SearchEngine.Server.Parameters;

namespace SearchEngine.Server.Api.Contracts;

internal sealed record ArticleAnswer(
    string Id,
    string? Url,
    string Title,
    IReadOnlyList<string> Byline,
    DateTimeOffset? Published,
    DateTimeOffset? Modified,
    string? Source,
    string? Section,
    string? Language,
    string? Description,
    string? Image,
    [property: Description("Paragraphs joined by a blank line; mentions count UTF-16 code units in it.")] string Text,
    [property: Description("The paragraphs that are more than running text, by their number from 0: subheads, list items, quotations, table rows, entries of a live blog.")] IReadOnlyList<OutlineMark> Outline,
    IReadOnlyList<EntityInArticle> Countries,
    IReadOnlyList<EntityInArticle> People,
    IReadOnlyList<EntityInArticle> Organisations)
{
    public static ArticleAnswer Of(AnnotatedArticle annotated)
    {
        var article = annotated.Article;
        return new ArticleAnswer(
            article.Id.Value, SafeAddress.Of(article.Url), article.Title, article.Byline, article.Published, article.Modified,
            article.Site, article.Section, article.Language, article.Description, SafeAddress.Of(article.Image), article.Text, article.Outline,
            Of(annotated, EntityKind.Country), Of(annotated, EntityKind.Person), Of(annotated, EntityKind.Organisation));
    }

    private static EntityInArticle[] Of(AnnotatedArticle annotated, EntityKind kind) =>
        [.. annotated.Annotations.Where(a => a.Kind == kind).OrderByDescending(a => a.Salience).Select(EntityInArticle.Of)];
}

internal sealed record EntityInArticle(
    string Value,
    string Label,
    [property: Description("Office held on the day of publication: leader (of a state or government), minister or bodyHead; else null.")] Office? Office,
    [property: Description("Share of the article that is about it, 0 to 1.")] double Salience,
    [property: Description("True when the article carries it in its facets; false when it is named in passing.")] bool About,
    IReadOnlyList<MentionAnswer> Mentions)
{
    public static EntityInArticle Of(Annotation annotation) => new(
        annotation.Id, annotation.Label, annotation.Office, annotation.Salience, annotation.IsAbout,
        [.. annotation.Mentions.Select(m => new MentionAnswer(m.Part, m.Span.Start, m.Span.End, m.Span.Length, m.Rule))]);
}

internal sealed record MentionAnswer(TextPart Part, int Start, int End, int Length, [property: Description("Why the text was read so.")] MentionRule Rule);

internal sealed record SimilarAnswer(string Id, IReadOnlyList<HitAnswer> Hits);
