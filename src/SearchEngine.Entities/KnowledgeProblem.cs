namespace SearchEngine.Entities;

/// <summary>Something in the user's own knowledge that cannot be used and was left out; the rest is in use.</summary>
/// <param name="File">Path of the file, or of the directory.</param>
/// <param name="Line">Line, 1 and up; null when it is about the file as a whole.</param>
/// <param name="Detail">Cause and remedy, a sentence each.</param>
public sealed record KnowledgeProblem(string File, int? Line, string Detail)
{
    /// <summary>"people.tsv, line 3: …".</summary>
    public override string ToString() => Line is { } line ? $"{File}, line {line}: {Detail}" : $"{File}: {Detail}";
}
