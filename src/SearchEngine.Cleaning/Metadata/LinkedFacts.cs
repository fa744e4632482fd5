using System.Globalization;
using System.Text.Json;

namespace SearchEngine.Cleaning.Metadata;

/// <summary>What a page's JSON-LD says of the page as a whole, for telling kinds of pages.</summary>
internal sealed record LinkedFacts
{
    private const int MostTypes = 32;
    private const int LettersInWord = 5;

    public static LinkedFacts None { get; } = new();

    /// <summary>Types of schema.org that stand at the top, in lists and graphs; those of parts of other things are left out.</summary>
    public IReadOnlySet<string> Types { get; init; } = new HashSet<string>();

    /// <summary>How many objects are articles of any type.</summary>
    public int Articles { get; init; }

    /// <summary>How many objects are events.</summary>
    public int Events { get; init; }

    /// <summary>About how many letters the whole article has, by its text or its count of words; 0 when it does not say.</summary>
    public int ArticleLength { get; init; }

    /// <summary>Whether it says that the page is for those who pay. Many complete articles do.</summary>
    public bool IsPaid { get; init; }

    public static LinkedFacts Of(IReadOnlyList<JsonElement> objects)
    {
        var types = new HashSet<string>();
        int articles = 0, events = 0, length = 0;
        var isPaid = false;
        foreach (var found in objects)
        {
            var isArticle = false;
            foreach (var type in TypesOf(found))
            {
                if (types.Count < MostTypes) types.Add(type);
                isArticle |= IsArticle(type);
                if (type.EndsWith("Event", StringComparison.Ordinal)) events++;
            }
            if (!isArticle) continue;
            articles++;
            length = Math.Max(length, LengthOf(found));
            isPaid |= IsFalse(found, "isAccessibleForFree");
        }
        return objects.Count == 0 ? None : new LinkedFacts { Types = types, Articles = articles, Events = events, ArticleLength = length, IsPaid = isPaid };
    }

    /// <summary>Whether a type is a kind of article, a report or a review; job advertisements and forum posts are none.</summary>
    public static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "LiveBlogPosting" or "Report" or "Review" or "CriticReview" or "ReviewNewsArticle" or "Recipe" or "HowTo";

    private static IEnumerable<string> TypesOf(JsonElement found)
    {
        if (!found.TryGetProperty("@type", out var type)) yield break;
        if (type.ValueKind == JsonValueKind.String && type.GetString() is { } one) yield return WithoutPath(one);
        if (type.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in type.EnumerateArray())
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { } name) yield return WithoutPath(name);
    }

    private static string WithoutPath(string type) => type[(type.LastIndexOf('/') + 1)..];

    private static int LengthOf(JsonElement article)
    {
        if (article.TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String && body.GetString() is { } text) return text.Count(char.IsLetterOrDigit);
        if (!article.TryGetProperty("wordCount", out var count)) return 0;
        var words = count.ValueKind == JsonValueKind.Number && count.TryGetDouble(out var number) ? number
            : count.ValueKind == JsonValueKind.String && double.TryParse(count.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var written) ? written : 0;
        return words is > 0 and < 1_000_000 ? (int)words * LettersInWord : 0;
    }

    private static bool IsFalse(JsonElement found, string name) =>
        found.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.False || (value.ValueKind == JsonValueKind.String && value.GetString()?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) == true));
}
