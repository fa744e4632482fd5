namespace SearchEngine.Cleaning;

/// <summary>How a page was read: the result, and the verdict on each piece of its text.</summary>
/// <param name="Result">What <see cref="ArticleCleaner.Clean"/> gives.</param>
/// <param name="Blocks">All visible text in page order; empty when the page was refused before it was parsed.</param>
/// <param name="Evidence">Where each piece of metadata was found, by the name of its field; empty when the page is no article.</param>
public sealed record CleaningExplanation(CleaningResult Result, IReadOnlyList<ExplainedBlock> Blocks, IReadOnlyDictionary<string, EvidenceSource> Evidence);

/// <summary>A paragraph, heading, list item or table row of a page, and what became of it.</summary>
/// <param name="Text">White space normalised.</param>
/// <param name="Kind">What it is, in lower case: <c>paragraph</c>, <c>heading</c>, <c>listItem</c>, <c>quote</c>, <c>tableRow</c>, <c>preformatted</c>.</param>
/// <param name="Path">The elements around it, outermost first, with their first class: <c>main &gt; div.story &gt; p</c>.</param>
/// <param name="RemovedBy">The rule that left it out, out of <see cref="ArticleCleaner.RuleNames"/>, or "outside of the body"; null for a part of the article.</param>
public sealed record ExplainedBlock(string Text, string Kind, string Path, string? RemovedBy);
