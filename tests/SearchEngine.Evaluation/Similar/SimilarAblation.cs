using SearchEngine.Articles;
using SearchEngine.Evaluation.Ranking;
using SearchEngine.Lucene;
using SearchEngine.Lucene.Ranking;

namespace SearchEngine.Evaluation.Similar;

/// <summary>How well articles like one are found: of the documents that answer one query, some are given and the others have to be found. nDCG@10.</summary>
internal static class SimilarAblation
{
    // Queries with hundreds of answers would outweigh all others.
    private const int MostSeeds = 10;

    private static readonly (string Name, SimilarityRecipe Recipe)[] Variants =
    [
        ("the recipe", SimilarityRecipe.Default),
        ("without a second round", SimilarityRecipe.Default with { Feedback = 0 }),
        ("without entities", SimilarityRecipe.Default with { Entity = 0 }),
        ("a word of the title counts once", SimilarityRecipe.Default with { Title = 1 }),
        ("twenty-five words", SimilarityRecipe.Default with { Words = 25 }),
    ];

    public static int Run(string folder, string? document, IReadOnlyList<string> settings)
    {
        var indexes = new CollectionIndexes();
        var collections = Collection.LoadAll(folder).Select(static collection => (Collection: collection, Seeds: SeedsOf(collection))).Where(static entry => entry.Seeds.Count >= MostSeeds).ToList();
        var variants = settings.Count == 0 ? Variants : [Variants[0], .. settings.Select(static setting => (setting, RecipeParser.Parse<SimilarityRecipe>(setting)))];
        var figures = variants.Select(_ => new double[collections.Count]).ToArray();
        var baseline = new double[collections.Count];
        for (var i = 0; i < collections.Count; i++)
        {
            var (collection, seeds) = collections[i];
            var texts = collection.Articles.ToDictionary(static article => article.Id);
            using var plain = new PlainSearch(collection.Articles);
            baseline[i] = seeds.Average(seed => seed.Others.Gain(plain.Search(texts[seed.Id].Title + "\n" + texts[seed.Id].Text, Topic.Depth + 1).Where(id => id != seed.Id)));
            using var index = LuceneArticleIndex.OpenForReading(indexes.Build(collection), indexes.Options);
            for (var variant = 0; variant < variants.Length; variant++)
                figures[variant][i] = seeds.AsParallel().Average(seed => seed.Others.Gain(index.Similar(seed.Id, Topic.Depth, variants[variant].Recipe).Select(static hit => hit.Id)));
        }
        var table = new GainTable([.. collections.Select(static entry => entry.Collection.Name)], "Lucene.Net, BM25, all words of the article", baseline);
        for (var variant = 0; variant < variants.Length; variant++) table.Add(variants[variant].Name, figures[variant]);
        Console.Write(table);
        if (document is not null) MarkedTable.Replace(document, "similar", table.ToString());
        return 0;
    }

    /// <summary>Documents that answer a query with others, and these others.</summary>
    private static List<(ArticleId Id, Topic Others)> SeedsOf(Collection collection)
    {
        var there = collection.Articles.Select(static article => article.Id).ToHashSet();
        return [.. collection.Topics()
            .Select(topic => topic with { Grades = topic.Grades.Where(grade => there.Contains(grade.Key)).ToDictionary() })
            .Where(static topic => topic.Grades.Count > 1)
            .SelectMany(static topic => topic.Grades.Keys.Order().Take(MostSeeds).Select(id => (id, topic with { Grades = topic.Grades.Where(grade => grade.Key != id).ToDictionary() })))];
    }
}
