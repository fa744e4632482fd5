using System.Globalization;
using SearchEngine.Lucene.Ranking;

namespace SearchEngine.Evaluation.Ranking;

/// <summary>Reads changes to the recipe: <c>Window=0.6,WindowWords=20</c>.</summary>
internal static class RecipeParser
{
    /// <exception cref="FormatException">There is no such weight, or its value is no number.</exception>
    public static RankingRecipe Parse(string settings)
    {
        var recipe = RankingRecipe.Default with { };
        foreach (var setting in settings.Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = setting.Split('=');
            if (parts.Length != 2 || typeof(RankingRecipe).GetProperty(parts[0]) is not { CanWrite: true } weight)
                throw new FormatException($"'{setting}' sets no weight of the recipe. There are {string.Join(", ", typeof(RankingRecipe).GetProperties().Where(static each => each.CanWrite).Select(static each => each.Name))}.");
            weight.SetValue(recipe, Convert.ChangeType(parts[1], weight.PropertyType, CultureInfo.InvariantCulture));
        }
        return recipe;
    }
}
