using SearchEngine.Articles;

namespace SearchEngine.Entities;

/// <summary>How much of an article is about an entity.</summary>
/// <remarks>
/// Each mention is taken as an independent sign that the article is about the entity, with probability weight × position;
/// what is named much less than the most named entity of its kind is background:
/// salience = (1 − ∏ (1 − weight × position)) × (½ + ½ · Σ weight × position / the largest such sum of its kind).
/// The weight depends on the <see cref="MentionRule"/>; the position is 0.6 in the title, 0.5 in the first paragraph, 0.07 below,
/// more than that in a text so short that every sentence counts and for people in office, and 0.4 for a member in the list of members of a body that the article speaks of.
/// The signs are those of Dunietz and Gillick, "A New Entity Salience Task with Millions of Training Examples" (EACL 2014):
/// first place, head of the article, number of mentions, share of all mentions. The noisy-or that joins them is ours, the constants are rounded by hand;
/// only the threshold was chosen by measuring. See docs/entities.md.
/// </remarks>
public static class Salience
{
    internal const double InTitle = 0.6;
    internal const double InLead = 0.5;
    internal const double InMemberList = 0.4;
    internal const double InBody = 0.07;

    // Below so many characters a text is hardly more than a lead; each sentence weighs the more the shorter it is.
    private const int ShortText = 300;
    private const double MostInBody = 0.4;

    /// <summary>How much a mention counts by the rule that found it: a name 1, an office 0.7, a demonym 0.6, a capital 0.5, a part of another name 0.2.</summary>
    public static double WeightOf(MentionRule rule) => rule switch
    {
        MentionRule.Role => 0.7,
        MentionRule.Demonym => 0.6,
        MentionRule.Capital => 0.5,
        MentionRule.Part => 0.2,
        _ => 1,
    };

    /// <summary>What a mention below the lead weighs in a text of so many characters.</summary>
    internal static double BodyPosition(int characters) => characters >= ShortText ? InBody : Math.Min(MostInBody, InBody * ShortText / Math.Max(1, characters));
}
