using System.Globalization;
using System.Text;
using SearchEngine.Articles;
using SearchEngine.Entities;
using SearchEngine.Entities.Tagging;
using SearchEngine.Importing.Knowing;
using SearchEngine.Lucene;
using SearchEngine.Lucene.Ranking;
using SearchEngine.Search.Requests;

namespace SearchEngine.Evaluation.Ranking;

/// <summary>nDCG@10 of every collection by Lucene's BM25, by the recipe, and by the recipe without each of its rules.</summary>
internal static class RankingAblation
{
    private static readonly (string Name, RankingRecipe Recipe)[] Variants =
    [
        ("the recipe", RankingRecipe.Default),
        ("without words in the title", RankingRecipe.Default with { Title = 0 }),
        ("without unstemmed words", RankingRecipe.Default with { Exact = 0 }),
        ("windows whatever stands between", RankingRecipe.Default with { WindowSpread = 0 }),
        ("without windows", RankingRecipe.Default with { Window = 0 }),
        ("without title cover", RankingRecipe.Default with { TitleCover = 0 }),
        ("without compounds", RankingRecipe.Default with { Compound = 0 }),
        ("without entities", RankingRecipe.Default with { Entity = 0 }),
        ("no rule but the words", RankingRecipe.Default with { Title = 0, Exact = 0, Window = 0, TitleCover = 0, Compound = 0, Entity = 0 }),
    ];

    public static int Run(string folder, string? document, IReadOnlyList<string> settings)
    {
        var collections = Collection.LoadAll(folder);
        var knowledge = KnowledgeBase.LoadBuiltIn();
        var annotator = new EntityAnnotator(knowledge, BuiltInTagger.Shared);
        var options = new LuceneIndexOptions { Names = new KnownNames(() => knowledge), WritingThreads = 1 };
        var variants = settings.Count == 0 ? Variants : [Variants[0], .. settings.Select(static setting => (setting, RecipeParser.Parse(setting)))];
        var figures = variants.Select(_ => new double[collections.Count]).ToArray();
        var baseline = new double[collections.Count];
        for (var i = 0; i < collections.Count; i++)
        {
            using var plain = new PlainSearch(collections[i].Articles);
            baseline[i] = collections[i].Topics().Average(topic => topic.Gain(plain.Search(topic.Text, Topic.Depth)));
            var path = Path.Combine(Path.GetTempPath(), "ranking-" + collections[i].Name);
            Build(path, options, collections[i], annotator);
            for (var variant = 0; variant < variants.Length; variant++)
            {
                using var index = LuceneArticleIndex.OpenForReading(path, options with { Recipe = variants[variant].Recipe });
                figures[variant][i] = collections[i].Topics().Average(topic => topic.Gain(Search(index, topic.Text)));
            }
        }
        var table = new StringBuilder("| | ").AppendJoin(" | ", collections.Select(static collection => collection.Name)).Append(" | mean gain |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", 2 + collections.Count))).Append('\n');
        Append(table, "Lucene.Net, BM25", baseline, baseline);
        for (var variant = 0; variant < variants.Length; variant++) Append(table, variants[variant].Name, figures[variant], baseline);
        Console.Write(table);
        if (document is not null) MarkedTable.Replace(document, "ranking", table.ToString());
        return 0;
    }

    /// <summary>Built once; a folder that is there already is taken as it is.</summary>
    private static void Build(string path, LuceneIndexOptions options, Collection collection, EntityAnnotator annotator)
    {
        using var index = LuceneArticleIndex.Open(path, options);
        if (index.Status.Articles == collection.Articles.Count) return;
        var sequence = 0L;
        foreach (var batch in collection.Articles.Chunk(500))
            index.Apply([.. batch.AsParallel().AsOrdered().Select(article => new AnnotatedArticle(article, annotator.Annotate(article))).ToList().Select(article => new ArticleChange.Saved(++sequence, article))]);
        index.Commit();
        index.Refresh();
    }

    private static IEnumerable<ArticleId> Search(LuceneArticleIndex index, string text) =>
        index.Search(new SearchRequest { Text = text, WordMatch = WordMatch.Any, Size = Topic.Depth, Highlight = false }).Hits.Select(static hit => hit.Id);

    private static void Append(StringBuilder table, string name, double[] figures, double[] baseline)
    {
        var gain = figures.Zip(baseline, static (figure, plain) => (figure / plain) - 1).ToList();
        table.Append("| ").Append(name).Append(" | ")
            .AppendJoin(" | ", figures.Zip(gain, static (figure, change) => figure.ToString(".0000", CultureInfo.InvariantCulture) + (change == 0 ? "" : " " + Percent(change))))
            .Append(" | ").Append(Percent(gain.Average())).Append(" |\n");
    }

    private static string Percent(double share) => (100 * share).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) + " %";
}
