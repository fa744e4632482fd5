using SearchEngine.Articles;

namespace SearchEngine.Entities.Tests.Golden;

/// <summary>One name that a reader marked.</summary>
/// <param name="Part">The part that <paramref name="Span"/> counts in.</param>
/// <param name="Span">Where it stands in the text without marks; spans nest, they never cross.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">See <see cref="GoldenKind"/>.</param>
internal sealed record GoldenEntity(TextPart Part, TextSpan Span, GoldenKind Kind, string Id);
