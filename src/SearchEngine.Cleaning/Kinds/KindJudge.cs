namespace SearchEngine.Cleaning.Kinds;

/// <summary>Says whether a page is of one kind that is no article.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Ask">Null when the page may be an article as far as this judge is concerned.</param>
internal sealed record KindJudge(string Name, Func<PageSignals, CleaningResult.Rejected?> Ask);
