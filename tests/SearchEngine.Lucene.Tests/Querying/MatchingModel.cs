using SearchEngine.Search;
using SearchEngine.Search.Query;

namespace SearchEngine.Lucene.Tests.Querying;

/// <summary>An article of the naive model.</summary>
internal sealed record ModelArticle(string Id, string[] Title, string[] Text, DateOnly? Published, string[] Countries);

/// <summary>Decides by reading the article whether it matches a syntax tree.</summary>
internal static class MatchingModel
{
    public static bool Matches(QueryNode node, ModelArticle article) => node switch
    {
        MatchAll => true,
        Word word => WordsOf(article, word.Field).Contains(word.Text),
        Prefix prefix => WordsOf(article, prefix.Field).Any(word => word.StartsWith(prefix.Text, StringComparison.Ordinal)),
        Fuzzy fuzzy => WordsOf(article, fuzzy.Field).Any(word => TextbookDistance.Between(word, fuzzy.Text) <= fuzzy.Edits),
        Phrase phrase => HasRun(article.Title, phrase.Text.Split(' ')) || (phrase.Field is null && HasRun(article.Text, phrase.Text.Split(' '))),
        FacetTerm { Dimension: Dimension.Country } country => article.Countries.Contains(country.Value),
        DateRange range => article.Published is { } day && (range.From is not { } from || day >= from) && (range.To is not { } to || day <= to),
        Excluding excluding => !Matches(excluding.Child, article),
        AllOf all => all.Children.All(child => Matches(child, article)),
        AnyOf any => any.Children.Any(child => Matches(child, article)),
        _ => throw new ArgumentException($"The model knows no {node.GetType().Name}.", nameof(node)),
    };

    private static IEnumerable<string> WordsOf(ModelArticle article, string? field) => field is null ? article.Title.Concat(article.Text) : article.Title;

    private static bool HasRun(string[] words, string[] run) =>
        Enumerable.Range(0, Math.Max(0, words.Length - run.Length + 1)).Any(start => words.AsSpan(start, run.Length).SequenceEqual(run));
}
