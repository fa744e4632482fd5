namespace SearchEngine.Cleaning.Tests.Rules.Cases;

/// <summary>A page on which one rule decides about one text.</summary>
/// <param name="Rule">Its name, out of <see cref="ArticleCleaner.RuleNames"/>.</param>
/// <param name="What">What the page shows, or the language in which it shows it.</param>
/// <param name="Html">The page.</param>
/// <param name="Text">The block of the page that is out of the article with the rule and in it without, or the other way round.</param>
internal sealed record RuleCase(string Rule, string What, string Html, string Text)
{
    /// <summary>Whether the rule keeps the text, which others would remove.</summary>
    public bool Keeps { get; init; }

    /// <summary>What the explanation names for the text while it is out of the article; rules that find the body make way for others.</summary>
    public string RemovedBy { get; init; } = Rule;

    public override string ToString() => $"{Rule}: {What}";
}
