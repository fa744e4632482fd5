using SearchEngine.Cleaning.Languages;

namespace SearchEngine.Training.Languages;

/// <summary>What one script's table shall hold.</summary>
internal sealed record TableSpec(Script Script, int Rows, IReadOnlyList<string> Columns);
