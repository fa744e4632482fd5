using SearchEngine.Cleaning;

namespace SearchEngine.Evaluation.Cleaning;

/// <summary>How many pages were taken for what they are, and which were not.</summary>
internal sealed class KindReport
{
    private readonly List<(string Name, string Expected, string Found)> _pages = [];

    public void Add(string name, string expected, CleaningResult result) => _pages.Add((name, expected, Of(result)));

    public static string Of(CleaningResult result) => result switch
    {
        CleaningResult.Cleaned { IsLiveBlog: true } => "live-blog",
        CleaningResult.Cleaned => "article",
        CleaningResult.Rejected rejected => rejected.Kind,
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "This result is not known."),
    };

    public void Print()
    {
        Console.WriteLine($"Kinds: {_pages.Count(page => page.Expected == page.Found)} of {_pages.Count} right; articles lost: {_pages.Count(IsLost)}; others taken for articles: {_pages.Count(IsTaken)}");
        foreach (var kind in _pages.GroupBy(page => page.Expected).OrderBy(kind => kind.Key, StringComparer.Ordinal))
            Console.WriteLine($"  {kind.Key,-12} {kind.Count(page => page.Expected == page.Found),3} of {kind.Count(),3}   {string.Join(", ", kind.Where(page => page.Expected != page.Found).Select(page => $"{page.Name} → {page.Found}"))}");
    }

    private static bool IsArticle(string kind) => kind is "article" or "live-blog";

    private static bool IsLost((string Name, string Expected, string Found) page) => IsArticle(page.Expected) && !IsArticle(page.Found);

    private static bool IsTaken((string Name, string Expected, string Found) page) => !IsArticle(page.Expected) && IsArticle(page.Found);
}
