namespace SearchEngine.Cleaning.Tests.Languages;

/// <summary>Two short news in each language, written for these tests.</summary>
internal static class Sentences
{
    public static IReadOnlyList<(string Tag, string Text)> All { get; } = [.. Load()];

    public static IEnumerable<string> In(string tag) => All.Where(sentence => sentence.Tag == tag).Select(static sentence => sentence.Text);

    private static IEnumerable<(string Tag, string Text)> Load()
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream("Languages/sentences.tsv");
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line.Split('\t') is [var tag, var text] ? (tag, text) : throw new FormatException($"'{line}' is not a tag and a text.");
    }
}
