using SearchEngine.Articles;

namespace SearchEngine.Evaluation;

/// <summary>A query and the documents that answer it, with their grades.</summary>
internal sealed record Topic(string Id, string Text, IReadOnlyDictionary<ArticleId, double> Grades)
{
    /// <summary>How many hits count.</summary>
    public const int Depth = 10;

    /// <summary>nDCG@10 with linear gain: Järvelin &amp; Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 20(4), 2002.</summary>
    public double Gain(IEnumerable<ArticleId> ranked) =>
        Discounted(ranked.Take(Depth).Select(id => Grades.GetValueOrDefault(id))) / Discounted(Grades.Values.OrderDescending().Take(Depth));

    /// <summary>Recall@10: the share of the documents that answer it among the first ten.</summary>
    public double Recall(IEnumerable<ArticleId> ranked) => (double)ranked.Take(Depth).Count(Grades.ContainsKey) / Grades.Count;

    private static double Discounted(IEnumerable<double> grades) => grades.Select(static (grade, place) => grade / Math.Log2(place + 2)).Sum();
}
