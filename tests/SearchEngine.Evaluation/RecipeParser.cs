using System.Globalization;

namespace SearchEngine.Evaluation;

/// <summary>Reads changes to a recipe: <c>Window=0.6,WindowWords=20</c>.</summary>
internal static class RecipeParser
{
    /// <exception cref="FormatException">There is no such weight, or its value is no number.</exception>
    public static T Parse<T>(string settings) where T : class, new()
    {
        var recipe = new T();
        foreach (var setting in settings.Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = setting.Split('=');
            if (parts.Length != 2 || typeof(T).GetProperty(parts[0]) is not { CanWrite: true } weight)
                throw new FormatException($"'{setting}' sets no weight of the recipe. There are {string.Join(", ", typeof(T).GetProperties().Where(static each => each.CanWrite).Select(static each => each.Name))}.");
            weight.SetValue(recipe, Convert.ChangeType(parts[1], weight.PropertyType, CultureInfo.InvariantCulture));
        }
        return recipe;
    }
}
