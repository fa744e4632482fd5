using SearchEngine.Cleaning.Blocks;

namespace SearchEngine.Cleaning.Rules;

/// <summary>One reason to leave a block out of the text.</summary>
/// <param name="Name">What is left out: its switch, and the answer to people who ask why a sentence is missing.</param>
/// <param name="Removes">Whether it applies to a block.</param>
internal sealed record BlockRule(string Name, Func<Block, Body, bool> Removes);
