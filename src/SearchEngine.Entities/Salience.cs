using SearchEngine.Articles;

namespace SearchEngine.Entities;

/// <summary>How much of an article is about an entity.</summary>
/// <remarks>
/// Each mention is taken as an independent sign that the article is about the entity, with probability weight × position;
/// what is named much less than the most named entity of its kind is background:
/// salience = (1 − ∏ (1 − weight × position)) × (½ + ½ · Σ weight × position / the largest such sum of its kind).
/// The weight depends on the <see cref="MentionRule"/>; the position is 0.6 in the title, 0.5 in the first paragraph, 0.07 below.
/// The constants were chosen together with <see cref="AboutThreshold"/> on news whose editors had labelled the countries.
/// </remarks>
public static class Salience
{
    /// <summary>From here on an entity is taken as what the article is about; below, as a passing mention. Chosen for the country facet.</summary>
    public const double AboutThreshold = 0.12;

    internal const double InTitle = 0.6;
    internal const double InLead = 0.5;
    internal const double InBody = 0.07;

    // The lead: the first paragraph, cut where it runs long.
    private const int ShortestLead = 60;
    private const int LongestLead = 600;

    /// <summary>How much a mention counts by the rule that found it: a name 1, an office 0.7, a demonym 0.6, a capital 0.5, a part of another name 0.2.</summary>
    public static double WeightOf(MentionRule rule) => rule switch
    {
        MentionRule.Role => 0.7,
        MentionRule.Demonym => 0.6,
        MentionRule.Capital => 0.5,
        MentionRule.Part => 0.2,
        _ => 1,
    };

    /// <summary>Σ weight × position.</summary>
    internal static double Strength(List<Mention> mentions, int leadEnd)
    {
        var sum = 0.0;
        foreach (var mention in mentions) sum += Sign(mention, leadEnd);
        return sum;
    }

    internal static double Of(List<Mention> mentions, int leadEnd, double strongest)
    {
        var passing = 1.0;
        foreach (var mention in mentions) passing *= 1 - Sign(mention, leadEnd);
        var share = Strength(mentions, leadEnd) / strongest;
        return Math.Round((1 - passing) * (0.5 + (0.5 * share)), 4);
    }

    private static double Sign(Mention mention, int leadEnd) =>
        WeightOf(mention.Rule) * (mention.Part == TextPart.Title ? InTitle : mention.Span.Start < leadEnd ? InLead : InBody);

    /// <summary>Where the lead ends, in UTF-16 code units of the text.</summary>
    internal static int LeadEnd(string text)
    {
        var end = text.Length > ShortestLead ? text.IndexOf('\n', ShortestLead) : -1;
        return Math.Min(end < 0 ? text.Length : end, LongestLead);
    }
}
