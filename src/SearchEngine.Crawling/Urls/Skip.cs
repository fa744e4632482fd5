namespace SearchEngine.Crawling.Urls;

/// <summary>Why a URL is left out: a stable code, and the rule that decided.</summary>
internal readonly record struct Skip(string Reason, string Rule = "")
{
    /// <summary>The words that go into the frontier.</summary>
    public override string ToString() => Rule.Length == 0 ? Reason : $"{Reason}: {Rule}";
}
