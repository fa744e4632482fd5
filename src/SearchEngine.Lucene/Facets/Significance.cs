namespace SearchEngine.Lucene.Facets;

/// <summary>How unusual a count among hits is, given what other articles have.</summary>
internal static class Significance
{
    /// <summary>A value in fewer hits says nothing.</summary>
    public const int FewestHits = 3;

    /// <summary>The log-likelihood ratio G², Dunning 1993, of a value that is more frequent among hits than among the others; 0 for any other.</summary>
    /// <param name="hitsWith">Hits that have the value.</param>
    /// <param name="hits">Hits.</param>
    /// <param name="allWith">Articles that have the value, hits included.</param>
    /// <param name="all">Articles.</param>
    public static double Of(long hitsWith, long hits, long allWith, long all)
    {
        var (othersWith, others) = (allWith - hitsWith, all - hits);
        if (hitsWith < FewestHits || others <= 0 || (double)hitsWith / hits <= (double)othersWith / others) return 0;
        var share = (double)allWith / all;
        return 2 * (Term(hitsWith, hits * share) + Term(hits - hitsWith, hits * (1 - share)) + Term(othersWith, others * share) + Term(others - othersWith, others * (1 - share)));
    }

    private static double Term(double observed, double expected) => observed <= 0 ? 0 : observed * Math.Log(observed / expected);
}
