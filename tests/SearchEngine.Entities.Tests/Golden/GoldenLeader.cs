namespace SearchEngine.Entities.Tests.Golden;

/// <summary>A person in a golden text who led a state or its government on the day of the text.</summary>
/// <param name="PersonId">As in people.tsv.</param>
/// <param name="Office">As printed in offices.tsv.</param>
internal sealed record GoldenLeader(string PersonId, string Office);
