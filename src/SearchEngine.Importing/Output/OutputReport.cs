namespace SearchEngine.Importing.Output;

/// <summary>What was written.</summary>
/// <param name="Written">Lines.</param>
/// <param name="Refused">Inputs that were reported as a problem; a page without an article is among them and has a line of nulls all the same.</param>
public sealed record OutputReport(long Written, long Refused);
