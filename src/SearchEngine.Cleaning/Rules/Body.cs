using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>What the rules know besides the block at hand.</summary>
/// <param name="Root">The element that holds the article.</param>
/// <param name="Title">The headline; may be empty.</param>
/// <param name="Authors">Their names.</param>
internal sealed record Body(Element Root, string Title, IReadOnlyList<string> Authors);
