namespace SearchEngine.Lucene.Spelling;

/// <summary>A word of a query in its order.</summary>
/// <param name="Text">As the index would print it: lower case, folded, unstemmed.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Group">Words of one group stand side by side, so that they may be one word or one name.</param>
/// <param name="IsFixed">Never to be changed; it still tells what the others are about.</param>
internal readonly record struct QueryWord(string Text, string Stem, int Group, bool IsFixed = false);

/// <summary>What to write instead of some words of a query.</summary>
/// <param name="First">Place of the first of them.</param>
/// <param name="Count">How many.</param>
/// <param name="Text">One or several words.</param>
internal readonly record struct Replacement(int First, int Count, string Text);
