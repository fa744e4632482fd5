using System.Globalization;
using SearchEngine.Articles;
using SearchEngine.Cleaning;
using SearchEngine.Cleaning.Tests.Golden;

namespace SearchEngine.Evaluation.Cleaning;

/// <summary>What differs between the golden pages and what is made of them.</summary>
internal static class GoldenReport
{
    public static int Print(string folder)
    {
        var cleaner = new ArticleCleaner();
        var texts = new List<(string, string)>();
        var kinds = new KindReport();
        foreach (var page in GoldenPage.Load(folder))
        {
            var result = cleaner.Clean(page.Page);
            kinds.Add(page.Name, page.Kind, result);
            var article = (result as CleaningResult.Cleaned)?.Article;
            var differences = new List<string>();
            if (page.HasText)
            {
                texts.Add((page.Text, article?.Text ?? ""));
                if (article is null) differences.Add($"rejected: {result}");
                else Compare(page, article, differences);
            }
            else if (article is not null)
            {
                differences.Add($"taken for an article, {article.Text.Length} characters: {article.Text[..Math.Min(120, article.Text.Length)]}");
            }
            else if (result is CleaningResult.Rejected { Kind: var kind } && kind != page.Kind)
            {
                differences.Add($"kind {kind}");
            }
            if (differences.Count == 0) continue;
            Console.WriteLine($"## {page.Name} ({page.Kind}): {page.Field("tests")}");
            foreach (var difference in differences) Console.WriteLine("   " + difference);
        }
        Console.WriteLine(TextScore.Of(texts));
        kinds.Print();
        return 0;
    }

    private static void Compare(GoldenPage page, Article article, List<string> differences)
    {
        Field("title", article.Title);
        Field("byline", string.Join("; ", article.Byline));
        Field("site", article.Site);
        Field("section", article.Section);
        Field("language", article.Language);
        Field("canonical", article.Url?.AbsoluteUri);
        Field("amp", article.AmpUrl?.AbsoluteUri);
        Field("image", article.Image?.AbsoluteUri);
        Date("published", article.Published);
        Date("modified", article.Modified);
        var found = GoldenPage.Marked(article).ToList();
        differences.AddRange(page.Paragraphs.Except(found).Select(paragraph => "MISS  " + Short(paragraph)));
        differences.AddRange(found.Except(page.Paragraphs).Select(paragraph => "EXTRA " + Short(paragraph)));

        void Field(string name, string? value)
        {
            if (page.Field(name) is { } expected && expected != value) differences.Add($"{name}: '{expected}' but '{value}'");
        }

        void Date(string name, DateTimeOffset? value)
        {
            if (page.Field(name) is not { } expected) return;
            var text = value?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
            var same = expected.Length <= 10 ? text?[..10] == expected : value == DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);
            if (!same) differences.Add($"{name}: {expected} but {text}");
        }
    }

    private static string Short(string text) => text[..Math.Min(130, text.Length)];
}
