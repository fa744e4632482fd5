using SearchEngine.Articles;
using SearchEngine.Cleaning;

namespace SearchEngine.Fuzzing;

/// <summary>Cleans any bytes and holds the result to what is promised of every article.</summary>
internal static class CleanTarget
{
    private static readonly ArticleCleaner Cleaner = new();
    private static readonly Uri Url = new("https://harbour.example/2026/02/24/pier");
    private static readonly DateTimeOffset FetchedAt = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <exception cref="InvalidDataException">A promise is broken; the message says which.</exception>
    public static void Run(byte[] input)
    {
        // The first byte chooses what came with the page, so that the fuzzer can.
        var choice = input.Length > 0 ? input[0] : 0;
        var page = new Page
        {
            Name = "pier.html",
            Url = choice % 2 == 0 ? Url : null,
            Body = input,
            ContentType = (choice % 5) switch { 0 => "text/html; charset=utf-8", 1 => "text/html; charset=windows-1252", 2 => "text/html; charset=\"", _ => null },
            FetchedAt = FetchedAt,
        };
        if (Cleaner.Clean(page) is CleaningResult.Cleaned(var article)) Check(article);
    }

    private static void Check(Article article)
    {
        Require(article.Text.Length > 0, "the text is empty");
        foreach (var paragraph in article.Text.Split("\n\n"))
        {
            Require(paragraph.Length > 0 && !paragraph.StartsWith(' ') && !paragraph.EndsWith(' '), "a paragraph is empty or has white space at its edges");
            Require(!paragraph.Contains("  ", StringComparison.Ordinal), "white space is doubled");
            CheckCharacters(paragraph, "the text");
        }
        CheckCharacters(article.Title, "the title");
        foreach (var name in article.Byline) CheckCharacters(name, "the byline");
        Require(article.Outline.All(mark => mark.Paragraph >= 0 && mark.Paragraph < article.Text.Split("\n\n").Length), "the outline points outside the text");
        Require(article.Published is null || article.Modified is null || article.Modified >= article.Published, "it was changed before it was published");
    }

    private static void CheckCharacters(string text, string where)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Require(!char.IsControl(text[i]), $"{where} has the control character U+{(int)text[i]:X4}");
            if (!char.IsSurrogate(text[i])) continue;
            Require(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]), $"{where} has half a surrogate pair");
            i++;
        }
    }

    private static void Require(bool holds, string broken)
    {
        if (!holds) throw new InvalidDataException($"Cleaning broke a promise: {broken}.");
    }
}
