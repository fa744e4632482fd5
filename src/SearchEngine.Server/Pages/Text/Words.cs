using System.Globalization;
using SearchEngine.Articles;
using SearchEngine.Search;

namespace SearchEngine.Server.Pages.Text;

/// <summary>The words that several pages print.</summary>
internal static class Words
{
    /// <summary>Heading of a facet.</summary>
    public static string Heading(string dimension) => dimension switch
    {
        Dimension.Country => "Country",
        Dimension.Leader => "Leader in office",
        Dimension.Office => "Office",
        Dimension.Person => "Person",
        Dimension.Organisation => "Organisation",
        Dimension.Source => "Source",
        Dimension.Language => "Language",
        Dimension.Published => "Date",
        _ => dimension,
    };

    /// <summary>Its values together.</summary>
    public static string Plural(string dimension) => dimension switch
    {
        Dimension.Country => "countries",
        Dimension.Leader => "leaders",
        Dimension.Office => "offices",
        Dimension.Person => "people",
        Dimension.Organisation => "organisations",
        Dimension.Source => "sources",
        Dimension.Language => "languages",
        _ => "dates",
    };

    /// <summary>Why a piece of text stands for an entity.</summary>
    public static string Of(MentionRule rule) => rule switch
    {
        MentionRule.Name => "by name",
        MentionRule.Alias => "by another name",
        MentionRule.Surname => "by family name, after the full name",
        MentionRule.Role => "by office",
        MentionRule.Demonym => "by adjective or people",
        MentionRule.Capital => "by capital or seat of power",
        MentionRule.Dictionary => "by given name or title",
        MentionRule.Tagger => "by statistics",
        MentionRule.Part => "as part of another name",
        _ => "as given with the article",
    };

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Articles(long count) => count == 1 ? "1 article" : $"{Count(count)} articles";

    public static string Day(DateTimeOffset date) => date.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2024-05</c> as "May 2024", <c>2024</c> as it is.</summary>
    public static string Period(string value) =>
        DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", out var month) ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : value;

    /// <summary>Flag of an ISO 3166-1 alpha-2 code as regional indicator letters; empty for anything else.</summary>
    public static string Flag(string code) =>
        code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? char.ConvertFromUtf32(0x1F1E6 + code[0] - 'A') + char.ConvertFromUtf32(0x1F1E6 + code[1] - 'A') : "";
}
