using SearchEngine.Articles;

namespace SearchEngine.Entities.Reading;

/// <summary>Weighs the mentions of one article; see <see cref="Salience"/> for the formula.</summary>
/// <param name="text">The article's text.</param>
/// <param name="membersAt">Places in the text of countries that stand in a list of members.</param>
internal sealed class SalienceScale(string text, HashSet<int> membersAt)
{
    // The lead: the first paragraph, cut where it runs long.
    private const int ShortestLead = 60;
    private const int LongestLead = 600;

    private readonly int _leadEnd = LeadEnd(text);
    private readonly double _inBody = Salience.BodyPosition(text.Length);

    /// <summary>Σ weight × position.</summary>
    /// <param name="mentions">At least one.</param>
    /// <param name="isInOffice">True for a person who holds an office: below the lead such a name counts double, for those who act in the news are named by office.</param>
    public double Strength(List<Mention> mentions, bool isInOffice)
    {
        var sum = 0.0;
        foreach (var mention in mentions) sum += Sign(mention, isInOffice);
        return sum;
    }

    /// <summary>The salience of an entity with these mentions.</summary>
    /// <param name="mentions">At least one.</param>
    /// <param name="isInOffice">As for <see cref="Strength"/>.</param>
    /// <param name="strongest">The greatest strength of the entity's kind.</param>
    public double Of(List<Mention> mentions, bool isInOffice, double strongest)
    {
        var passing = 1.0;
        foreach (var mention in mentions) passing *= 1 - Sign(mention, isInOffice);
        return Math.Round((1 - passing) * (0.5 + (0.5 * Strength(mentions, isInOffice) / strongest)), 4);
    }

    private double Sign(Mention mention, bool isInOffice) => Salience.WeightOf(mention.Rule) * Position(mention, isInOffice);

    private double Position(Mention mention, bool isInOffice)
    {
        if (mention.Part == TextPart.Title) return Salience.InTitle;
        if (mention.Span.Start < _leadEnd) return Salience.InLead;
        return membersAt.Contains(mention.Span.Start) ? Salience.InMemberList : isInOffice ? Math.Min(Salience.InLead, 2 * _inBody) : _inBody;
    }

    private static int LeadEnd(string text)
    {
        var end = text.Length > ShortestLead ? text.IndexOf('\n', ShortestLead) : -1;
        return Math.Min(end < 0 ? text.Length : end, LongestLead);
    }
}
