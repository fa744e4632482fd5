using SearchEngine.Articles;
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
        var indexes = new CollectionIndexes();
        var variants = settings.Count == 0 ? Variants : [Variants[0], .. settings.Select(static setting => (setting, RecipeParser.Parse<RankingRecipe>(setting)))];
        var figures = variants.Select(_ => new double[collections.Count]).ToArray();
        var baseline = new double[collections.Count];
        for (var i = 0; i < collections.Count; i++)
        {
            using var plain = new PlainSearch(collections[i].Articles);
            baseline[i] = collections[i].Topics().Average(topic => topic.Gain(plain.Search(topic.Text, Topic.Depth)));
            var path = indexes.Build(collections[i]);
            for (var variant = 0; variant < variants.Length; variant++)
            {
                using var index = LuceneArticleIndex.OpenForReading(path, indexes.Options with { Recipe = variants[variant].Recipe });
                figures[variant][i] = collections[i].Topics().Average(topic => topic.Gain(Search(index, topic.Text)));
            }
        }
        var table = new GainTable([.. collections.Select(static collection => collection.Name)], "Lucene.Net, BM25", baseline);
        for (var variant = 0; variant < variants.Length; variant++) table.Add(variants[variant].Name, figures[variant]);
        Console.Write(table);
        if (document is not null) MarkedTable.Replace(document, "ranking", table.ToString());
        return 0;
    }

    private static IEnumerable<ArticleId> Search(LuceneArticleIndex index, string text) =>
        index.Search(new SearchRequest { Text = text, WordMatch = WordMatch.Any, Size = Topic.Depth, Highlight = false }).Hits.Select(static hit => hit.Id);
}
