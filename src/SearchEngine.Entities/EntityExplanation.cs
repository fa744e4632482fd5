using SearchEngine.Articles;

namespace SearchEngine.Entities;

/// <summary>What an article names, with the names that the rules weighed and took for nothing.</summary>
/// <param name="Annotations">As <see cref="EntityAnnotator.Annotate"/> gives them.</param>
/// <param name="Unused">Names in the lists that are no mention of anything here: common words, names of other things, hidden ones. In order of appearance, title first.</param>
public sealed record EntityExplanation(IReadOnlyList<Annotation> Annotations, IReadOnlyList<(TextPart Part, TextSpan Span)> Unused);
