using SearchEngine.Articles;
using SearchEngine.Entities.Tagging;

namespace SearchEngine.Entities;

/// <summary>Everything that was read from one article.</summary>
/// <param name="Annotations">The entities with their mentions; countries first, then people, then organisations, each by falling salience.</param>
/// <param name="Names">Every name in title and text in order, never overlapping; adjectives and offices are no names.</param>
public sealed record ArticleEntities(IReadOnlyList<Annotation> Annotations, IReadOnlyList<FoundName> Names);

/// <summary>A name in an article.</summary>
/// <param name="Part">Title or text.</param>
/// <param name="Span">The characters.</param>
/// <param name="Type">What it names.</param>
/// <param name="EntityId">Id of the annotation that it is a mention of; null where it belongs to none.</param>
public readonly record struct FoundName(TextPart Part, TextSpan Span, NameType Type, string? EntityId);
